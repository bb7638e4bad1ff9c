import { clip } from '../../src/chat/pages.ts';
import type { Lexicon } from '../../src/core/knowledge/knowledge.ts';
import { LANGUAGES } from '../../src/core/knowledge/languages.ts';
import type { Machine } from '../../src/core/knowledge/machines.ts';
import { makerCalled } from '../../src/core/knowledge/makers.ts';
import type { Match } from '../../src/core/knowledge/names.ts';
import { SURROUNDINGS } from '../../src/core/knowledge/surroundings.ts';
import { eachOnce, type Excluded } from '../../src/core/need.ts';
import { leavingOf } from '../../src/core/recommend/evidence/left.ts';
import { isMeantSoIn } from '../../src/core/understand/names/meant-so.ts';
import { withoutVersions } from '../../src/core/versions.ts';
import type { Services } from '../services.ts';

/** What names in an option are, and those that are not known. */
export type NamesTold = {
  readonly ids: readonly string[];
  /** The first, as a need tells what is to be replaced: of a framework it may be a part. */
  readonly left: string | undefined;
  readonly strangers: readonly string[];
  /** How names were read whose spelling was mended. */
  readonly slips: readonly string[];
};

export const NOBODY: NamesTold = { ids: [], left: undefined, strangers: [], slips: [] };

export function readNames(typed: string | undefined, { knowledge }: Services): NamesTold {
  if (typed === undefined) return NOBODY;
  const read = knowledge.names.readList(withoutVersions(typed, knowledge));
  const isName = ({ mended, typed: name }: Match): boolean => !mended || !isMeantSoIn(knowledge)(name);
  const found = read.found.filter(isName);
  const unknown = [...read.unknown, ...read.found.flatMap((one) => (isName(one) ? [] : one.typed))];
  const slips = found.flatMap(({ mended, typed: slip, name }) => (mended ? [`I read “${clip(slip, 60)}” as ${name}.`] : []));
  const left = found[0] === undefined ? undefined : leavingOf(found[0], knowledge);
  return { ids: [...new Set(found.map(({ id }) => id))], left, strangers: unknown, slips };
}

/** What is not wanted; who leaves out GPUs has none, and so a machine. */
export type UnwantedTold = Pick<NamesTold, 'strangers' | 'slips'> & {
  readonly excluded: readonly Excluded[];
  readonly machines: readonly Machine[];
};

export function readUnwanted(typed: string | undefined, services: Services): UnwantedTold {
  const { lexicon } = services.knowledge;
  // A maker may be called like what it makes.
  const all = typed?.split(',').map((one) => one.trim()) ?? [];
  const makers = all.flatMap((one) => makerNamed(one, lexicon));
  const others = all.filter((one) => makerCalled(one, lexicon) === undefined).join(',');
  const { excluded, ...read } = withOthers(readNames(others || undefined, services), services);
  return withMachine({ ...read, excluded: eachOnce([...excluded, ...makers]) }, services);
}

const makerNamed = (typed: string, lexicon: Pick<Lexicon, 'makers'>): readonly Excluded[] => {
  const maker = makerCalled(typed, lexicon);
  return maker === undefined ? [] : [{ kind: 'maker', id: maker }];
};

/** Languages, surroundings and makers are refused as frameworks are: `without:python`, `without:k8s`, `without:google and meta`. */
function withOthers({ ids, strangers, slips }: NamesTold, { knowledge: { lexicon } }: Services): Omit<UnwantedTold, 'machines'> {
  const otherNamed = (typed: string): readonly Excluded[] => {
    const key = typed.toLowerCase();
    const language = LANGUAGES.find((one) => one === key);
    if (language !== undefined) return [{ kind: 'language', id: language }];
    const surrounding = SURROUNDINGS.find((one) => one === key || lexicon.surroundings[one]?.includes(key));
    return surrounding === undefined ? makerNamed(key, lexicon) : [{ kind: 'surrounding', id: surrounding }];
  };
  return {
    excluded: [...ids.map((id): Excluded => ({ kind: 'framework', id })), ...strangers.flatMap(otherNamed)],
    strangers: strangers.filter((typed) => otherNamed(typed).length === 0),
    slips,
  };
}

function withMachine(read: Omit<UnwantedTold, 'machines'>, { knowledge: { lexicon } }: Services): UnwantedTold {
  const isNoGpu = (typed: string): boolean => lexicon.machines.cpu?.includes(`without ${typed.toLowerCase()}`) === true;
  const strangers = read.strangers.filter((typed) => !isNoGpu(typed));
  return { ...read, strangers, machines: strangers.length < read.strangers.length ? ['cpu'] : [] };
}

/** What of the names is not heeded: those that are not known, and all but the first of those that are weighed one at a time. */
export const notHeeded = (single: readonly NamesTold[], unwanted: UnwantedTold, services: Services): readonly string[] => [
  ...[...single, unwanted].flatMap(({ strangers }) => strangersNote(strangers, services)),
  ...single.flatMap(({ ids: [first, ...others] }) => (first === undefined ? [] : others.map((id) => onlyNote(first, id, services)))),
];

/** A recommendation stands without names that are not known, and says so; of many it names the first. */
function strangersNote([first, ...others]: readonly string[], { knowledge }: Services): readonly string[] {
  if (first === undefined) return [];
  const [near] = isMeantSoIn(knowledge)(first) ? [] : knowledge.names.likely(first, 1);
  const meant = near === undefined ? '' : ` If you mean ${near.name}, ask again with that.`;
  const names = `“${clip(first, 60)}”${others.length === 0 ? '' : ` and ${others.length} more`}`;
  return [`I don't know ${names}, so ${others.length === 0 ? 'it is' : 'they are'} ignored.${meant}`];
}

const onlyNote = (first: string, other: string, { knowledge: { frameworks } }: Services): string =>
  `I weigh one at a time: this is for ${frameworks.get(first)?.name ?? first} and ignores ${frameworks.get(other)?.name ?? other}.`;
