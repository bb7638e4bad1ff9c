import { lazy } from '../../memoize.ts';
import { asciiJson, readAsciiJson } from './ascii-json.ts';
import { byPlace, type Fault } from './fault.ts';
import { readBytes, readKnowledgeFiles, type TextFile } from './files.ts';
import { type Claim, type Entry, type Framework, type Knowledge, type Lexicon, type Pair, pairKey } from '../knowledge.ts';
import { type Machine, MACHINES, type Runs } from '../machines.ts';
import { createNames, type NameEntry } from '../names.ts';
import type { Written, WrittenKnowledge } from './written.ts';

export type Loaded = {
  /** Undefined if there are faults. */
  readonly knowledge?: Knowledge;
  readonly written: WrittenKnowledge;
  readonly faults: readonly Fault[];
};

/**
 * Reads and checks a knowledge folder. `today` (YYYY-MM-DD) tells which dates are in the future. Where a file for `kept` is
 * named, what was read of each text is kept there, and taken from there as long as the text is the same; and where no file has
 * changed since the whole had no fault, it has none now.
 */
export async function loadKnowledge(folder: string, today: string, kept?: string): Promise<Loaded> {
  // Whoever starts from compiled knowledge does without.
  const [{ readWritten }, { keepIn, keepNothing }] = await Promise.all([import('./written.ts'), import('./kept.ts')]);
  const keeper = kept === undefined ? keepNothing : keepIn(kept);
  const { written, faults: shapeFaults, unread } = await readWritten(readKnowledgeFiles(folder), keeper);
  const isKnown = keeper.isFaultless(today);
  const faults = isKnown ? [] : [...shapeFaults, ...(await linted(written, unread, today))].sort(byPlace);
  if (!isKnown) keeper.save(faults.length === 0 ? today : undefined);
  const { lexicon } = written;
  if (faults.length > 0 || lexicon === undefined) return { written, faults };
  const faq = entriesOf(written.faq);
  return { knowledge: assemble({ ...written, lexicon, asked: askedOf(written.faq) }, () => faq), written, faults };
}

/** Nor does who starts from what was kept. */
async function linted(written: WrittenKnowledge, unread: readonly TextFile[], today: string): Promise<readonly Fault[]> {
  const [{ lint }, { createInDoubt }] = await Promise.all([import('./lint.ts'), import('./doubt.ts')]);
  return lint(written, today, createInDoubt(unread));
}

/** Checked knowledge as texts of JSON: what a start reads, and the questions and answers, which a bot at rest does without. */
export type Compiled = { readonly knowledge: string; readonly faq: string };

/**
 * Compiles knowledge to what is read in a tenth of the time: `npm run build` writes it, and the built program starts from it. It holds
 * what the files say and hardly anything that follows from that.
 */
export function compileKnowledge(written: WrittenKnowledge): Compiled {
  const listed = (things: readonly Written<unknown>[]): readonly Listed<unknown>[] => things.map(({ id, value }) => ({ id, value }));
  const parts = {
    sources: listed(written.sources),
    aspects: listed(written.aspects),
    tasks: listed(written.tasks),
    frameworks: listed(written.frameworks),
    pairs: listed(written.pairs),
    lexicon: written.lexicon,
    asked: askedOf(written.faq),
  };
  return { knowledge: `${asciiJson(parts)}${END}`, faq: `${asciiJson(listed(written.faq))}${END}` };
}

/** A text without it was cut off: it stands nowhere within. */
const END = '\n';

/** Reads what was compiled to these files; undefined if there is none. All is made of it when it is first asked for, the questions when they are. */
export async function loadCompiled(files: Compiled): Promise<Knowledge | undefined> {
  const [own, faq] = await Promise.all([unreadIn(files.knowledge), unreadIn(files.faq)]);
  if (own === undefined || faq === undefined) return undefined;
  const entries = lazy(() => entriesOf(faq() as Lists['faq']));
  return madeWhenAsked(lazy(() => assemble(own() as Parts, entries)));
}

/** What a file of compiled knowledge holds, read once; undefined if there is none. Throws where it is cut off. */
async function unreadIn(file: string): Promise<(() => unknown) | undefined> {
  const bytes = await readBytes(file);
  if (bytes === undefined) return undefined;
  if (bytes.at(-1) !== END.charCodeAt(0)) throw new Error(`${file} is cut off: run npm run build again`);
  return () => readAsciiJson(bytes);
}

/** Knowledge that is made when something of it is first asked for: a bot that nobody asks does without. */
const madeWhenAsked = (whole: () => Knowledge): Knowledge =>
  Object.defineProperties({}, Object.fromEntries(PARTS.map((part) => [part, { enumerable: true, get: () => whole()[part] }]))) as Knowledge;

/** Its parts: the compiler sees that none is left out. */
const PARTS = Object.keys({
  sources: 0,
  aspects: 0,
  tasks: 0,
  frameworks: 0,
  pairs: 0,
  faq: 0,
  lexicon: 0,
  names: 0,
  aspectNames: 0,
  taskNames: 0,
} satisfies Record<keyof Knowledge, 0>) as readonly (keyof Knowledge)[];

/** A thing with its id, wherever it was written. */
type Listed<T> = Pick<Written<T>, 'id' | 'value'>;
type Lists = { readonly [K in Exclude<keyof WrittenKnowledge, 'lexicon'>]: readonly Listed<WrittenKnowledge[K][number]['value']>[] };
/** All but the questions and answers. */
type Parts = Omit<Lists, 'faq'> & {
  readonly lexicon: Lexicon;
  /** How many questions are about each framework. */
  readonly asked: Readonly<Record<string, number>>;
};

