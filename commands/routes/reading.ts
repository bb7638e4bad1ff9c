import type { Answered } from '../../src/chat/command.ts';
import { clip } from '../../src/chat/pages.ts';
import type { Action, Block } from '../../src/chat/reply.ts';
import { MOST_COMPARED } from '../../src/core/compare/compare.ts';
import type { Aspect, Framework } from '../../src/core/knowledge/knowledge.ts';
import type { Match } from '../../src/core/knowledge/names.ts';
import type { Candidate } from '../../src/core/search/questions.ts';
import { orOpen } from '../../src/core/recommend/need.ts';
import { meantNeed } from '../../src/core/recommend/criteria/place.ts';
import type { Opinion } from '../../src/core/understand/names/opinion.ts';
import type { Understanding } from '../../src/core/understand/understand.ts';
import { aboutCommand } from '../about.ts';
import { askAction, cardAction } from '../views/buttons.ts';
import { compareCommand } from '../compare.ts';
import { isSure, UNSURE } from '../chance.ts';
import { faqCommand } from '../faq.ts';
import { needTexts } from '../views/needs.ts';
import { CHANGES, FOR_AND_AGAINST } from '../typed/card-view.ts';
import { aspectArg, type ComparedBy } from '../typed/compared-by.ts';
import { given } from '../typed/given.ts';
import { GRANTED } from '../typed/machines.ts';
import { otherLanguagesText } from '../typed/either-language.ts';
import { needTold } from '../typed/need.ts';
import { argsOf } from '../typed/need-args.ts';
import { advise } from '../recommend.ts';
import type { Services } from '../services.ts';
import { namingActions } from '../typed/topic.ts';
import { asksForGpu, lineOf, notHeededFirst, notWeighed } from '../typed/unweighed.ts';
import { unfit } from '../unanswered/unfit.ts';
import { onceNote } from '../views/once.ts';
import { underVerdict } from '../views/under-verdict.ts';
import { listed, lowered } from '../views/wording.ts';

/** One way to take a question. */
export type Reading = {
  readonly command: string;
  /** How it was understood, in one small line; empty where the title says so already. */
  readonly says: string;
  readonly action: Action;
  /** What was named and is not known or left out, or is not weighed though it may refuse the answer, said before all else. */
  readonly unknown?: string;
  /** That what was taken for granted is false, where the answer tells it. */
  readonly contrary?: string;
  /** What was asked for and is not weighed, or taken for granted, said under the verdict. */
  readonly unweighed?: string;
  /** It has nothing to say but that: whatever else a question may be goes first. */
  readonly isEmpty?: true;
  /** It is an entry that may not be what was meant. */
  readonly isDoubted?: boolean;
  /** What else may have been meant, where that is not sure. */
  readonly instead?: readonly Action[];
  /** The card that it is, and the aspects of it that are told. */
  readonly card?: { readonly match: Match; readonly aspects: readonly Aspect[] };
  readonly answer: (services: Services) => Answered | Promise<Answered>;
};

/** So many of the next nearest questions are offered beside an answer that is not sure. */
export const INSTEAD = 2;

/** So much is shown of what is not weighed. */
const LONGEST = 60;

/** On all the aspects that are asked about; of several each of the first has a button. */
export function compareReading(
  frameworks: readonly Match[],
  { machines, around, aspects, usedFrom, unweighed }: ComparedBy,
  rivals: readonly string[],
  services: Services,
): Reading {
  const input = {
    frameworks: frameworks.map(({ id, part }) => part ?? id).join(','),
    ...given({ aspect: aspectArg(aspects) }),
    ...argsOf({ machines: orOpen(machines), excluded: orOpen(around.map((id) => ({ kind: 'surrounding', id }))) }),
  };
  const names = listed(frameworks.map(({ name }) => name));
  const on = aspects.length === 0 ? '' : ` on ${listed(aspects.map(({ name }) => lowered(name)))}`;
  return {
    command: 'compare',
    says: `Compared ${names}${on}.`,
    unknown: [rivals.length === 0 ? '' : `${notKnown(rivals)}.`, usedFrom].filter(Boolean).join(' '),
    unweighed: lineOf(unweighed),
    action: { label: `Compare ${names}`, command: 'compare', args: input },
    instead: [
      ...(aspects.length > 1 ? aspects : []).slice(0, INSTEAD).map((one) => ({
        label: `On ${lowered(one.name)}`,
        command: 'compare',
        args: { ...input, aspect: one.id },
      })),
      ...namingActions(frameworks, unweighed, services),
    ],
    answer: (services) => compareCommand.run(input, services),
  };
}

