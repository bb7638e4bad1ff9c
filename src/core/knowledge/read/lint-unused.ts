import { evidenceOf, evidenceOfPair } from './evidence.ts';
import type { Fault } from './fault.ts';
import { citesOf, readProse } from './prose.ts';
import type { WrittenKnowledge } from './written.ts';

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

/** Every source that an answer cites. */
function entrySources(answer: string): readonly string[] {
  return readProse(answer).prose.flatMap((block) =>
    block.kind === 'paragraph' ? citesOf(block.text) : block.kind === 'list' ? block.items.flatMap(({ text }) => citesOf(text)) : [],
  );
}
