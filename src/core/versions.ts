import type { Framework, Knowledge } from './knowledge/knowledge.ts';
import { editDistance, normalizeName } from './knowledge/spelling.ts';

/** A version of a framework that a text names. */
export type NamedVersion = {
  readonly framework: Framework;
  /** As typed, without marks: `1.15`. */
  readonly version: string;
  /**
   * Beside the latest release that is known: `older` where the major number is, or, of 0.x, the minor one; `earlier` where only the
   * minor one is; `newer` where anything typed is. `unknown` where no release is known.
   */
  readonly standing: 'older' | 'earlier' | 'current' | 'newer' | 'unknown';
  /** Where the number and its marks stand in the text. */
  readonly from: number;
  readonly to: number;
};

/** The longest text that is looked at, in characters. */
const LONGEST = 2000;
/** The longest name, in words. */
const LONGEST_NAME = 4;

/**
 * Every version that stands beside the name of a framework: `tf 1.15`, `tensorflow==2.3`, `keras v2`, `pytorch2`. Numbers of other
 * things are left alone: `python 3.12`, `cuda 11`, `tensorflow 2 gpus`, `caffe 2`, and a part's own versions.
 */
export function findVersions(whole: string, knowledge: Knowledge): readonly NamedVersion[] {
  const text = whole.slice(0, LONGEST);
  const found: NamedVersion[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const [typed, version = ''] = match;
    const to = match.index + typed.length;
    const last = found.at(-1);
    const before = text.slice(Math.max(0, match.index - 80), match.index);
    // `keras 2 to 3` names two of them.
    const again = last !== undefined && AND.test(text.slice(last.to, match.index));
    const mark = MARK.exec(before)?.[0] ?? '';
    const named = again
      ? { framework: last.framework, name: '' }
      : nameAt(before.slice(0, before.length - mark.length), version, knowledge);
    if (named === undefined) continue;
    const { framework, name } = named;
    const standing = standingOf(version, framework);
    const number: NumberBeside = { version, standing, framework, name, isMarked: /[=~^@a-z]/i.test(mark), after: text.slice(to) };
    if (isVersion(number, knowledge)) found.push({ framework, version, standing, from: again ? last.to : match.index - mark.length, to });
  }
  return found;
}

/** A text without its versions, for reading the names alone. */
export function withoutVersions(text: string, knowledge: Knowledge): string {
  return findVersions(text, knowledge).reduceRight((rest, { from, to }) => `${rest.slice(0, from)} ${rest.slice(to)}`, text);
}

/** Whether a text names two releases of the same framework: `pytorch 2.9 and 2.12`. */
export function areSeveralOfOne(text: string, knowledge: Knowledge): boolean {
  const found = findVersions(text, knowledge);
  return found.some(({ framework, version }) => found.some((other) => other.framework === framework && other.version !== version));
}