/** The same, where more were named than are compared at a time: none goes without a word. */
export function withLeftOut(reading: Reading, left: readonly Match[]): Reading {
  if (left.length === 0) return reading;
  const names = listed(left.map(({ name }) => name));
  const told = `I compare at most ${MOST_COMPARED} at a time: ${names} ${left.length === 1 ? 'is' : 'are'} left out.`;
  return {
    ...reading,
    unknown: [reading.unknown, told].filter(Boolean).join(' '),
    instead: [...left.slice(0, INSTEAD).map((one) => cardAction(one, undefined)), ...(reading.instead ?? [])],
  };
}

/** The same, where parts were named beside their whole, which stands for them: none goes without a word. */
export function withParts(reading: Reading, parts: readonly Match[], { knowledge }: Services): Reading {
  if (parts.length === 0) return reading;
  const told = parts.map(
    (match) => `${match.name} is listed with ${knowledge.frameworks.get(match.id)?.name ?? match.id}; a button tells of it alone.`,
  );
  return {
    ...reading,
    unknown: [reading.unknown, ...told].filter(Boolean).join(' '),
    instead: [...parts.map((match) => cardAction(match, undefined)), ...(reading.instead ?? [])],
  };
}

export function recommendReading(understood: Understanding, using: string | undefined, question: string, services: Services): Reading {
  const { knowledge } = services;
  const { otherTasks, stranger, frameworks, unknownRivals, isGranted } = understood;
  const need = needTold(understood, using, knowledge);
  const input = argsOf(need);
  const parts = needTexts(meantNeed(need, knowledge), knowledge);
  const action = { label: 'Recommend one', command: 'recommend', args: input };
  const unknown = stranger === undefined ? '' : `${notKnown([stranger])}.`;
  const rivals = frameworks.length > 0 || unknownRivals.length === 0 ? [] : [`${notKnown(unknownRivals)}.`];
  const unheeded = [...rivals, ...notHeededFirst(understood, need, services)];
  const says = [`Taken as: a recommendation ${parts.join(' ')}.`, unknown].filter(Boolean).join(' ');
  const isTakenForGranted = isGranted && !asksForGpu(understood, need, knowledge.tasks.get(need.task ?? ''));
  const nothing = unfit(understood, need, { question }, services);
  if (nothing !== undefined) return { command: 'ask', says: '', action, isEmpty: true, answer: () => nothing };
  return {
    command: 'recommend',
    says,
    ...(unheeded.length === 0 ? {} : { unknown: unheeded.join(' ') }),
    unweighed: [otherLanguagesText(need, understood, knowledge), notWeighed(understood, need, services), isTakenForGranted ? GRANTED : '']
      .filter(Boolean)
      .join(' '),
    action,
    instead: otherTasks.slice(0, INSTEAD).map((task) => ({
      label: `For ${lowered(knowledge.tasks.get(task)?.name ?? task)}`,
      command: 'recommend',
      args: { ...input, task },
    })),
    answer: (services) => advise(input, services, understood.unweighed),
  };
}

export function faqReading(candidate: Candidate, chance: number, next: readonly Candidate[]): Reading {
  const { entry } = candidate;
  const isPlain = isSure(candidate, chance);
  return {
    command: 'faq',
    says: isPlain ? 'Taken as this question.' : UNSURE,
    isDoubted: !isPlain,
    action: askAction(entry),
    instead: isPlain ? [] : next.map((other) => askAction(other.entry)),
    answer: (services) => faqCommand.run({ question: entry.id }, services),
  };
}

/** The aspect that is asked about, if there is one. */
export const listOf = (aspect: Aspect | undefined): readonly Aspect[] => (aspect === undefined ? [] : [aspect]);

