import { type Action, type Block, plain, type Reply, type Span, type Text } from '../../src/chat/reply.ts';
import { areContrary, endingAsked } from '../../src/core/contrary.ts';
import { wholeNames } from '../../src/core/text/escaped.ts';
import type { Entry, Framework, Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { type ProseSpan, readProse } from '../../src/core/knowledge/read/prose.ts';
import { memoizeByObject } from '../../src/core/memoize.ts';
import { isRival } from '../../src/core/compare/rivals.ts';
import type { Services } from '../services.ts';
import { cardAction, compareAction } from './buttons.ts';
import { type Citing, createCiting } from './citing.ts';

/** The answer of an entry, with what is to stand below it. */
export function answerOf(entry: Entry, below: readonly Block[], services: Services): Reply {
  const citing = createCiting(services);
  return {
    title: entry.question,
    tone: 'answer',
    blocks: [...readProse(entry.answer).prose.map((block) => blockOf(block, entry, citing)), ...below],
    citations: citing.citations(),
    actions: actionsOf(entry, services),
  };
}

/** What answers the question of an entry: its first paragraph, without the yes or no that only the question gives a sense. */
export const leadOf = (entry: Entry, citing: Citing): readonly Block[] =>
  readProse(entry.answer)
    .prose.slice(0, 1)
    .map((block) => blockOf(block, entry, citing))
    .map((block) => (block.kind === 'paragraph' ? { ...block, text: withoutYes(block.text) } : block));

/** What an entry says first, in bold, with the sources of its first paragraph. */
export const verdictOf = (entry: Entry, citing: Citing): Text =>
  leadOf(entry, citing).flatMap((block) => {
    if (block.kind !== 'paragraph') return [];
    const end = block.text.findIndex(({ kind }) => kind !== 'bold' && kind !== 'code');
    const said = end <= 0 ? block.text : [...block.text.slice(0, end), ...block.text.filter(({ kind }) => kind === 'cite')];
    return said.map((span) => (span.kind === 'bold' ? plain(span.text) : span));
  });

function withoutYes([first, ...rest]: Text): Text {
  if (first === undefined || first.kind === 'cite') return first === undefined ? rest : [first, ...rest];
  const text = first.text.replace(YES, (_, letter = '') => letter.toUpperCase());
  const [second, ...others] = rest;
  if (text !== '' || second === undefined || second.kind === 'cite') return [{ ...first, text }, ...rest];
  return [{ ...second, text: second.text.trimStart() }, ...others];
}

/** Before a word or a name as it is written: `Yes: all`, but not `Yes: vLLM`; or by itself. What follows a `Yes, but` is no sentence. */
const YES =
  /^(?:Yes|No|Hardly|Barely)(?:[:,] (?!(?:but|though|although|unless|if|because|while|except)\b)(?:([a-z])(?=[a-z]*[ ,])|(?=\p{Lu}))|\.\s*)/u;

/**
 * An answer for whoever asks the contrary of its question, `is keras dead` of whether Keras is maintained: its yes is not theirs. Who
 * perhaps asks something else, or of a framework that the question does not name, is told no yes or no either.
 */
export function asAsked(reply: Reply, entry: Entry | undefined, typed: string, isDoubted: boolean, services: Services): Reply {
  const first = reply.blocks.findIndex(({ kind }) => kind === 'paragraph');
  if (entry === undefined || !saysYes(reply.blocks[first])) return reply;
  const isOther = isDoubted || namesOther(entry, typed, services);
  if (!isOther && !areContrary(typed, entry.question, services.knowledge.lexicon)) return reply;
  const told = (text: Text): Text => (isOther ? withoutYes(text) : standingOf(text, entry, services.knowledge));
  return {
    ...reply,
    blocks: reply.blocks.map((block, at) => (at === first && block.kind === 'paragraph' ? { ...block, text: told(block.text) } : block)),
  };
}

/** Whether it begins with a yes or no: of most answers nothing is to be asked. */
function saysYes(block: Block | undefined): boolean {
  const [first] = block?.kind === 'paragraph' ? block.text : [];
  return first !== undefined && first.kind !== 'cite' && YES.test(first.text);
}

/** Whether a text names a framework that the question of an entry does not, though that names some. */
function namesOther(entry: Entry, typed: string, { ofEntry, understand }: Services): boolean {
  const named = ofEntry.understood(entry).frameworks.map(({ id }) => id);
  return named.length > 0 && understand(typed).frameworks.some(({ id }) => !named.includes(id));
}

/** A yes or no that is a sentence of its own, in words that say the same whichever of the two is asked. */
function standingOf([first, ...rest]: Text, { question }: Entry, { lexicon }: Knowledge): Text {
  const [said, isYes] = first === undefined || first.kind === 'cite' ? [] : (/^(?:(Yes)|No)\.(?=\s|$)/.exec(first.text) ?? []);
  if (first === undefined || first.kind === 'cite' || said === undefined) return first === undefined ? rest : withoutYes([first, ...rest]);
  const goesOn = (isYes !== undefined) === (endingAsked(lexicon)(question) === 'active');
  return [{ ...first, text: `${goesOn ? 'Still maintained.' : 'No longer maintained.'}${first.text.slice(said.length)}` }, ...rest];
}

function blockOf(block: ReturnType<typeof readProse>['prose'][number], entry: Entry, citing: Citing): Block {
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', text: textOf(block.text, entry, citing) };
    case 'list':
      return { kind: 'list', items: block.items.map(({ text }) => textOf(text, entry, citing)) };
    case 'code':
      return block;
  }
}

function textOf(text: readonly ProseSpan[], { aspect, checked, id }: Entry, citing: Citing): Text {
  return text.flatMap((span): readonly Span[] =>
    span.kind === 'cite' ? citing.cite({ id: `faq/${aspect ?? ''}/${id}`, sources: [span.source], checked }) : [span],
  );
}

const namesOf = memoizeByObject(({ name, aliases }: Framework) => wholeNames([name, ...aliases]));

/** The card of what it is about, and the comparison of the two that the question itself names, if people choose between them. */
function actionsOf({ about, question }: Entry, { knowledge }: Services): readonly Action[] {
  const known = about.flatMap((id) => knowledge.frameworks.get(id) ?? []);
  const [first] = known;
  if (first === undefined) return [];
  if (known.length < 2) return [cardAction(first, undefined)];
  const [one, other] = known.filter((framework) => namesOf(framework).test(question));
  const isChoice = one !== undefined && other !== undefined && isRival(one, other, knowledge);
  return [...(isChoice ? [compareAction(one, other)] : []), cardAction(first, undefined)];
}