/** A number with its points; what follows it of a suffix (`.x`, `rc1`, `+cu121`), but neither letters nor more digits. */
const NUMBER = /(\d{1,8}(?:\.\d{1,8}){0,3})(?:\.[x*]|\.?(?:rc|post|dev|alpha|beta|a|b)\d*)?(?:\+\w+)?(?![\p{L}\p{N}_]|\.\d)/giu;
/** What stands between a name and its version. `>=` and `<` name no version that someone has. */
const MARK = /(?:[\s(]*(?:===?|=|~=|\^|@|(?<![\p{L}\p{N}])v(?:er(?:sion)?)?\.?|(?<![\p{L}\p{N}])release)\s*|[\s(]*|[_-])$/iu;
/** What stands between two versions of the same. */
const AND = /^\s*(?:to|or|and|vs\.?|->|→|\/|,)\s*v?$/i;
const WORDS = /[\p{L}\p{N}+#&@.-]+(?:\s+[\p{L}\p{N}+#&@.-]+){0,3}$/u;

/** The framework that the last words of a text name, as a whole, and apart from the number that follows. */
function nameAt(
  before: string,
  version: string,
  { names, frameworks }: Knowledge,
): { readonly framework: Framework; readonly name: string } | undefined {
  const words = WORDS.exec(before)?.[0].split(/\s+/) ?? [];
  for (let length = Math.min(LONGEST_NAME, words.length); length > 0; length -= 1) {
    const name = words.slice(-length).join(' ');
    const match = names.exact(name) ?? (length === 1 && name.length > 4 ? names.find(name) : undefined);
    if (match === undefined) continue;
    const framework = match.part === undefined ? frameworks.get(match.id) : undefined;
    if (framework === undefined || !isOwnName(normalizeName(name), framework)) return undefined;
    // `caffe 2` and `torch 7` are names of something else.
    const longer = names.exact(`${name} ${version}`);
    return longer === undefined || (longer.id === framework.id && longer.part === undefined) ? { framework, name } : undefined;
  }
  return undefined;
}

/** Short for the name, or the name with a slip: not `yolo`, whose numbers are those of models. */
function isOwnName(typed: string, { id, name }: Framework): boolean {
  return [id, name].map(normalizeName).some((own) => isWithin(typed, own) || editDistance(typed, own, 2) <= 2);
}

function isWithin(short: string, long: string): boolean {
  let at = -1;
  return Array.from(short).every((letter) => (at = long.indexOf(letter, at + 1)) >= 0);
}

/** A number that follows the name of a framework. */
type NumberBeside = Pick<NamedVersion, 'version' | 'standing' | 'framework'> & {
  /** As typed; empty where the number follows another one. */
  readonly name: string;
  /** Something says that it is a version: `==`, `v`, `version`. */
  readonly isMarked: boolean;
  readonly after: string;
};

/** Whether a number beside a name is its version, and not a count, a year, a measure or a part of the name. */
function isVersion({ version, standing, framework, name, isMarked, after }: NumberBeside, { names }: Knowledge): boolean {
  const [major = 0] = numbersOf(version);
  const [latest = 0] = numbersOf(framework.release?.version ?? '');
  // Releases are counted by years or they are not: `espnet2` is no release of 2002, and `pytorch 2024` none of PyTorch.
  if (major >= YEARS !== latest >= YEARS) return false;
  if (isNumbered(name, framework, latest) || (standing === 'newer' && name === '' && !version.includes('.'))) return false;
  if (isMarked) return true;
  const next = /^[\s)]*([\p{L}\p{N}%-]+)/u.exec(after)?.[1]?.toLowerCase();
  const unit = next?.replace(/s$/, '') ?? '';
  if (MEASURES.has(unit) || (next !== undefined && /^[-\p{N}%]/u.test(next))) return false;
  // Nobody has 1.15 GPUs.
  if (version.includes('.')) return true;
  if (COUNTED.has(unit)) return false;
  if (next === undefined || CONNECTING.has(next) || names.exact(next) !== undefined) return major <= latest + 1;
  // Of `keras 2 code` it is the version, of `keras 3 layers` the count.
  return standing !== 'newer' && !next.endsWith('s');
}

/**
 * Whether numbers after a name belong to the name: `ctranslate2` is one whatever its release, and `yolo 11` and `tpot2` are called so before
 * any such release.
 */
function isNumbered(name: string, { id, name: whole, aliases }: Framework, latest: number): boolean {
  const key = normalizeName(name);
  const numberIn = (other: string): number => Number(other.startsWith(key) ? /^v?(\d+)$/.exec(other.slice(key.length))?.[1] : undefined);
  return [id, whole].some((own) => numberIn(normalizeName(own)) >= 0) || aliases.some((alias) => numberIn(normalizeName(alias)) > latest);
}

/** From here on a number is a year: of a date, or of a release that is counted by them. */
const YEARS = 1900;

/** What is measured by the number before it. */
const MEASURES = new Set(
  `x time sec second ms minute min hour h hr day week month year gb mb tb gib mib kb fps hz ghz w k m b million billion thousand
  percent accuracy auc loss lr learning dropout`.split(/\s+/),
);

/** What is counted by whole numbers. */
const COUNTED = new Set(`bit gpu tpu cpu core node machine worker layer clas fold way d dimensional people person epoch`.split(/\s+/));

/** What may follow a version, and nothing that is counted. */
const CONNECTING = new Set(
  `a an and are as at but by can come coming compared did do does for from has have how if in instead into is it its like much not of on only or out over plus released still
  than that the then this to under using versus vs was we when where which while will with without yet you i my our und oder et ou y o
  feature features support supports release releases news roadmap compatible compatibility changes migration docs need needs require requires`
    .split(/\s+/)
    .filter(Boolean),
);

function standingOf(version: string, { release }: Framework): NamedVersion['standing'] {
  const typed = numbersOf(version);
  const latest = numbersOf(release?.version ?? '');
  if (latest.length === 0) return 'unknown';
  for (const [place, number] of typed.entries()) {
    const known = latest[place] ?? 0;
    if (number > known) return 'newer';
    if (number < known && (place === 0 || (place === 1 && latest[0] === 0))) return 'older';
    if (number < known) return place === 1 ? 'earlier' : 'current';
  }
  return 'current';
}

/** `2.21.0` as 2, 21 and 0; nothing where a release is named otherwise. */
function numbersOf(version: string): readonly number[] {
  return /^v?(\d+(?:\.\d+)*)/.exec(version)?.[1]?.split('.').map(Number) ?? [];
}
