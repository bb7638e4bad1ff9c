import type { Answered } from '../../src/chat/command.ts';
import { clip } from '../../src/chat/pages.ts';
import { type Action, type Block, plain, type Text } from '../../src/chat/reply.ts';
import { wholeName, wholeNames } from '../../src/core/text/escaped.ts';
import { claimsOn } from '../../src/core/knowledge/claims.ts';
import { PLACE_OF } from '../../src/core/knowledge/machines.ts';
import { machinesOf, type Need } from '../../src/core/recommend/need.ts';
import { recommend } from '../../src/core/recommend/recommend.ts';
import type { Understanding } from '../../src/core/understand/understand.ts';
import type { Services } from '../services.ts';
import { argsOf } from '../typed/need-args.ts';
import { askAction } from '../views/buttons.ts';
import { type Citing, claimText, createCiting } from '../views/citing.ts';
import { LANGUAGE, needTexts } from '../views/needs.ts';
import { listed } from '../views/wording.ts';

/** In a text of more words a language is mentioned rather than worked in. */
const MENTIONED = 12;
/** So many frameworks that speak of a language are named. */
const SPEAKING = 3;
/** So many questions that speak of what is not known are offered. */
const OFFERED = 2;

/** How it shall be, which tells nothing of what it shall do. */
const HOW = new Set<string>(['priority', 'licence'] satisfies readonly (keyof Need)[]);

/** On one's own computer, of whatever system, most of what there is runs: that tells nothing either, `mac m3 which framework`. */
const onComputer = ({ target, machines }: Need): boolean =>
  (target === undefined || target === 'laptop') && machinesOf({ machines }).every((machine) => PLACE_OF[machine] === 'laptop');

/** What stays, alone or with how it shall be, goes with much that does quite different things. */
export const isOnlyBeside = ({ with: stays, ...need }: Need): boolean =>
  stays !== undefined && Object.entries(need).every(([part, answer]) => answer === undefined || HOW.has(part));

/** What is said in place of a recommendation, where one would only be a guess; `args` lead to it again. Undefined where there is something to go by. */
export function unfit(understood: Understanding, need: Need, args: Action['args'], services: Services): Answered | undefined {
  const { stranger, otherLanguage, otherTask, isTold, isPython, isLeaving, wordCount, frameworks } = understood;
  const isOpen = Object.entries(
    frameworks.length === 0 && onComputer(need) ? { ...need, target: undefined, machines: undefined } : need,
  ).every(([part, answer]) => answer === undefined || HOW.has(part));
  const isMeant = need.language === undefined && !isPython && !isLeaving && wordCount <= MENTIONED;
  if (otherLanguage !== undefined && isMeant)
    return inLanguage(otherLanguage, isTold ? need : { ...need, task: undefined }, args, services);
  if (otherTask !== undefined && !isTold) return ofOtherTask(otherTask, args);
  if (stranger !== undefined && !isTold) return ofStrangers([stranger], args, services);
  return isOpen ? whatFor(args) : undefined;
}

/** What is built, and nothing here is made for. */
export const ofOtherTask = (task: string, args: Action['args']): Answered =>
  nothing(`I know nothing made for ${task}.`, COMES_DOWN, args, [START]);

/** Asks for what a recommendation goes by. */
export const whatFor = (args: Action['args']): Answered => nothing('What do you build?', WHAT_FOR, args, [START]);

const WHAT_FOR = 'Say it in a sentence, with where it must run: “tell birds apart by their songs, on Android”. Or answer the form.';

const COMES_DOWN = 'If it comes down to tables, text, images or another kind of data, tell me that, and I recommend a framework for it.';

const START: Action = { label: 'Start /recommend', command: 'recommend', args: {} };

/** What is named, to be left or to be compared, is not known, nor what it is for; a question that speaks of it may tell. */
export function ofStrangers(names: readonly string[], args: Action['args'], { questions }: Services): Answered {
  const naming = wholeNames(names);
  const told = questions
    .find(names.join(' '))
    .candidates.flatMap(({ entry }) => ([entry.question, ...entry.phrasings].some((one) => naming.test(one)) ? [entry] : []));
  const text = 'What do you use it for? Tell me what you build, and I say what I know for that.';
  const strange = listed(names.map((name) => `“${clip(name, 60)}”`));
  return nothing(`I don't know ${strange}.`, text, args, [...told.slice(0, OFFERED).map(askAction), START]);
}

function nothing(title: string, text: string, args: Action['args'], actions: readonly Action[], more: readonly Block[] = []): Answered {
  const blocks: readonly Block[] = [...more, { kind: 'paragraph', text: [plain(text)] }];
  return { outcome: 'unknown', args, reply: { title, tone: 'notice', blocks, citations: [], actions } };
}

/** The language is not weighed; some may be used from it all the same, those that are good at what is built first. */
function inLanguage(language: string, need: Need, args: Action['args'], services: Services): Answered {
  const citing = createCiting(services);
  const spoken = speaking(language, need, citing, services);
  const known = listed(LANGUAGE.map(({ label }) => label));
  const others = needTexts(need, services.knowledge);
  const kin = LANGUAGE.filter(({ value }) => services.knowledge.lexicon.kindred[value]?.includes(language));
  const actions = [
    ...kin.map(({ value, label }) => ({ label: `In ${label}`, command: 'recommend', args: argsOf({ ...need, language: value }) })),
    others.length === 0 ? START : { label: 'In any language', command: 'recommend', args: argsOf(need) },
  ];
  const text = `The languages that I weigh are ${known}.`;
  const items = spoken.length === 0 ? over(language, citing, services) : spoken;
  const more: readonly Block[] = items.length === 0 ? [] : [{ kind: 'list', items }];
  const title = spoken.length === 0 ? `Nothing I know is made for ${language}.` : `I don't weigh ${language}, but know what speaks of it.`;
  const answered = nothing(title, text, args, actions, more);
  return { ...answered, reply: { ...answered.reply, citations: citing.citations() } };
}

/** What was made for it, and has ended. */
const over = (language: string, citing: Citing, { knowledge }: Services): readonly Text[] =>
  [...knowledge.frameworks.values()]
    .filter(({ status, kind }) => status.state === 'ended' && wholeName(language).test(kind))
    .slice(0, SPEAKING)
    .map(({ status }) => claimText(status, citing));

function speaking(language: string, need: Need, citing: Citing, { knowledge }: Services): readonly Text[] {
  const name = wholeName(language);
  return recommend(knowledge, need)
    .ranking.flatMap(({ framework }) => {
      const claim = claimsOn(framework, 'languages').find(({ says }) => name.test(says));
      return claim ?? [];
    })
    .slice(0, SPEAKING)
    .map((claim) => claimText(claim, citing));
}
