import type { InDoubt } from './doubt.ts';
import { type Cited, evidenceOf, evidenceOfPair } from './evidence.ts';
import type { Fault } from './fault.ts';
import { DEFAULT_FRESH, ageInDays, agesAs, RELEASE_FRESH } from '../freshness.ts';
import { pairKey } from '../knowledge.ts';
import { citesOf, readProse } from './prose.ts';
import { normalizeName } from '../spelling.ts';
import type { Written, WrittenKnowledge } from './written.ts';

/**
 * What makes the knowledge wrong: ids that lead nowhere, names used twice, claims without evidence, dates in the future. Ids `inDoubt` are
 * taken to lead somewhere: else one slip would be told again by everything that leads to it.
 */
export function lint(knowledge: WrittenKnowledge, today: string, inDoubt: InDoubt): readonly Fault[] {
  return [
    ...twice(knowledge.sources, ({ id }) => id, 'the source id'),
    ...twice(knowledge.sources, ({ value }) => value.address, 'the address'),
    ...twice(knowledge.aspects, ({ id }) => id, 'the aspect'),
    ...twice(knowledge.tasks, ({ id }) => id, 'the task'),
    ...sourceFaults(knowledge, today),
    ...taskFaults(knowledge, inDoubt),
    ...aliasFaults(knowledge),
    ...frameworkFaults(knowledge, today, inDoubt),
    ...twice(knowledge.pairs, ({ value }) => pairKey(value.between), 'the pair'),
    ...pairFaults(knowledge, today, inDoubt),
    ...entryFaults(knowledge, today, inDoubt),
  ];
}

/** Checks past their time to live. They come by the calendar alone; the bot shows what they are of, and marks it as out of date. */
export function lintAge(knowledge: WrittenKnowledge, today: string): readonly Fault[] {
  const fresh = new Map(knowledge.aspects.map(({ id, value }) => [id, value.fresh]));
  const lasts = (part: string): number => (part === 'release' ? RELEASE_FRESH : (fresh.get(agesAs(part)) ?? DEFAULT_FRESH));
  const stale = ({ file }: Written<unknown>, path: readonly PropertyKey[], checked: string, days: number): Fault[] => {
    const age = ageInDays(checked, today);
    return age <= days
      ? []
      : [file.faultAt(path, `was checked ${age} days ago and lasts ${days}: check its sources again and set \`checked\``)];
  };
  const aged = (thing: Written<unknown>, evidence: readonly Cited[]): Fault[] =>
    evidence.flatMap(({ path, checked, part }) => (checked === undefined ? [] : stale(thing, path, checked, lasts(part))));
  return [
    ...knowledge.frameworks.flatMap((framework) => aged(framework, evidenceOf(framework))),
    ...knowledge.pairs.flatMap((pair) => aged(pair, evidenceOfPair(pair))),
    ...knowledge.faq.flatMap((entry) => stale(entry, ['checked'], entry.value.checked, lasts(entry.value.aspect ?? ''))),
  ];
}

/** Sources that nothing cites: harmless to whoever asks, and in the way of whoever looks for one. */
export function lintUnused({ frameworks, pairs, faq, sources }: WrittenKnowledge): readonly Fault[] {
  const cited = new Set([
    ...[...frameworks.flatMap(evidenceOf), ...pairs.flatMap(evidenceOfPair)].flatMap((evidence) => evidence.sources),
    ...faq.flatMap(({ value }) => entrySources(value.answer)),
  ]);
  return sources
    .filter(({ id }) => !cited.has(id))
    .map(({ id, file, path }) => file.faultAt(path, `nothing cites the source ${id}: cite it or remove it`));
}

/** Things of which there may be only one: each later one is a fault that names the first. */
function twice<T>(things: readonly Written<T>[], keyOf: (thing: Written<T>) => string, what: string): Fault[] {
  const first = new Map<string, Written<T>>();
  return things.flatMap((thing) => {
    const known = first.get(keyOf(thing));
    if (known === undefined) first.set(keyOf(thing), thing);
    return known === undefined
      ? []
      : [thing.file.faultAt(thing.path, `${what} ${keyOf(thing)} stands in ${known.file.name} already: use that one (${known.id})`)];
  });
}

