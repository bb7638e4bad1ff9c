import { type Block, bold, plain, type Text } from '../../src/chat/reply.ts';
import { changesOf, type ChangedClaim } from '../../src/core/knowledge/changed.ts';
import { entriesAbout } from '../../src/core/knowledge/entries.ts';
import type { Framework, Lexicon } from '../../src/core/knowledge/knowledge.ts';
import { memoizeByObject } from '../../src/core/memoize.ts';
import { createPhrases } from '../../src/core/text/phrases.ts';
import type { Services } from '../services.ts';
import { majorsIn } from '../typed/release-change.ts';
import { askAction } from './buttons.ts';
import { standingFacts } from './card.ts';
import { type Citing, claimText } from './citing.ts';
import { dateText, sentence } from './wording.ts';

/** So many changes are shown; all of them stand under everything that is known. */
const SHOWN = 5;
const OFFERED = 3;

/** What used to be true of a framework and what is now, the latest change first, and the questions on going from one release to another. */
export function whatChanged(framework: Framework, services: Services, citing: Citing): readonly Block[] {
  const { knowledge } = services;
  const changes = changesOf(framework);
  const isOfNews = newsIn(knowledge.lexicon);
  const isOfMove = (text: string): boolean => new Set(majorsIn(text, framework.id, services)).size > 1;
  const questions = entriesAbout(framework.id, knowledge).filter(({ question }) => isOfNews(question) || isOfMove(question));
  const left = changes.length - SHOWN;
  return [
    { kind: 'facts', facts: standingFacts(framework, services, citing) },
    changes.length === 0
      ? { kind: 'paragraph', text: [plain(`I know of nothing that was true of ${framework.name} once and is not any more.`)] }
      : { kind: 'list', items: changes.slice(0, SHOWN).map((change) => changeText(change, citing)) },
    ...(questions.length === 0
      ? []
      : [{ kind: 'choices' as const, label: 'Questions on changes', choices: questions.slice(0, OFFERED).map(askAction) }]),
    {
      kind: 'note',
      text: [
        plain(
          `Only what changes an answer; its release notes tell the rest.${left > 0 ? ` ${left} earlier ones stand under Everything.` : ''}`,
        ),
      ],
    },
  ];
}

const newsIn = memoizeByObject(({ news, breaks }: Lexicon) => createPhrases([...news, ...breaks]));

const changeText = ({ claim, was }: ChangedClaim, citing: Citing): Text => [
  bold(`Until ${dateText(was.until)}: `),
  plain(sentence(was.says)),
  ...citing.cite({ ...claim, sources: was.sources }),
  bold(' Now: '),
  ...claimText(claim, citing),
];
