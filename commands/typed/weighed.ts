import { clip } from '../../src/chat/pages.ts';
import type { Entry } from '../../src/core/knowledge/knowledge.ts';
import type { Match } from '../../src/core/knowledge/names.ts';
import { normalizeName } from '../../src/core/knowledge/spelling.ts';
import { withoutVersions } from '../../src/core/versions.ts';
import type { Services } from '../services.ts';
import { listed } from '../views/wording.ts';

/** An entry that weighs what is typed, and why it answers in the place of cards; undefined where each has one, if only that of its whole. */
export type Weighed = { readonly entry: Entry; readonly why: string | undefined };

/**
 * The entry that weighs all that is typed, where not all of it has a card of its own: `annoy faiss`, `ddp fsdp`. In its question all are
 * named, or else in another phrasing of it.
 */
export function readWeighed(typed: string, services: Services): Weighed | undefined {
  const { found, unknown } = services.knowledge.names.readList(withoutVersions(typed.replace(WHICH, ''), services.knowledge));
  if (found.length + unknown.length < 2 || (unknown.length === 0 && !found.some(isInexact))) return undefined;
  const entry = entryNaming(typed, found, unknown, services);
  return entry === undefined ? undefined : { entry, why: whyOf(found, unknown) };
}

/** `ddp or fsdp which is better`: what follows names nothing. */
const WHICH = /[\s,]+(?:which|what|who)\b.*$/is;

function entryNaming(typed: string, found: readonly Match[], unknown: readonly string[], services: Services): Entry | undefined {
  const areNamed = (text: string): boolean =>
    unknown.every((name) => holdsName(text, [name])) && found.every((one) => holdsName(text, namesOf(one)));
  const weighing = services.questions.find(typed).candidates.flatMap(({ entry }) => (weighs(entry, services) ? [entry] : []));
  const own = weighing.find(({ question }) => areNamed(question));
  // A part that is known is compared as its whole, unless the question is about just these.
  if (own !== undefined || unknown.length === 0) return own;
  return weighing.find(
    ({ question, phrasings, answer }) => phrasings.some(areNamed) && unknown.every((name) => holdsName(`${question} ${answer}`, [name])),
  );
}

function whyOf(found: readonly Match[], unknown: readonly string[]): string | undefined {
  if (unknown.length > 0) return `I have no card of ${listed(unknown.map((name) => `“${clip(name, 60)}”`))}`;
  if (new Set(found.map(({ id }) => id)).size > 1) return undefined;
  const names = found.flatMap(({ part, mended, typed: name }) => (mended ? name : (part ?? [])));
  return `${listed(names)} ${names.length === 1 ? 'has no card of its own' : 'have no card of their own'}`;
}

/** A part of something, or what may be the name of something else: `whisperx`. */
const isInexact = ({ part, mended }: Match): boolean => part !== undefined || mended;

/** The entries in whose question one of these names stands, the nearest first. */
export function entriesNaming(names: readonly string[], services: Services): readonly Entry[] {
  const { candidates } = services.questions.find(names.join(' '));
  return candidates.flatMap(({ entry }) => (names.some((name) => holdsName(entry.question, [name])) ? [entry] : []));
}

function weighs(entry: Entry, { ofEntry }: Services): boolean {
  const { comparison, either } = ofEntry.asks(entry);
  return (comparison || either) && !/^(?:why|how|can|could|do|does|did)\b/i.test(entry.question);
}

const namesOf = ({ typed, part, name, id, mended }: Match): readonly string[] =>
  mended ? [typed] : [typed, ...(part === undefined ? [name, id] : [part])];

/** Whether one of these stands in a text, as whole words. */
function holdsName(text: string, names: readonly string[]): boolean {
  const keys = text.split(/[\s,;:?!()"*/]+/).map(normalizeName);
  return names.some((name) => {
    const length = name.trim().split(/\s+/).length;
    const key = normalizeName(name);
    return keys.some((_, at) => [length, length + 1].some((count) => keys.slice(at, at + count).join('') === key));
  });
}
