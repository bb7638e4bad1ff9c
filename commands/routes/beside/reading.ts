import { claimsOn } from '../../../src/core/knowledge/claims.ts';
import type { Aspect, Framework } from '../../../src/core/knowledge/knowledge.ts';
import { type Sayings, sayingsOn } from '../../../src/core/knowledge/sayings.ts';
import { aboutReading, changesReading, entryReading, faqReading, listOf, namingReading, ofWhole, type Reading } from '../reading.ts';
import { changeTo } from '../../typed/release-change.ts';
import { readTopic } from '../../typed/topic.ts';
import type { About, Asked } from './asked.ts';
import { isToldBy } from './told-by.ts';

/** The entry that tells what is asked, or what the framework itself says of it. */
export function readingOf(about: About, asked: Asked): Reading | undefined {
  const framework = asked.services.knowledge.frameworks.get(about.of.id);
  if (framework === undefined) return undefined;
  const { of, as, naming } = about;
  if (of.part !== undefined) return ofWhole(of, framework);
  const { best, chance, next } = asked;
  if (best !== undefined && isToldBy(best.entry, about, framework, asked)) return faqReading(best, chance, next);
  const aspectNamed = (id: string | undefined): Aspect | undefined => asked.services.knowledge.aspects.get(id ?? '');
  const change = as === 'release' ? changeTo(asked.question, naming, of.id, asked.services) : undefined;
  if (change !== undefined) return entryReading(change);
  if (as === 'release' && naming === '') return changesReading(of);
  // That it goes on, or has ended, is what its status says first.
  if (as === 'end') return aboutReading(of, listOf(aspectNamed(firstKnown(about, framework))));
  return namingReading(of, aspectNamed(aspectOf(about, framework, asked)), naming);
}

const firstKnown = ({ aspects }: About, framework: Framework): string | undefined =>
  aspects.find((aspect) => claimsOn(framework, aspect).length > 0);

/** The aspect under which that stands, or under which what comes nearest does; undefined where it stands under another one. */
function aspectOf(about: About, framework: Framework, { services }: Asked): string | undefined {
  const { as, naming, aspects } = about;
  if (as === 'licence') return firstKnown(about, framework);
  const topic = readTopic(naming, framework, services);
  const sayings = (aspect: string | undefined): Sayings => sayingsOn(framework, topic, aspect);
  // Who makes or has it is told there or nowhere.
  const places = as === 'maker' ? aspects : [...aspects, undefined];
  const isTold = (aspect: string | undefined): boolean => sayings(aspect).claims.length > 0 && sayings(aspect).tellVersion;
  const isNamed = (aspect: string | undefined): boolean => as !== 'release' && sayings(aspect).claims.length > 0;
  const holds = [isTold, isNamed].find((one) => places.some(one));
  return holds === undefined ? firstKnown(about, framework) : places.find(holds);
}