function sourceFaults({ sources }: WrittenKnowledge, today: string): Fault[] {
  return sources
    .filter(({ value }) => value.date !== undefined && value.date > today)
    .map(({ file, path }) => file.faultAt([...path, 'date'], 'the date is in the future'));
}

function taskFaults({ tasks, aspects, frameworks }: WrittenKnowledge, inDoubt: InDoubt): Fault[] {
  const scored = new Set(aspects.filter(({ value }) => value.rubric !== undefined).map(({ id }) => id));
  const withPurpose = new Set(frameworks.filter(({ value }) => value.claims['purpose'] !== undefined).map(({ id }) => id));
  const ids = new Set(tasks.map(({ id }) => id));
  return tasks.flatMap(({ value, file, path }) => [
    ...[
      ...Object.entries(value.at).map(([place, id]) => ({ id, where: ['at', place] })),
      ...Object.entries(value.of).flatMap(([what, id]) => [what, id].map((task) => ({ id: task, where: ['of', what] }))),
      ...(value.home === undefined ? [] : [{ id: value.home.else, where: ['home', 'else'] }]),
    ].flatMap(({ id, where }) =>
      ids.has(id) || inDoubt(id) ? [] : [file.faultAt([...path, ...where], `there is no task ${id} in tasks.yaml`)],
    ),
    ...(['asks', 'needs'] as const).flatMap((part) =>
      Object.keys(value[part])
        .filter((aspect) => !scored.has(aspect) && !inDoubt(aspect))
        .map((aspect) => file.faultAt([...path, part, aspect], `there is no aspect ${aspect} with a rubric in aspects.yaml`)),
    ),
    ...value.made.flatMap((id, at) =>
      withPurpose.has(id) || inDoubt(id)
        ? []
        : [file.faultAt([...path, 'made', at], `there is no framework ${id} with a claim under purpose`)],
    ),
  ]);
}

const missingSource = (id: string): string => `there is no source ${id}: add it under knowledge/sources`;

function aliasFaults({ frameworks, aspects, tasks }: WrittenKnowledge): Fault[] {
  const owners = new Map<string, string>();
  const claim = (alias: string, owner: string, fault: (message: string) => Fault): Fault[] => {
    const known = owners.get(normalizeName(alias));
    owners.set(normalizeName(alias), known ?? owner);
    return known === undefined || known === owner
      ? []
      : [fault(`the name "${alias}" means ${known} already: a name may mean only one thing`)];
  };
  const names = frameworks.flatMap(({ id, value, file }) => [
    ...claim(id, id, (message) => file.faultAt(['name'], message)),
    ...claim(value.name, id, (message) => file.faultAt(['name'], message)),
    ...value.aliases.flatMap((alias, at) => claim(alias, id, (message) => file.faultAt(['aliases', at], message))),
    ...value.parts.flatMap((part, at) =>
      [part.name, ...part.aliases].flatMap((alias) =>
        claim(alias, `${id} (${part.name})`, (message) => file.faultAt(['parts', at], message)),
      ),
    ),
  ]);
  const words = [aspects, tasks].flatMap((list) => {
    owners.clear();
    return list.flatMap(({ id, value, file, path }) =>
      [value.name, ...value.words].flatMap((word) => claim(word, id, (message) => file.faultAt([...path, 'words'], message))),
    );
  });
  return [...names, ...words];
}

