import type { Answered } from '../../src/chat/command.ts';
import { clip } from '../../src/chat/pages.ts';
import { type Action, type Block, bold, code, plain, type Text } from '../../src/chat/reply.ts';
import { claimsOn } from '../../src/core/knowledge/claims.ts';
import type { Claim, Framework } from '../../src/core/knowledge/knowledge.ts';
import type { Listing } from '../../src/core/list/listing.ts';
import type { Narrowed } from '../../src/core/list/narrowed.ts';
import { lineOf } from '../typed/unweighed.ts';
import type { Reading } from './reading.ts';
import type { Services } from '../services.ts';
import { citeFirst, type Citing, createCiting } from '../views/citing.ts';
import { answerText, AROUND } from '../views/needs.ts';

type Unlisted = Exclude<Listing, { readonly frameworks: unknown } | { readonly made: unknown }>;

/** All frameworks that stand so, that have such a licence, that have somebody behind them, or that are of a kind. */
export const listingReading = (listing: Listing, question: string): Reading => ({
  command: 'ask',
  says: '',
  action: { label: 'List them', command: 'ask', args: { question } },
  answer: (services) => answerOf(listing, question, services),
});

function answerOf(listing: Listing, question: string, services: Services): Answered {
  const citing = createCiting(services);
  if (isUnlisted(listing)) return unlisted(listing, question);
  const { narrowed } = listing;
  const items = itemsOf(listing, citing);
  const found = `${items.length} of the ${services.knowledge.frameworks.size} frameworks that I know`;
  if (items.length === 0) return nothing(`None that I know ${haveOf(listing, 'has', services)}.`, [plain(BY_NAME)], question);
  const title = `${found} ${haveOf(listing, 'have', services)}.`;
  const note =
    narrowed?.by === 'unknown' || narrowed?.by === 'time'
      ? lineOf([narrowed.said])
      : listing.by === 'around'
        ? 'Of the others I know no such need.'
        : '';
  const blocks: readonly Block[] = [...(note === '' ? [] : [{ kind: 'note' as const, text: [plain(note)] }]), { kind: 'list', items }];
  return {
    outcome: 'answered',
    args: { question },
    reply: { title, tone: 'answer', blocks, citations: citing.citations(), actions: actionsOf(listing) },
  };
}

/** Of a kind one can be recommended, even where what is listed has ended. */
function actionsOf(listing: Listing): readonly Action[] {
  const task = 'task' in listing ? listing.task : undefined;
  const language = listing.by === 'language' ? { language: listing.language } : undefined;
  const need = task === undefined ? language : { task: task.id };
  return need === undefined ? [] : [{ label: 'Recommend one', command: 'recommend', args: need }];
}

/** `have “nvidia” in who stands behind them`, and how they are narrowed. */
const haveOf = (listing: Exclude<Listing, Unlisted>, have: 'have' | 'has', services: Services): string =>
  `${keptTo(listing, have, services)}${listing.narrowed === undefined ? '' : narrowedText(listing.narrowed)}`;

function narrowedText(narrowed: Narrowed): string {
  switch (narrowed.by) {
    case 'state':
      return `, and ${STAND[narrowed.state]}`;
    case 'around':
      return `, and are not known to need ${AROUND[narrowed.around]}`;
    case 'base':
      return `, and are built on ${narrowed.name} or work with it`;
    case 'time':
    case 'unknown':
      return '';
  }
}

function keptTo(listing: Exclude<Listing, Unlisted>, have: 'have' | 'has', { knowledge }: Services): string {
  const [them, their] = have === 'have' ? ['them', 'their'] : ['it', 'its'];
  switch (listing.by) {
    case 'state':
      return listing.task === undefined
        ? STAND[listing.state]
        : `are ${answerText('task', listing.task.id, knowledge)}, and ${STAND[listing.state]}`;
    case 'licence':
      return listing.kind === undefined ? `${have} “${clip(listing.licence, 40)}” in what is said of ${their} licence` : KIND[listing.kind];
    case 'maker':
      return `${have} “${clip(listing.maker, 40)}” in who stands behind ${them}`;
    case 'around':
      return `${have === 'have' ? 'need' : 'needs'} ${AROUND[listing.around]}`;
    case 'language':
      return `are used ${answerText('language', listing.language, knowledge)}`;
    case 'task':
      return `are made ${answerText('task', listing.task.id, knowledge)}`;
  }
}

const BY_NAME = 'I can list frameworks by the name of a maker, such as Baidu or NVIDIA, or of a licence, such as MIT.';

const isUnlisted = (listing: Listing): listing is Unlisted => listing.by === 'origin' || listing.by === 'others';

/** Where a maker is from or how large it is no card tells; and those who did not make something are nearly all. */
function unlisted({ by, maker }: Unlisted, question: string): Answered {
  const name = clip(maker, 40);
  if (by === 'origin')
    return nothing(`Not weighed: “${name}”.`, [plain(`I know who stands behind a framework, and not from where. ${BY_NAME}`)], question);
  const text = [plain('Tell me what you build, and I leave out theirs: '), code(`/recommend images without:${name}`), plain('.')];
  return nothing('I list frameworks by who stands behind them, not by who does not.', text, question);
}

const nothing = (title: string, text: Text, question: string): Answered => ({
  outcome: 'unknown',
  args: { question },
  reply: { title, tone: 'notice', blocks: [{ kind: 'paragraph', text }], citations: [], actions: [] },
});

const KIND = {
  copyleft: 'have a copyleft licence: what is changed in them has to stay open, and under some what is built on them',
  proprietary: 'are not open source as a whole, by their licence',
} as const;

const STAND = { active: 'are active', maintenance: 'are only maintained', ended: 'have ended' } as const;

/** What is said of each in short, with a source. */
function itemsOf(listing: Exclude<Listing, Unlisted>, citing: Citing): readonly Text[] {
  switch (listing.by) {
    case 'state':
      return listing.frameworks.map((framework) => {
        const [claim] = claimsOn(framework, 'maintenance');
        const evidence = claim ?? framework.status;
        return [bold(framework.name), plain(`: ${claim?.brief ?? framework.status.says}`), ...citeFirst(evidence, citing, 1)];
      });
    case 'licence':
    case 'maker':
    case 'around':
      return listing.made.map(({ framework, claim }) => [bold(framework.name), ...briefly(claim, citing)]);
    case 'language':
    case 'task':
      return listing.made.map(({ framework, claim }) => {
        const [purpose] = listing.by === 'language' ? claimsOn(framework, 'purpose') : [];
        const told = purpose === undefined ? briefly(claim, citing) : [...briefly(purpose, citing), ...briefly(claim, citing, '; ')];
        return [bold(framework.name), ...endText(framework), ...told];
      });
  }
}

const briefly = (claim: Claim, citing: Citing, mark = ': '): Text => [
  plain(`${mark}${claim.brief ?? claim.says}`),
  ...citeFirst(claim, citing, 1),
];

const endText = ({ status }: Framework): Text => (status.state === 'ended' ? [plain(' (ended)')] : []);
