import { memoizeByObject, memoizeRecent } from '../memoize.ts';
import { escaped } from '../text/escaped.ts';
import { claimsOn } from './claims.ts';
import type { Claim, Framework } from './knowledge.ts';

/** What a framework is asked about: the names that it goes by, its id if it is one itself, and the version, empty where none is asked about. */
export type Topic = { readonly names: readonly string[]; readonly id?: string | undefined; readonly version: string };

/** What a framework says of a topic. */
export type Sayings = {
  readonly claims: readonly Claim[];
  /** They tell of the version that is asked about too, if one is. */
  readonly tellVersion: boolean;
};

/** What is said of a framework that names a topic, under one aspect or anywhere; only what names its version, if anything does. */
export function sayingsOn(framework: Framework, topic: Topic, aspect: string | undefined): Sayings {
  const { claims, strengths, limits, status } = framework;
  const all = aspect === undefined ? [...[...claims.values()].flat(), ...strengths, ...limits] : claimsOn(framework, aspect);
  const named = all.filter((claim) => goesWith(claim, topic) || textsOf(claim).some((told) => isNamedIn(told, topic)));
  const isTold = (told: Told): boolean => isVersionIn(told, topic) || (status.state === 'active' && isInOpenRange(told, topic));
  const exact = topic.version === '' ? [] : named.filter((claim) => textsOf(claim).some(isTold));
  const tellVersion = topic.version === '' || exact.length > 0;
  return { claims: topic.version !== '' && tellVersion ? exact : named, tellVersion };
}

/** Whether a claim is marked as telling that its framework goes with what is asked about. */
const goesWith = ({ works_with: worksWith, built_on: builtOn, requires, does_without: spared }: Claim, { id = '' }: Topic): boolean =>
  [worksWith, builtOn, requires, spared].some((ids) => ids?.includes(id) === true);

/** A text, and its letters by themselves, in which a name is sought first: a pattern takes longer. */
type Told = { readonly text: string; readonly letters: string };

const toldIn = (text: string): Told => ({ text, letters: lettersOf(text) });

const lettersOf = (text: string): string => text.replace(/[\s-]+/g, '').toLowerCase();

const textsOf = memoizeByObject(({ says, was, disputed }: Claim): readonly Told[] =>
  [says, ...[...was, ...disputed].map((other) => other.says)].map(toldIn),
);

/** Whether a text names a topic, in any case and with or without spaces: `Hugging Face` for `huggingface`. */
export const namesTopic = (text: string, topic: Topic): boolean => isNamedIn(toldIn(text), topic);

const isNamedIn = (told: Told, topic: Topic): boolean => nameIn(told, topic)?.test(told.text) === true;

/** How a text writes what is asked about; undefined where it does not name it. */
export const spellingIn = (text: string, topic: Topic): string | undefined => nameIn(toldIn(text), topic)?.exec(text)?.[0];

const nameIn = (told: Told, topic: Topic): RegExp | undefined => {
  const name = nameAmong(told, topic);
  return name === undefined ? undefined : patternOf(name);
};

/** Whether it names the version: beside the name, or, of one with a point, where versions are told of: `since 1.9`. */
export const namesVersion = (text: string, topic: Topic): boolean => topic.version !== '' && isVersionIn(toldIn(text), topic);

function isVersionIn(told: Told, topic: Topic): boolean {
  const { version } = topic;
  const name = nameAmong(told, topic);
  // Beside its name `1.0` is 1 as well.
  const [short, exact] = [`${escaped(version.replace(/(?:\.0)+$/, ''))}(?:\\.0)*`, escaped(version)];
  const beside = name === undefined ? [] : [`(?:${name})(?: versions?| release)?[ -]?v?${short}`];
  const places = [...beside, ...(version.includes('.') ? [`${TOLD} v?${exact}`, `[;,(] v?${exact}(?= (?:is|was) )`] : [])];
  return places.length > 0 && patternOf(`(?:${places.join('|')})(?!\\d|\\.[1-9])`).test(told.text);
}

/**
 * Whether a text tells of that version by one from which on all hold, beside the name: `Python 3.9 or later` tells of 3.12, and of 3.8
 * too. Of another major version it tells only where whole ones are counted: `Java 17 or later`. What has ended knew no later ones.
 */
function isInOpenRange(told: Told, topic: Topic): boolean {
  const name = nameAmong(told, topic);
  if (name === undefined) return false;
  const [, from] = patternOf(`(?:${name})(?: versions?)?[ -]?v?(\\d+(?:\\.\\d+)*)(?:\\+| (?:or|and) ${LATER})`).exec(told.text) ?? [];
  return from !== undefined && (!from.includes('.') || from.split('.')[0] === topic.version.split('.')[0]);
}

const LATER = '(?:later|newer|above|higher|up)(?![\\p{L}])';

/** Whether it names any version of a topic, beside its name: `Python 3.6`. */
export function namesSomeVersion(text: string, topic: Topic): boolean {
  const name = nameAmong(toldIn(text), topic);
  return name !== undefined && patternOf(`(?:${name})(?: versions?)?[ -]?v?\\d`).test(text);
}

/** What finds those names of a topic whose letters a text holds: of a machine that has many it is one, and most texts hold none. */
function nameAmong({ letters }: Told, topic: Topic): string | undefined {
  const names = namesOf(topic).filter((name) => letters.includes(name.letters));
  return names.length === 0 ? undefined : names.map(({ text }) => spacedName(text)).join('|');
}

const namesOf = memoizeByObject(({ names }: Topic) => names.map(toldIn));

/** A topic is sought in one text after the other. */
const patternOf = memoizeRecent((pattern) => new RegExp(pattern, 'iu'));

/** What stands before a version, where the name need not. */
const TOLD = '(?<![\\p{L}-])(?:versions?|releases?|since|in|to|and|or|with|of|until|before|from|by|below)';

function spacedName(name: string): string {
  const letters = Array.from(name.replace(/[\s-]+/g, '') || name, escaped);
  return `(?<![\\p{L}\\p{N}-])${letters.join('[\\s-]?')}(?!\\p{L}|-\\p{L})`;
}
