import type { Answered } from '../../src/chat/command.ts';
import { spansText } from '../../src/chat/plain-text.ts';
import { type Block, type Citation, plain, type Reply, type Span, type Text } from '../../src/chat/reply.ts';
import { escaped } from '../../src/core/text/escaped.ts';
import type { Framework } from '../../src/core/knowledge/knowledge.ts';
import { findVersions, type NamedVersion } from '../../src/core/versions.ts';
import { createCiting } from './citing.ts';
import { onceNote } from './once.ts';
import { underVerdict } from './under-verdict.ts';
import type { Services } from '../services.ts';
import { dateText } from './wording.ts';

/**
 * A reply about some frameworks, with one small note on the versions of them that were typed: those that are older than what the
 * knowledge describes, earlier ones of which nothing is said, and those newer than any that it knows. The same reply where there is
 * nothing to note.
 */
export function withVersions(reply: Reply, about: readonly string[], typed: string, services: Services): Reply {
  if (!/\d/.test(typed) || services.knowledge.faq.has(typed)) return reply;
  const found = findVersions(typed, services.knowledge).filter(({ framework }) => about.includes(framework.id));
  // What answers nothing tells of no version; but that one is not known is worth a word.
  const isAnswer = reply.tone === 'answer';
  const noted = found.filter(
    ({ framework, version, standing }, at) =>
      ((standing === 'older' && isAnswer) ||
        standing === 'newer' ||
        (standing === 'earlier' && isAnswer && !speaksOf(reply, framework, version))) &&
      found.findIndex((other) => other.framework === framework) === at &&
      // Who names the current version too knows of it.
      !found.some((other) => other.framework === framework && other.standing === 'current'),
  );
  if (noted.length === 0) return reply;
  const citations = [...reply.citations];
  const text = noted.flatMap((version, at): Text => [
    plain(at === 0 ? '' : ' '),
    plain(noteOn(version, reply)),
    ...citeRelease(version.framework, citations, services),
    plain('.'),
  ]);
  // Whether an answer holds for a version is told with its first sentence.
  return { ...reply, blocks: isAnswer ? underVerdict(reply.blocks, text) : [...reply.blocks, onceNote(text)], citations };
}

/** The frameworks that an answer is about, by the arguments that lead to it. */
export function frameworksOf({ args }: Answered, { knowledge }: Services): readonly string[] {
  const entry = knowledge.faq.get(args['question'] ?? '');
  const named = knowledge.names.readList([args['frameworks'] ?? '', args['framework'] ?? ''].join(',')).found;
  return [...named.map(({ id }) => id), ...(entry?.about ?? [])];
}

function noteOn({ framework, version, standing }: NamedVersion, reply: Reply): string {
  const { name, release } = framework;
  const latest = `${release?.version ?? ''}${release?.month === undefined ? '' : ` (${dateText(release.month)})`}`;
  if (standing === 'newer' && speaksOf(reply, framework, version)) return `The latest ${name} that Framewise knows is ${latest}`;
  if (standing === 'newer') return `Framewise knows no ${name} ${version}; the latest it knows is ${latest}`;
  if (standing === 'earlier') return `Nothing here is said of ${name} ${version} itself; the latest is ${latest}`;
  return speaksOf(reply, framework, version)
    ? `You name ${name} ${version}; the latest release is ${latest}`
    : `This tells of the latest ${name}, ${latest}, not of ${version}`;
}

/** Whether an answer tells of the old version itself: by its number, by a range of them, or, of one that is known by its major number, by that. */
function speaksOf({ title, blocks }: Reply, { name, release }: Framework, version: string): boolean {
  const text = [title, ...blocks.map(blockText)].join('\n').toLowerCase();
  const [major = ''] = version.split('.');
  if (version.includes('.') && (new RegExp(`(?<![\\d.])${escaped(version)}(?!\\d)`).test(text) || isWithinRange(version, text)))
    return true;
  const isOfLatest = release?.version.split('.')[0] === major && version.includes('.');
  return !isOfLatest && new RegExp(`${escaped(name)}[ -]${major}(?!\\d)`, 'i').test(text);
}

/** Whether a text tells of a range of versions that holds one: `2.16 to 2.19` holds 2.17. */
function isWithinRange(version: string, text: string): boolean {
  const [major, minor] = version.split('.').map(Number);
  return [...text.matchAll(/(?<![\d.])(\d+)\.(\d+) (?:to|and|–|-) (\d+)\.(\d+)/g)].some(([, ...numbers]) => {
    const [first, from = 0, last, to = 0] = numbers.map(Number);
    return first === major && last === major && minor !== undefined && from <= minor && minor <= to;
  });
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return spansText(block.text);
    case 'list':
      return block.items.map(spansText).join('\n');
    case 'code':
      return block.code;
    case 'facts':
    case 'table':
    case 'heading':
    case 'choices':
    case 'note':
      return ''; // what is in them is said of the current version
  }
}

/** The sources of the latest release, by their numbers in the reply; those that it does not cite yet are added to its citations. */
function citeRelease({ release }: Framework, citations: Citation[], services: Services): readonly Span[] {
  if (release === undefined) return [];
  const citing = createCiting(services);
  citing.cite(release);
  return citing.citations().map((citation): Span => {
    const known = citations.findIndex(({ address }) => address === citation.address);
    return { kind: 'cite', number: known < 0 ? citations.push(citation) : known + 1 };
  });
}
