import type { Invocation } from '../src/chat/invocation.ts';
import type { Knowledge } from '../src/core/knowledge/knowledge.ts';
import { EXPERIENCES, PRIORITIES } from '../src/core/knowledge/wishes.ts';
import { TARGETS } from '../src/core/knowledge/targets.ts';
import { invocation, question } from './bot.ts';
import { type Random, shuffled } from './random.ts';
import { misspelt } from './synthetic.ts';

/** How many there are of each command at most. */
const MOST = 500;

/** Many different things that people could ask of this knowledge, in an order of chance. */
export function invocationsOf(knowledge: Knowledge, random: Random): readonly Invocation[] {
  const kinds = [compared(knowledge), asked(knowledge, random), recommended(knowledge), told(knowledge)];
  return shuffled(
    kinds.flatMap((all) => shuffled(all, random).slice(0, MOST)),
    random,
  );
}

/** Every pair, each second one on one aspect. */
function compared({ frameworks, aspects }: Knowledge): readonly Invocation[] {
  const names = [...frameworks.values()].map(({ name }) => name);
  const subjects = [...aspects.keys()];
  return names
    .flatMap((name, at) => names.slice(at + 1).map((other) => `${name}, ${other}`))
    .map((pair, at) =>
      invocation('compare', { frameworks: pair, ...(at % 2 === 0 ? {} : { aspect: subjects[at % subjects.length] ?? '' }) }),
    );
}

/** Every question and phrasing, and the same misspelt, to /faq and as a message without a command. */
function asked({ faq }: Knowledge, random: Random): readonly Invocation[] {
  return [...faq.values()]
    .flatMap(({ question, phrasings }) => [question, ...phrasings])
    .flatMap((text) => [text, misspelt(text, random)])
    .map((text, at) => (at % 4 < 2 ? invocation('faq', { question: text }) : question(text)));
}

function recommended({ tasks }: Knowledge): readonly Invocation[] {
  return [...tasks.keys()].flatMap((task) =>
    TARGETS.flatMap((target) =>
      PRIORITIES.flatMap((priority) => EXPERIENCES.map((experience) => invocation('recommend', { task, target, priority, experience }))),
    ),
  );
}

function told({ frameworks, aspects }: Knowledge): readonly Invocation[] {
  return [...frameworks.values()].flatMap(({ name }) => [
    invocation('about', { framework: name }),
    ...['all', ...aspects.keys()].map((aspect) => invocation('about', { framework: name, aspect })),
  ]);
}
