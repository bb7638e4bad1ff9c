import type { Logger } from './logger.ts';
import type { Answer, ReplyAnswer } from './answer.ts';
import { missingOptions, parseArguments, usage } from './arguments.ts';
import { type Catalogue, findCommand } from './catalogue.ts';
import { type Answered, type Args, type Choice, type Command, type Input, LONGEST_ARGUMENT, offeredOptions } from './command.ts';
import { UserError } from './errors.ts';
import { formOf } from './form.ts';
import type { Invocation } from './invocation.ts';
import { createLru } from './lru.ts';
import { createPreparing, type Preparation } from './preparation.ts';
import { clip } from './pages.ts';
import { checkRemoval, REMOVE, removeAction } from './remove.ts';
import { refusal, replyOf } from './refusal.ts';
import { type Action, code, type Doing, plain, type Visibility, withArgs } from './reply.ts';
import { sourcesOf } from './sources.ts';

export type Dispatch = {
  /** Answers an invocation. Never rejects: what goes wrong becomes a reply. */
  dispatch(invocation: Invocation): Promise<Answer>;
  /** The answer in the place of one that could not be drawn, which is a fault of ours. */
  undrawn(answer: ReplyAnswer, error: unknown): ReplyAnswer;
  /** Whether the answer will take so long to find that it should be acknowledged before: the first one of its kind does. */
  takesLong(invocation: Invocation): boolean;
  /** Completions for an option that is being typed, the best first; none where there is nothing to offer. */
  suggest(command: string, option: string, typed: string): readonly Choice[];
};

export type DispatchOptions<Services> = {
  readonly catalogue: Catalogue<Services>;
  readonly services: Services;
  readonly log: Logger;
  /** A short name for a fault, that the reply quotes and the log carries. */
  readonly reference: () => string;
  /**
   * What answers depend on besides their arguments, as a rule the day. As long as it stays the same, the same question gets
   * the answer that was found before. Without it every answer is found anew.
   */
  readonly edition?: () => string;
  /** What is made before the first answer that needs it. */
  readonly preparation?: Preparation<Services>;
};

/** How many answers are kept: popular questions come again and again. */
const KEPT = 500;

/** The one place where invocations become answers, for all platforms. */
export function createDispatch<Services>(options: DispatchOptions<Services>): Dispatch {
  const { catalogue, services, log, reference, edition, preparation = { neededBy: () => false, make() {} } } = options;
  const memory = createLru<Found>(KEPT);
  const preparing = createPreparing(preparation);

  async function answer(invocation: Invocation): Promise<Answer> {
    // Only the button names who asked; typed, it is a command that there is not.
    if (invocation.command === REMOVE && invocation.args['asker'] !== undefined) {
      checkRemoval(invocation);
      return { kind: 'remove' };
    }
    const command = findCommand(catalogue, invocation.command);
    if (command === undefined) throw unknownCommand(invocation.command, catalogue);
    const input = parseArguments(command, invocation.args, services);
    if (wantsForm(command, invocation)) {
      if (invocation.forms) return { kind: 'form', form: formOf(command, invocation.args) };
      throw incomplete(command, invocation);
    }
    return addressed(await find(command, input), command, input, invocation);
  }

  /** Under what an answer is kept; undefined where none is. */
  function keyOf(command: Command<Services>, input: Input): string | undefined {
    const asked = Object.keys(command.options).map((name) => input[name] ?? '');
    return edition === undefined ? undefined : JSON.stringify([edition(), command.name, ...asked]);
  }

  const keptAs = (key: string | undefined): Found | undefined => (key === undefined ? undefined : memory.get(key));

  async function find(command: Command<Services>, input: Input): Promise<Found> {
    const key = keyOf(command, input);
    const known = keptAs(key);
    if (known !== undefined) return known;
    await preparing.done(command, input);
    const found = foundBy(command, input, await command.run(input, services));
    if (key !== undefined) memory.set(key, found);
    return found;
  }

  return {
    async dispatch(invocation) {
      try {
        return await answer(invocation);
      } catch (error) {
        const { platform, command } = invocation;
        return refusal(invocation, error instanceof UserError ? error : report(error, 'a command failed', { platform, command }));
      }
    },

    undrawn(answer, error) {
      const reply = replyOf(report(error, 'a reply could not be drawn', { command: answer.command }));
      return { ...answer, args: {}, outcome: 'error', visibility: 'private', reply, found: reply };
    },

    takesLong(invocation) {
      const command = findCommand(catalogue, invocation.command);
      // What is kept needs nothing to be made for it.
      if (command === undefined || keptAs(keyOf(command, invocation.args)) !== undefined) return false;
      return preparing.isDue(command, invocation.args) && !wantsForm(command, invocation);
    },

    suggest(name, optionName, typed) {
      const command = findCommand(catalogue, name);
      const option = command?.options[optionName];
      // What is too long to be taken needs no completing, and people may paste anything into an option.
      if (command === undefined || option?.type !== 'text' || option.suggest === undefined || typed.length > LONGEST_ARGUMENT) return [];
      // A word half typed is no question yet: only what every input needs counts.
      if (!preparing.isDue(command, {})) return option.suggest(typed, services);
      // Nothing for the first letter, and all that there is for the next one, and for the answer.
      void preparing.done(command, {}).catch((error: unknown) => log.error({ err: error }, 'what a command needs could not be made'));
      return [];
    },
  };

  /** Logs a fault of ours, and makes what is said of it. */
  function report(error: unknown, what: string, where: Partial<Pick<Invocation, 'platform' | 'command'>>): UserError {
    const name = reference();
    log.error({ err: error, reference: name, ...where }, what);
    return new UserError('Something went wrong on my side.', {
      hint: [plain('Try again. If it stays, tell whoever runs me the reference '), code(name), plain('.')],
    });
  }
}

