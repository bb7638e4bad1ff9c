import { plainText } from '../../src/chat/plain-text.ts';
import { plain, type Reply } from '../../src/chat/reply.ts';
import type { Entry } from '../../src/core/knowledge/knowledge.ts';
import type { Machine } from '../../src/core/knowledge/machines.ts';
import { machinesOf } from '../../src/core/need.ts';
import { escaped, wholeNames } from '../../src/core/text/escaped.ts';
import type { Services } from '../services.ts';
import { entriesNaming } from '../typed/weighed.ts';
import { whichVersionsIn } from '../typed/which-version.ts';
import { askAction } from './buttons.ts';
import { machineName } from './needs.ts';
import { underVerdict } from './under-verdict.ts';

/**
 * A reply that tells a fact, with a small line on what the question names and the reply does not: `Not told here: CUDA 11.` Of a version
 * nothing is said where the reply tells of it, or of any range or line of them, which may hold it.
 */
export function withNotTold(reply: Reply, typed: string, services: Services): Reply {
  const { knowledge, understand } = services;
  const { lexicon, faq } = knowledge;
  if (reply.tone !== 'answer' || faq.has(typed)) return reply;
  const said = sentencesOf(reply);
  const { unweighed, need } = understand(typed);
  const versions = unweighed.filter((phrase) => startsWith(phrase, lexicon.versioned) && !tellsVersion(said, phrase));
  const points = Object.values(lexicon.named_points).flatMap((names) =>
    namedIn(said, names) === undefined ? (namedIn([typed], names) ?? []) : [],
  );
  const machines = machinesOf(need).filter(
    (machine) => namedIn(said, [...TOLD_AS[machine], ...(lexicon.machines[machine] ?? [])]) === undefined,
  );
  const missing = [
    ...versions,
    ...whichVersionsIn(typed, lexicon.versioned).flatMap((thing) => (tellsSomeVersion(said, thing) ? [] : `which version of ${thing}`)),
    ...machines.flatMap((machine) => machineName(machine) ?? []),
    ...points.slice(0, 1),
  ];
  if (missing.length === 0) return reply;
  // Which others have it an entry may tell that is about none of them by itself.
  const entry = points.length === 0 ? undefined : entriesNaming(points.slice(0, 1), services).find((one) => isAtLarge(one, services));
  const elsewhere = entry === undefined ? '' : ` A button leads to “${entry.question}”`;
  return {
    ...reply,
    blocks: underVerdict(reply.blocks, [plain(`Not told here: ${missing.join(', ')}.${elsewhere}`)]),
    actions: [...(entry === undefined ? [] : [askAction(entry)]), ...reply.actions],
  };
}

const isAtLarge = (entry: Entry, { ofEntry }: Services): boolean => ofEntry.understood(entry).frameworks.length === 0;

const sentencesOf = ({ title, blocks }: Reply): readonly string[] =>
  plainText({ title, tone: 'answer', blocks, citations: [], actions: [] })
    .toLowerCase()
    .split(/(?<=[.;:!?])\s+|\n/);

const startsWith = (phrase: string, names: readonly string[]): boolean => names.some((name) => phrase.toLowerCase().startsWith(name));

/** So far from its name a range of versions is that of a thing: `from Python 3.10 on`, `Python versions 3.11 to 3.14`. */
const NEAR = { before: 12, after: 24 };

/** Whether a sentence tells of the version itself, or of more than single ones of the same thing. */
function tellsVersion(said: readonly string[], phrase: string): boolean {
  const [, thing = '', version = ''] = /^(.*?)[\s-]*(?:version )?v?(\d[\d.]*)/.exec(phrase.toLowerCase()) ?? [];
  const isNumber = new RegExp(`(?<![\\d.])${escaped(version.replace(/\.$/, ''))}(?!\\d)`);
  return said.some((one) => {
    const pieces = one.split(thing);
    const around = pieces.slice(1).map((after, at) => `${pieces[at]?.slice(-NEAR.before)} ${after.slice(0, NEAR.after)}`);
    return around.length > 0 && (isNumber.test(one) || around.some((near) => RANGE.test(near)));
  });
}

const RANGE =
  /\d\S*\s*(?:\+|to|until|up|or|and|–|-|through|onwards?)(?=[\s\d.])|(?:from|since|after|before|until|at least|than|above|below|up to)\s+\S*\s*\d/;

/** What answers call machines, beside what people say for them. */
const TOLD_AS: Readonly<Record<Machine, readonly string[]>> = {
  mac: ['mac', 'macs', 'apple', "apple's"],
  'intel-mac': ['macos x86_64', 'x86-64 macs'],
  windows: ['windows'],
  amd: ['amd', "amd's"],
  intel: ['intel', "intel's"],
  cpu: [],
  android: ['phone', 'phones'],
  iphone: ['phone', 'phones'],
};

/** The first of some names that stands in a text, as it stands there. */
function namedIn(texts: readonly string[], names: readonly string[]): string | undefined {
  const name = wholeNames(names);
  return texts.map((text) => name.exec(text)?.[0]).find((found) => found !== undefined);
}

/** Whether a version stands behind the name of a thing somewhere. */
const tellsSomeVersion = (said: readonly string[], thing: string): boolean =>
  said.some((one) => new RegExp(`(?<![\\p{L}.])${escaped(thing.toLowerCase())}[^;]{0,${NEAR.after}}\\d`, 'u').test(one));