function frameworkFaults(knowledge: WrittenKnowledge, today: string, inDoubt: InDoubt): Fault[] {
  const isSource = sourcesOf(knowledge, inDoubt);
  const aspects = new Map(knowledge.aspects.map(({ id, value }) => [id, value]));
  const frameworks = new Set(knowledge.frameworks.map(({ id }) => id));
  return knowledge.frameworks.flatMap((framework) => {
    const { value, file } = framework;
    const faults = evidenceFaults(file, evidenceOf(framework), isSource, today);
    if (value.status.state !== 'active' && value.status.successors.length === 0) {
      faults.push(file.faultAt(['status'], `is ${value.status.state} but names no successor: say what to use instead`));
    }
    faults.push(...partFaults(framework));
    if (value.release?.month !== undefined && value.release.month > today.slice(0, 7))
      faults.push(file.faultAt(['release', 'month'], 'the release is in the future'));
    value.only?.forEach((id, at) => {
      if (!aspects.has(id) && !inDoubt(id)) faults.push(file.faultAt(['only', at], `there is no aspect ${id} in aspects.yaml`));
    });
    const marked = new Map<string, string>();
    let builtOn: string | undefined;
    for (const [id, claims] of Object.entries(value.claims)) {
      const aspect = aspects.get(id);
      if (aspect === undefined && !inDoubt(id)) faults.push(file.faultAt(['claims', id], `there is no aspect ${id} in aspects.yaml`));
      claims.forEach((claim, at) => {
        const path = ['claims', id, at];
        if (at === 0 && claim.brief === undefined)
          faults.push(file.faultAt(path, 'the first claim of an aspect needs a `brief` for comparison tables'));
        if (claim.score !== undefined && at > 0) faults.push(file.faultAt(path, 'only the first claim of an aspect has a score'));
        if (claim.score !== undefined && aspect !== undefined && aspect.rubric === undefined)
          faults.push(file.faultAt(path, `${id} has no rubric, so it has no scores`));
        for (const machine of Object.keys(claim.runs ?? {})) {
          const known = marked.get(machine);
          if (known !== undefined)
            faults.push(file.faultAt([...path, 'runs', machine], `a claim under ${known} says it of ${machine} already`));
          marked.set(machine, id);
        }
        if (claim.built_on !== undefined && builtOn !== undefined)
          faults.push(file.faultAt([...path, 'built_on'], `a claim under ${builtOn} says it already`));
        if (claim.built_on !== undefined) builtOn = id;
        for (const key of ['built_on', 'works_with'] as const)
          claim[key]?.forEach((other, nth) => {
            if (other === framework.id) faults.push(file.faultAt([...path, key, nth], 'is this framework itself'));
            else if (!frameworks.has(other) && !inDoubt(other))
              faults.push(file.faultAt([...path, key, nth], `there is no framework ${other}`));
          });
        claim.was.forEach(({ until }, nth) => {
          if (until > today) faults.push(file.faultAt([...path, 'was', nth], `until ${until} is in the future`));
        });
      });
    }
    return faults;
  });
}

/** A part must not be told to be used in place of itself, by its own words or by those on its whole. */
function partFaults({ value: { parts, status }, file }: WrittenKnowledge['frameworks'][number]): Fault[] {
  const isOf = ({ name, aliases }: (typeof parts)[number]) => {
    const names = new Set([name, ...aliases].map(normalizeName));
    return (other: string): boolean => names.has(normalizeName(other));
  };
  return parts.flatMap((part, at) => [
    ...(part.own?.instead.some(isOf(part)) === true
      ? [file.faultAt(['parts', at, 'own', 'instead'], `names ${part.name} in place of itself`)]
      : []),
    ...(part.own === undefined && status.successors.some(isOf(part))
      ? [
          file.faultAt(
            ['parts', at],
            `${part.name} is named as a successor, so what is said of the whole does not hold for it: add \`own\``,
          ),
        ]
      : []),
  ]);
}

function sourcesOf({ sources }: WrittenKnowledge, inDoubt: InDoubt): (id: string) => boolean {
  const ids = new Set(sources.map(({ id }) => id));
  return (id) => ids.has(id) || inDoubt(id);
}

function evidenceFaults(
  file: Written<unknown>['file'],
  evidence: readonly Cited[],
  isSource: (id: string) => boolean,
  today: string,
): Fault[] {
  return evidence.flatMap(({ path, sources: cited, checked }) => [
    ...cited.filter((source) => !isSource(source)).map((source) => file.faultAt([...path, 'sources'], missingSource(source))),
    ...(checked !== undefined && checked > today
      ? [file.faultAt([...path, 'checked'], `was checked on ${checked}, which is in the future`)]
      : []),
  ]);
}

