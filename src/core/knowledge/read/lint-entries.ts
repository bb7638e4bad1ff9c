import type { InDoubt } from './doubt.ts';
import { type Fault, placeFrom } from './fault.ts';
import { missingAspect, missingSource, sourcesOf } from './lint-evidence.ts';
import { citesOf, readProse } from './prose.ts';
import type { WrittenKnowledge } from './written.ts';

export function entryFaults(knowledge: WrittenKnowledge, today: string, inDoubt: InDoubt): Fault[] {
  const isSource = sourcesOf(knowledge, inDoubt);
  const aspects = new Set(knowledge.aspects.map(({ id }) => id));
  const faultsOfEach = knowledge.faq.flatMap(({ value, file }) => {
    const at = (line: number, message: string): Fault => ({ file: file.name, line: value.answerLine + line - 1, column: 1, message });
    const { prose, faults: found } = readProse(value.answer);
    const faults = found.map(({ line, message }) => at(line, message));
    if (value.checked > today) faults.push(file.faultAt(['checked'], `was checked on ${value.checked}, which is in the future`));
    if (value.aspect !== undefined && !aspects.has(value.aspect) && !inDoubt(value.aspect))
      faults.push(file.faultAt(['aspect'], missingAspect(value.aspect)));
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
  return [...faultsOfEach, ...repeated(knowledge.faq)];
}

/** Ways to ask that two entries have, or one has twice: such a one counts for nothing. */
function repeated(faq: WrittenKnowledge['faq']): Fault[] {
  const first = new Map<string, Entry>();
  return faq.flatMap((entry) =>
    askedIn(entry).flatMap((words, nth) => {
      const known = first.get(words);
      if (known === undefined) first.set(words, entry);
      if (known === undefined) return [];
      const where = placeFrom(entry.file.name, known.file.faultAt(pathOf(askedIn(known).indexOf(words)), ''));
      const next = known === entry ? 'write another in its place' : 'take one of them out';
      return [entry.file.faultAt(pathOf(nth), `${where} asks in the same words: ${next}`)];
    }),
  );
}

type Entry = WrittenKnowledge['faq'][number];

/** The question is the first of the ways to ask it. */
const askedIn = ({ value: { question, phrasings } }: Entry): readonly string[] => [question, ...phrasings].map(bare);
const pathOf = (nth: number): readonly PropertyKey[] => (nth === 0 ? ['question'] : ['phrasings', nth - 1]);

/** A question without the case and the marks at its end, which make no other question of it. */
function bare(question: string): string {
  let end = question.length;
  while (end > 0 && '?!. '.includes(question.charAt(end - 1))) end -= 1;
  return question.slice(0, end).toLowerCase();
}
