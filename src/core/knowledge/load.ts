import { byPlace, type Fault } from './fault.ts';
import { readKnowledgeFiles } from './files.ts';
import type { Claim, Entry, Framework, Knowledge, Lexicon } from './knowledge.ts';
import { lint } from './lint.ts';
import { createNames, type Named } from './names.ts';
import { readWritten, type Written, type WrittenKnowledge } from './written.ts';

export type Loaded = {
  /** Undefined if there are faults. */
  readonly knowledge?: Knowledge;
  readonly written: WrittenKnowledge;
  readonly faults: readonly Fault[];
};

/** Reads and checks a knowledge folder. `today` (YYYY-MM-DD) tells which dates are in the future. */
export async function loadKnowledge(folder: string, today: string): Promise<Loaded> {
  const { written, faults: shapeFaults } = readWritten(await readKnowledgeFiles(folder));
  const faults = [...shapeFaults, ...lint(written, today)].sort(byPlace);
  const { lexicon } = written;
  return faults.length > 0 || lexicon === undefined ? { written, faults } : { knowledge: assemble(written, lexicon), written, faults };
}

function assemble(written: WrittenKnowledge, lexicon: Lexicon): Knowledge {
  const frameworks = new Map(written.frameworks.map((framework) => [framework.id, identify(framework)]));
  return {
    sources: new Map(written.sources.map(({ id, value }) => [id, value])),
    aspects: new Map(written.aspects.map(({ id, value }) => [id, value])),
    tasks: new Map(written.tasks.map(({ id, value }) => [id, value])),
    lexicon,
    frameworks,
    faq: new Map(written.faq.map(({ id, value }): [string, Entry] => [id, { ...value, id }])),
    names: createNames([...frameworks.values()].flatMap(namesOf)),
    aspectNames: createNames(written.aspects.map(({ id, value }) => ({ id, name: value.name, aliases: value.words }))),
    taskNames: createNames(written.tasks.map(({ id, value }) => ({ id, name: value.name, aliases: value.words }))),
  };
}

/** Gives everything that carries evidence the id by which a reply can be traced to it. */
function identify({ id, value }: Written<WrittenKnowledge['frameworks'][number]['value']>): Framework {
  const numbered = <T>(list: readonly T[], part: string): (T & { id: string })[] =>
    list.map((item, at) => ({ ...item, id: `${id}/${part}/${at + 1}` }));
  const { release, ...rest } = value;
  return {
    ...rest,
    id,
    status: { ...value.status, id: `${id}/status` },
    ...(release === undefined ? {} : { release: { ...release, id: `${id}/release` } }),
    strengths: numbered(value.strengths, 'strengths'),
    limits: numbered(value.limits, 'limits'),
    choose: numbered(value.choose, 'choose'),
    alternatives: numbered(value.alternatives, 'alternatives'),
    claims: new Map(Object.entries(value.claims).map(([aspect, claims]): [string, Claim[]] => [aspect, numbered(claims, aspect)])),
  };
}

function namesOf({ id, name, aliases, parts }: Framework): Named[] {
  return [{ id, name, aliases }, ...parts.map((part) => ({ id, name: part.name, aliases: part.aliases, part: part.name }))];
}
