import { lazy, memoizeByObject, memoizeRecent } from '../memoize.ts';
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
  const { claims, strengths, limits } = framework;
  const all = aspect === undefined ? [...[...claims.values()].flat(), ...strengths, ...limits] : claimsOn(framework, aspect);
  const named = all.filter((claim) => goesWith(claim, topic) || textsOf(claim).some((told) => isNamedIn(told, topic)));
  const exact = named.filter((claim) => textsOf(claim).some(({ text }) => namesVersion(text, topic)));
  const tellVersion = topic.version === '' || exact.length > 0;
  return { claims: topic.version !== '' && tellVersion ? exact : named, tellVersion };
}

/** Whether a claim is marked as telling that its framework goes with what is asked about. */
const goesWith = ({ works_with: worksWith = [], built_on: builtOn = [] }: Claim, { id = '' }: Topic): boolean =>
  worksWith.includes(id) || builtOn.includes(id);

/** A text, and its letters by themselves, in which a name is sought first: most texts hold none, and a pattern takes longer to tell. */
type Told = { readonly text: string; readonly letters: string };

const toldIn = (text: string): Told => ({ text, letters: lettersOf(text) });

const lettersOf = (text: string): string => text.replace(/[\s-]+/g, '').toLowerCase();

const textsOf = memoizeByObject(({ says, was, disputed }: Claim): readonly Told[] =>
  [says, ...[...was, ...disputed].map((other) => other.says)].map(toldIn),
);

const isNamedIn = ({ text, letters }: Told, topic: Topic): boolean =>
  patternsOf(topic).names.some((name) => letters.includes(name.letters) && patternOf(name.text).test(text));

/** Whether a text names a topic, in any case and with or without spaces: `Hugging Face` for `huggingface`. */
export const namesTopic = (text: string, topic: Topic): boolean => isNamedIn(toldIn(text), topic);

/** How a text writes what is asked about; undefined where it does not name it. */
export const spellingIn = (text: string, topic: Topic): string | undefined => patternsOf(topic).name().exec(text)?.[0];

/** Whether it names the version: beside the name, or, of one with a point, where versions are told of: `since 1.9`. */
export const namesVersion = (text: string, topic: Topic): boolean => topic.version !== '' && patternsOf(topic).version().test(text);

/** Whether it names any version of a topic, beside its name: `Python 3.6`. */
export const namesSomeVersion = (text: string, topic: Topic): boolean => patternsOf(topic).versions().test(text);

const patternsOf = memoizeByObject(({ names, version }: Topic) => {
  const name = names.map(spacedName).join('|');
  // Beside its name `1.0` is 1 as well.
  const [short, exact] = [`${escaped(version.replace(/(?:\.0)+$/, ''))}(?:\\.0)*`, escaped(version)];
  const told = version.includes('.') ? [`${TOLD} v?${exact}`] : [];
  const beside = `(?:${name})(?: versions?| release)?[ -]?v?${short}`;
  return {
    names: names.map(toldIn),
    name: lazy(() => new RegExp(name, 'iu')),
    versions: lazy(() => new RegExp(`(?:${name})(?: versions?)?[ -]?v?\\d`, 'iu')),
    version: lazy(() => new RegExp(`(?:${[beside, ...told].join('|')})(?!\\d|\\.[1-9])`, 'iu')),
  };
});

/** What stands before a version, where the name need not. */
const TOLD = '(?<![\\p{L}-])(?:versions?|releases?|since|in|to|and|or|with|of|until|before|from|by|below)';

/** Of a machine with its many names one stands in a text, if any, and the same in the next. */
const patternOf = memoizeRecent((name) => new RegExp(spacedName(name), 'iu'));

function spacedName(name: string): string {
  const letters = Array.from(name.replace(/[\s-]+/g, '') || name, escaped);
  return `(?<![\\p{L}\\p{N}-])${letters.join('[\\s-]?')}(?!\\p{L}|-\\p{L})`;
}