function pairFaults(knowledge: WrittenKnowledge, today: string, inDoubt: InDoubt): Fault[] {
  const isSource = sourcesOf(knowledge, inDoubt);
  const frameworks = new Map(knowledge.frameworks.map(({ id, value }) => [id, value]));
  return knowledge.pairs.flatMap((pair) => {
    const { file, value } = pair;
    const { between, decides, choose } = value;
    return [
      ...evidenceFaults(file, evidenceOfPair(pair), isSource, today),
      ...(between[0] === between[1] ? [file.faultAt(['between'], 'names the same framework twice')] : []),
      ...between.flatMap((id, at) =>
        frameworks.has(id) || inDoubt(id) ? [] : [file.faultAt(['between', at], `there is no framework ${id}`)],
      ),
      ...decides.flatMap((aspect, at) =>
        between
          .filter((id) => frameworks.get(id)?.claims[aspect] === undefined && !inDoubt(id))
          .map((id) => file.faultAt(['decides', at], `${id} has no claim under ${aspect}`)),
      ),
      ...choose.flatMap(({ framework }, at) =>
        between.includes(framework) ? [] : [file.faultAt(['choose', at], `${framework} is not one of the two`)],
      ),
      ...between.flatMap((id) =>
        choose.some(({ framework }) => framework === id) ? [] : [file.faultAt(['choose'], `does not say when to choose ${id}`)],
      ),
    ];
  });
}

function entryFaults(knowledge: WrittenKnowledge, today: string, inDoubt: InDoubt): Fault[] {
  const isSource = sourcesOf(knowledge, inDoubt);
  const aspects = new Set(knowledge.aspects.map(({ id }) => id));
  const phrased = new Map<string, string>();
  return knowledge.faq.flatMap(({ id, value, file }) => {
    const at = (line: number, message: string): Fault => ({ file: file.name, line: value.answerLine + line - 1, column: 1, message });
    const { prose, faults: found } = readProse(value.answer);
    const faults = found.map(({ line, message }) => at(line, message));
    if (value.checked > today) faults.push(file.faultAt(['checked'], `was checked on ${value.checked}, which is in the future`));
    if (value.aspect !== undefined && !aspects.has(value.aspect) && !inDoubt(value.aspect))
      faults.push(file.faultAt(['aspect'], `there is no aspect ${value.aspect} in aspects.yaml`));
    for (const [nth, phrasing] of [value.question, ...value.phrasings].entries()) {
      const key = bare(phrasing);
      const known = phrased.get(key);
      if (known !== undefined && known !== id)
        faults.push(file.faultAt(nth === 0 ? ['question'] : ['phrasings', nth - 1], `${known} is asked in the same words`));
      phrased.set(key, id);
    }
    if (prose.length === 0) faults.push(at(1, 'there is no answer below the front matter'));
    for (const block of prose) {
      const texts = block.kind === 'paragraph' ? [block] : block.kind === 'list' ? block.items : [];
      for (const { text, line } of texts) {
        const cites = citesOf(text);
        if (cites.length === 0) faults.push(at(line, 'cites no source: end it with [^source-id]'));
        for (const source of cites) if (!isSource(source)) faults.push(at(line, missingSource(source)));
      }
    }
    return faults;
  });
}

/** A question without the case and the marks at its end, which make no other question of it. */
function bare(question: string): string {
  let end = question.length;
  while (end > 0 && '?!. '.includes(question.charAt(end - 1))) end -= 1;
  return question.slice(0, end).toLowerCase();
}

/** Every source that an answer cites. */
function entrySources(answer: string): readonly string[] {
  return readProse(answer).prose.flatMap((block) =>
    block.kind === 'paragraph' ? citesOf(block.text) : block.kind === 'list' ? block.items.flatMap(({ text }) => citesOf(text)) : [],
  );
}
