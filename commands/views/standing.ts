import { bold, type Fact, plain, type Text } from '../../src/chat/reply.ts';
import type { Framework } from '../../src/core/knowledge/knowledge.ts';
import { citeFirst, claimText, type Citing } from './citing.ts';
import { dateText } from './wording.ts';

/** How many sources of a state are cited. */
const CITED = 1;

/** What has ended, or is in maintenance only, and what that leaves for anything new; nothing where all are active. */
export function standingText(frameworks: readonly Framework[], citing: Citing): Text {
  const ended = frameworks.filter(({ status }) => status.state === 'ended');
  const going = frameworks.filter(({ status }) => status.state !== 'ended');
  const warnings = [...ended.map(({ status }): Text => claimText(status, citing)), ...standTexts(going, citing)];
  const [only, second] = going;
  const isOver = only === undefined || (second === undefined && only.status.state !== 'active');
  const none = frameworks.length === 2 ? 'neither' : 'none of them';
  const rest: readonly Text[] = isOver
    ? [[plain(`For anything new, take ${none}.`)]]
    : second === undefined
      ? [[plain('For anything new, take '), bold(only.name), plain('.')]]
      : [];
  return spacedTexts([...warnings, ...rest]);
}

/** Which of them have ended, or are in maintenance only. */
export const standTexts = (frameworks: readonly Framework[], citing: Citing): readonly Text[] =>
  frameworks.flatMap(({ name, status }): readonly Text[] =>
    status.state === 'active' ? [] : [[bold(name), plain(` ${STANDS[status.state]}.`), ...citeFirst(status, citing, CITED)]],
  );

/** Sentences one after the other. */
export const spacedTexts = (texts: readonly Text[]): Text => texts.flatMap((text, at) => (at === 0 ? text : [plain(' '), ...text]));

const STANDS = { maintenance: 'is in maintenance only', ended: 'has ended' } as const;

/** Its latest release; none where none is known. */
export const releaseFacts = ({ release }: Framework, { cite }: Citing): readonly Fact[] =>
  release === undefined
    ? []
    : [
        {
          name: 'Latest release',
          value: [plain([release.version, dateText(release.month ?? '')].filter(Boolean).join(', ')), ...cite(release)],
        },
      ];
