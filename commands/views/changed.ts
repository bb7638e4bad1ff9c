import { type Block, bold, plain, type Text } from '../../src/chat/reply.ts';
import { changesOf, type ChangedClaim } from '../../src/core/knowledge/changed.ts';
import { entriesAbout } from '../../src/core/knowledge/entries.ts';
import { claimsOn } from '../../src/core/knowledge/claims.ts';
import type { Entry, Framework } from '../../src/core/knowledge/knowledge.ts';
import type { Services } from '../services.ts';
import { isOfNews, majorsIn } from '../typed/release-change.ts';
import { askAction } from './buttons.ts';
import { standingFacts } from './card.ts';
import { type Citing, claimText } from './citing.ts';
import { leadOf } from './entry.ts';
import { dateText, sentence } from './wording.ts';

/** So many changes are shown; all of them stand under everything that is known. */
const SHOWN = 5;
const OFFERED = 3;

/** What used to be true of a framework and what is now, the latest change first, and the questions on going from one release to another. */
export function whatChanged(framework: Framework, services: Services, citing: Citing): readonly Block[] {
  const { knowledge } = services;
  const changes = changesOf(framework);
  const isOfMove = (text: string): boolean => new Set(majorsIn(text, framework.id, services)).size > 1;
  const questions = entriesAbout(framework.id, knowledge).filter(
    ({ question }) => isOfNews(knowledge.lexicon)(question) || isOfMove(question),
  );
  const left = changes.length - SHOWN;
  return [
    { kind: 'facts', facts: standingFacts(framework, services, citing) },
    ...(changes.length === 0
      ? unchanged(framework, questions, citing)
      : [{ kind: 'list' as const, items: changes.slice(0, SHOWN).map((change) => changeText(change, citing)) }]),
    ...(questions.length === 0
      ? []
      : [{ kind: 'choices' as const, label: 'Questions on changes', choices: questions.slice(0, OFFERED).map(askAction) }]),
    {
      kind: 'note',
      text: [
        plain(`I keep no release notes, only what changes an answer.${left > 0 ? ` ${left} earlier ones stand under Everything.` : ''}`),
      ],
    },
  ];
}

/** Where nothing that is known was otherwise once: what the first question on changes is answered with, else what is said of its releases. */
function unchanged(framework: Framework, [first]: readonly Entry[], citing: Citing): readonly Block[] {
  if (first !== undefined) return [{ kind: 'paragraph', text: [bold(first.question)] }, ...leadOf(first, citing)];
  const items = claimsOn(framework, 'maintenance')
    .slice(0, SHOWN)
    .map((claim) => claimText(claim, citing));
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

const changeText = ({ claim, was }: ChangedClaim, citing: Citing): Text => [
  bold(`Until ${dateText(was.until)}: `),
  plain(sentence(was.says)),
  ...citing.cite({ ...claim, sources: was.sources }),
  bold(' Now: '),
  ...claimText(claim, citing),
];
