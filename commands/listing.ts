import type { Answered } from '../src/chat/command.ts';
import { clip } from '../src/chat/pages.ts';
import { bold, plain, type Text } from '../src/chat/reply.ts';
import { claimsOn } from '../src/core/knowledge/claims.ts';
import type { Listing } from '../src/core/listing.ts';
import type { Reading } from './reading.ts';
import type { Services } from './services.ts';
import { citeFirst, type Citing, createCiting } from './views/citing.ts';

/** All frameworks that stand so, or that have somebody behind them. */
export const listingReading = (listing: Listing, question: string): Reading => ({
  command: 'ask',
  says: '',
  action: { label: 'List them', command: 'ask', args: { question } },
  answer: (services) => answerOf(listing, question, services),
});

function answerOf(listing: Listing, question: string, services: Services): Answered {
  const citing = createCiting(services);
  const items = itemsOf(listing, citing);
  const found = `${items.length} of the ${services.knowledge.frameworks.size} frameworks that I know`;
  const maker = `“${clip(listing.by === 'maker' ? listing.maker : '', 40)}”`;
  if (items.length === 0) {
    const text = 'I can list frameworks by the name of a maker, such as Baidu or NVIDIA.';
    const title = `None that I know has ${maker} in who stands behind it.`;
    return {
      outcome: 'unknown',
      args: { question },
      reply: { title, tone: 'notice', blocks: [{ kind: 'paragraph', text: [plain(text)] }], citations: [], actions: [] },
    };
  }
  const title = listing.by === 'state' ? `${found} ${STAND[listing.state]}.` : `${found} have ${maker} in who stands behind them.`;
  return {
    outcome: 'answered',
    args: { question },
    reply: { title, tone: 'answer', blocks: [{ kind: 'list', items }], citations: citing.citations(), actions: [] },
  };
}

const STAND = { active: 'are active', maintenance: 'are only maintained', ended: 'have ended' } as const;

/** What is said of each in short, with a source. */
function itemsOf(listing: Listing, citing: Citing): readonly Text[] {
  switch (listing.by) {
    case 'state':
      return listing.frameworks.map((framework) => {
        const [claim] = claimsOn(framework, 'maintenance');
        const evidence = claim ?? framework.status;
        return [bold(framework.name), plain(`: ${claim?.brief ?? framework.status.says}`), ...citeFirst(evidence, citing, 1)];
      });
    case 'maker':
      return listing.made.map(({ framework, claim }) => [
        bold(framework.name),
        plain(`: ${claim.brief ?? claim.says}`),
        ...citeFirst(claim, citing, 1),
      ]);
  }
}