function wantsForm<Services>(command: Command<Services>, { args, via }: Invocation): boolean {
  if (missingOptions(command, args).length > 0) return true;
  if (command.formFirst !== true || via === 'form') return false;
  // A follow-up of an answer to an empty form says what it wants of it: its sources, or the page to go on from or to share.
  return Object.entries(args).every(([name, value]) => value === '' || name === 'visibility');
}

/** Settles who sees an answer, and what can be done with it there. */
function addressed<Services>({ answered, back }: Found, command: Command<Services>, input: Input, invocation: Invocation): ReplyAnswer {
  const visibility = visibilityOf(answered, command, input, invocation);
  // What is shared does not carry along how its answer was asked for in private.
  const isShared = visibility === 'public' && invocation.audience === 'channel' && invocation.via === 'press';
  const { wanted, toSources } = isShared ? leadingBack({ command: back.wanted.command, args: answered.args }) : back;
  const part = input['show'] === 'sources' ? sourcesOf(answered.reply) : answered.reply;
  const again = withArgs(wanted, pick(input, ['show', 'from']));
  const follow: Action[] = [...part.actions];
  if (part !== answered.reply) follow.push({ label: 'Back to the answer', ...wanted });
  else if (part.citations.length > 0) follow.push(toSources);
  if (invocation.audience === 'channel') {
    if (visibility === 'public') follow.push(removeAction(invocation.user));
    else if (answered.outcome === 'answered') {
      follow.push({ label: 'Share in channel', ...withArgs(again, { from: input['from'] ?? '0', visibility: 'public' }) });
    }
  }
  const { outcome } = answered;
  return { kind: 'reply', ...again, outcome, visibility, reply: { ...part, actions: follow }, found: part };
}

type Found = { readonly answered: Answered; readonly back: Back };

/** What leads to an answer again, and the button to its sources: kept with it, so that it is encoded once. */
type Back = { readonly wanted: Doing; readonly toSources: Action };

const leadingBack = (wanted: Doing): Back => ({ wanted, toSources: { label: 'Sources', ...withArgs(wanted, { show: 'sources' }) } });

function foundBy<Services>({ name, options }: Command<Services>, input: Input, answered: Answered): Found {
  const isOfWords = answered.reply.blocks.some((block) => 'once' in block);
  const asked = isOfWords ? { asked: { command: name, args: pick(input, Object.keys(options)) } } : {};
  return { answered, back: leadingBack({ command: answered.command ?? name, args: answered.args, ...asked }) };
}

function visibilityOf<Services>(
  { outcome }: Answered,
  command: Command<Services>,
  input: Input,
  { audience, via }: Invocation,
): Visibility {
  if (audience === 'alone' || via === 'message') return 'public';
  if (outcome !== 'answered') return 'private';
  const { visibility } = input;
  if (visibility === 'public' || visibility === 'private') return visibility;
  return via === 'press' ? 'private' : command.visibility;
}

function unknownCommand<Services>(name: string, catalogue: Catalogue<Services>): UserError {
  return new UserError(`I have no command /${clip(name, 32)}.`, {
    hint: [
      plain('I know '),
      ...catalogue.commands.flatMap((command, at) => [plain(at === 0 ? '' : ', '), code(`/${command.name}`)]),
      plain('.'),
    ],
  });
}

function incomplete<Services>(command: Command<Services>, { args, via }: Invocation): UserError {
  const [missing] = missingOptions(command, args);
  const example = `/${command.name} ${command.examples[0] ?? ''}`.trim();
  const lack = missing === undefined ? `Say what you want of /${command.name}.` : `/${command.name} needs ${withArticle(missing)}.`;
  return new UserError(lack, {
    hint: [
      plain('Type '),
      code(usage(command)),
      plain(', for example '),
      code(example),
      // A question ends with a mark of its own.
      ...(/[.?!]$/.test(example) ? [] : [plain('.')]),
    ],
    // A message opens no form, but a button below the answer does.
    suggestions:
      via === 'message' ? [{ label: 'Open the form', command: command.name, args: pick(args, Object.keys(offeredOptions(command))) }] : [],
  });
}

/** `a framework`; of several, `frameworks`. */
const withArticle = (option: string): string => (option.endsWith('s') ? option : `${/^[aeiou]/.test(option) ? 'an' : 'a'} ${option}`);

function pick(args: Input, names: readonly string[]): Args {
  return Object.fromEntries(
    Object.entries(args).filter((entry): entry is [string, string] => entry[1] !== undefined && names.includes(entry[0])),
  );
}
