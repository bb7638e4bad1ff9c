import type { Command, Input } from './command.ts';

/**
 * What some commands need, and takes long to make while nothing else can happen. It is made when it is first needed, since a bot
 * that nobody asks does without; and after whoever asked has heard that the answer is on its way.
 */
export type Preparation<Services> = {
  readonly neededBy: (command: Command<Services>, input: Input) => boolean;
  readonly make: () => void;
};

export type Preparing<Services> = {
  /** Whether the next run of a command, with this input, has to wait for it. */
  isDue(command: Command<Services>, input: Input): boolean;
  /** Makes it if it is due, once what is to be sent before has been. */
  done(command: Command<Services>, input: Input): Promise<void>;
};

export function createPreparing<Services>({ neededBy, make }: Preparation<Services>): Preparing<Services> {
  let made = false;
  const isDue = (command: Command<Services>, input: Input): boolean => !made && neededBy(command, input);
  return {
    isDue,
    async done(command, input) {
      if (!isDue(command, input)) return;
      await new Promise((resolve) => setImmediate(resolve));
      if (made) return;
      make();
      made = true;
    },
  };
}
