import { type Fault, placeFrom } from './fault.ts';
import { ID_RULE, idNear, isId } from '../ids.ts';
import { normalizeName } from '../spelling.ts';
import type { Written, WrittenKnowledge } from './written.ts';
import type { YamlFile } from './yaml-file.ts';

/** Things of which there may be only one: each later one is a fault that names the first. */
export function twice<T>(things: readonly Written<T>[], keyOf: (thing: Written<T>) => string, what: string): Fault[] {
  const first = new Map<string, Written<T>>();
  return things.flatMap((thing) => {
    const known = first.get(keyOf(thing));
    if (known === undefined) first.set(keyOf(thing), thing);
    if (known === undefined) return [];
    const where = placeFrom(thing.file.name, known.file.faultAt(known.path, ''));
    return [thing.file.faultAt(thing.path, `${what} ${keyOf(thing)} stands in ${where} already: use that one (${known.id})`)];
  });
}

/** A name, what it means, and where it stands. */
type Naming = { readonly name: string; readonly owner: string; readonly file: YamlFile; readonly path: readonly PropertyKey[] };

/**
 * Names that two things have. What has it for its own name is right, and what has it besides is told; of others nobody can tell here which
 * is the newer one, so both places are.
 */
export function aliasFaults({ frameworks, aspects, tasks }: WrittenKnowledge): Fault[] {
  const own = frameworks.flatMap(({ id, value, file }) =>
    [id, value.name].map((name): Naming => ({ name, owner: id, file, path: ['name'] })),
  );
  const others = frameworks.flatMap(({ id, value, file }): Naming[] => [
    ...value.aliases.map((name, at) => ({ name, owner: id, file, path: ['aliases', at] })),
    ...value.parts.flatMap((part, at) =>
      [part.name, ...part.aliases].map((name) => ({ name, owner: `${id} (${part.name})`, file, path: ['parts', at] })),
    ),
  ]);
  const words = [aspects, tasks].map((list) =>
    list.flatMap(({ id, value, file, path }) =>
      [value.name, ...value.words].map((name): Naming => ({ name, owner: id, file, path: [...path, 'words'] })),
    ),
  );
  return [[...own, ...others], ...words].flatMap(clashes);
}

function clashes(namings: readonly Naming[]): Fault[] {
  const first = new Map<string, Naming>();
  return namings.flatMap((naming) => {
    const { name, owner, file, path } = naming;
    const known = first.get(normalizeName(name));
    if (known === undefined) first.set(normalizeName(name), naming);
    if (known === undefined || known.owner === owner) return [];
    const where = placeFrom(file.name, known.file.faultAt(known.path, ''));
    return [
      file.faultAt(
        path,
        `the name "${name}" means ${owner} here and ${known.owner} in ${where}: a name may mean only one thing, so take one of them out`,
      ),
    ];
  });
}

/** Files whose names are ids, and are none. */
export function fileNameFaults({ frameworks, pairs, faq }: WrittenKnowledge): Fault[] {
  const at = ({ file }: Written<unknown>, message: string): Fault => ({ file: file.name, line: 1, column: 1, message });
  return [
    ...[...frameworks, ...faq]
      .filter(({ id }) => !isId(id))
      .map((thing) => at(thing, `the name of the file, ${thing.id}, is no id: ${ID_RULE}, such as ${idNear(thing.id)}`)),
    ...pairs
      .filter(({ id, value: { between } }) => id !== between.join('-') && id !== between.toReversed().join('-'))
      .map((pair) => at(pair, `is about ${pair.value.between.join(' and ')}: call the file ${pair.value.between.join('-')}.yaml`)),
  ];
}