/** The card of what is named, or all of these aspects of it. */
export function aboutReading(match: Match, aspects: readonly Aspect[]): Reading {
  const [aspect, ...others] = aspects;
  const action = cardAction(match, aspect);
  const input = { framework: match.part ?? match.id, ...(aspect === undefined ? {} : { aspect: aspects.map(({ id }) => id).join(',') }) };
  return {
    command: 'about',
    says: aspect === undefined || others.length > 0 ? '' : `${action.label}.`,
    action: { ...action, args: input },
    card: { match, aspects },
    answer: (services) => aboutCommand.run(input, services),
  };
}

/** What speaks for a framework and against it, for whoever asks whether it is worth it; for how much or whom is not weighed. */
export function opinionReading({ of, scale }: Opinion): Reading {
  const input = { framework: of.part ?? of.id, aspect: FOR_AND_AGAINST };
  return {
    command: 'about',
    says: scale === '' ? '' : `Not weighed: ${clip(scale, LONGEST)}.`,
    action: { label: `For and against ${of.name}`, command: 'about', args: input },
    answer: (services) => aboutCommand.run(input, services),
  };
}

/** What changed in a framework, or in the whole of its part, for whoever asks what is new. */
export function changesReading({ id, part, name }: Match): Reading {
  const input = { framework: part ?? id, aspect: CHANGES };
  return {
    command: 'about',
    says: '',
    action: { label: `What changed in ${name}`, command: 'about', args: input },
    answer: (services) => aboutCommand.run(input, services),
  };
}

/** What a framework says of something that is named beside it: `Java 21`, `Tencent`. */
export function namingReading(match: Match, aspect: Aspect | undefined, naming: string): Reading {
  const input = { framework: match.id, ...(aspect === undefined ? {} : { aspect: aspect.id }), naming };
  return {
    command: 'about',
    says: '',
    action: { label: `${match.name} and ${naming}`, command: 'about', args: input },
    card: { match, aspects: listOf(aspect) },
    answer: (services) => aboutCommand.run(input, services),
  };
}

/** A part, for whoever asks what it is part of. */
export const ofWhole = (part: Match, whole: Framework): Reading => ({
  ...aboutReading(part, []),
  says: `${part.name} is listed with ${whole.name}.`,
});

/** The same, where something else was named beside it that is not known. */
export const besideUnknown = (reading: Reading, rivals: readonly string[]): Reading =>
  rivals.length === 0 ? reading : { ...reading, unknown: `${notKnown(rivals)}.` };

/** The one of what is held against each other that is known: what is asked of it, or, where nothing is, what speaks for it and against it. */
export function halfReading(one: Match, aspects: readonly Aspect[], rivals: readonly string[]): Reading {
  const reading = aspects.length === 0 ? opinionReading({ of: one, scale: '' }) : aboutReading(one, aspects);
  return { ...reading, unknown: `${notKnown(rivals)}, so this is about ${one.name} alone.` };
}

const notKnown = (rivals: readonly string[]): string => `I don't know ${listed(rivals.map((rival) => `“${rival}”`))}`;

/** The answer, with what is not known before it, what is not weighed under its verdict, a small line that says how the question was taken, and a button for the next best way. */
export function withReading(
  { reply }: Answered,
  { says, unknown, unweighed = '', instead = [] }: Reading,
  others: readonly Reading[],
  isForeign: boolean,
): Answered['reply'] {
  const ways = [...others.slice(0, 1).map(({ action }) => action), ...instead];
  const all = [...reply.actions, ...ways];
  const next = ways.filter((way, at) => !all.slice(0, reply.actions.length + at).some((other) => isSame(other, way)));
  const told = [says, ...(isForeign ? ['I answer in English.'] : [])].filter(Boolean).join(' ');
  return {
    ...reply,
    blocks: [...noteOf(unknown), ...underVerdict(reply.blocks, unweighed), ...noteOf(told)],
    actions: [...reply.actions, ...next],
  };
}

/** Buttons that say the same or lead to the same. */
const isSame = (one: Action, other: Action): boolean =>
  one.label === other.label || (one.command === other.command && JSON.stringify(one.args) === JSON.stringify(other.args));

const noteOf = (text = ''): readonly Block[] => (text === '' ? [] : [onceNote(text)]);