const entriesOf = (faq: Lists['faq']): Knowledge['faq'] => new Map(faq.map(({ id, value }): [string, Entry] => [id, { ...value, id }]));

function askedOf(faq: Lists['faq']): Parts['asked'] {
  const asked: Record<string, number> = {};
  for (const { value } of faq) for (const id of value.about) asked[id] = (asked[id] ?? 0) + 1;
  return asked;
}

/** `faq` is asked for when the first question is. */
function assemble({ lexicon, asked, ...written }: Parts, faq: () => Knowledge['faq']): Knowledge {
  const frameworks = new Map(written.frameworks.map((framework) => [framework.id, identify(framework)]));
  return {
    sources: new Map(written.sources.map(({ id, value }) => [id, value])),
    aspects: new Map(written.aspects.map(({ id, value }) => [id, value])),
    tasks: new Map(written.tasks.map(({ id, value }) => [id, value])),
    lexicon,
    frameworks,
    pairs: new Map(written.pairs.map(({ id, value }) => [pairKey(value.between), identifyPair(id, value)])),
    get faq() {
      return faq();
    },
    names: createNames(byInterest([...frameworks.values()], asked).flatMap(namesOf), [
      ...lexicon.strangers,
      ...lexicon.elsewhere,
      ...lexicon.tech,
      ...lexicon.field,
    ]),
    aspectNames: createNames(written.aspects.map(({ id, value }) => ({ id, name: value.name, aliases: value.words }))),
    taskNames: createNames(written.tasks.map(({ id, value }) => ({ id, name: value.name, aliases: value.words }))),
  };
}

/** Those first of which most is asked: they are what is offered where nothing is typed yet. */
const byInterest = (frameworks: readonly Framework[], asked: Parts['asked']): readonly Framework[] =>
  frameworks.toSorted((a, b) => (asked[b.id] ?? 0) - (asked[a.id] ?? 0));

/** Gives everything that carries evidence the id by which a reply can be traced to it. */
function identify({ id, value }: Lists['frameworks'][number]): Framework {
  const numbered = <T>(list: readonly T[], part: string): (T & { id: string })[] =>
    list.map((item, at) => ({ ...item, id: `${id}/${part}/${at + 1}` }));
  const { release, ...rest } = value;
  const claims = new Map(Object.entries(value.claims).map(([aspect, list]): [string, Claim[]] => [aspect, numbered(list, aspect)]));
  return {
    ...rest,
    id,
    status: { ...value.status, id: `${id}/status` },
    ...(release === undefined ? {} : { release: { ...release, id: `${id}/release` } }),
    parts: value.parts.map(({ own, ...part }, at) =>
      own === undefined ? part : { ...part, own: { ...own, id: `${id}/parts/${at + 1}` } },
    ),
    strengths: numbered(value.strengths, 'strengths'),
    limits: numbered(value.limits, 'limits'),
    choose: numbered(value.choose, 'choose'),
    alternatives: numbered(value.alternatives, 'alternatives'),
    scores: Object.fromEntries(
      Object.entries(value.claims).flatMap(([aspect, [lead]]) => (lead?.score === undefined ? [] : [[aspect, lead.score]])),
    ),
    claims,
    machines: machinesOf(claims),
    foundation: foundationOf(claims),
    requirements: requirementsOf(claims),
    without: markedBy(claims, ({ does_without: spared }) => spared),
    surroundings: markedBy(claims, ({ needs }) => needs),
    neededLanguages: markedBy(claims, ({ needs_language: needed }) => needed),
    betterWith: markedBy(claims, ({ better_with: best }) => best),
  };
}

function machinesOf(claims: Framework['claims']): Framework['machines'] {
  const machines = new Map<Machine, { runs: Runs; aspect: string; claim: Claim }>();
  for (const [aspect, list] of claims)
    for (const claim of list)
      for (const machine of MACHINES) {
        const runs = claim.runs?.[machine];
        if (runs !== undefined) machines.set(machine, { runs, aspect, claim });
      }
  return machines;
}

/** What a mark of the claims names, each with the claim that says so. */
function markedBy<Marked>(claims: Framework['claims'], mark: (claim: Claim) => readonly Marked[] | undefined): ReadonlyMap<Marked, Claim> {
  const marked = new Map<Marked, Claim>();
  for (const list of claims.values()) for (const claim of list) for (const one of mark(claim) ?? []) marked.set(one, claim);
  return marked;
}

const requirementsOf = (claims: Framework['claims']): Framework['requirements'] =>
  [...claims].flatMap(([aspect, list]) => list.flatMap((claim) => (claim.requires ?? []).map((id) => ({ id, aspect, claim }))));

function foundationOf(claims: Framework['claims']): Framework['foundation'] {
  for (const list of claims.values())
    for (const claim of list) if (claim.built_on !== undefined && claim.built_on.length > 0) return { ids: claim.built_on, claim };
  return undefined;
}

function identifyPair(id: string, value: Lists['pairs'][number]['value']): Pair {
  return {
    ...value,
    id,
    verdict: { ...value.verdict, id: `${id}/verdict` },
    choose: value.choose.map((advice, at) => ({ ...advice, id: `${id}/choose/${at + 1}` })),
  };
}

function namesOf({ id, name, aliases, parts }: Framework): NameEntry[] {
  return [{ id, name, aliases }, ...parts.map((part) => ({ id, name: part.name, aliases: part.aliases, part: part.name }))];
}
