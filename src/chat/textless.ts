import type { ReplyAnswer } from './answer.ts';
import type { Catalogue } from './catalogue.ts';
import { UserError } from './errors.ts';
import type { Invocation } from './invocation.ts';
import { refusal } from './refusal.ts';
import { code, plain } from './reply.ts';

/** Who chose a message, and who reads along. */
export type Asker = Pick<Invocation, 'user' | 'audience'>;

/** The answer to a chosen message in which there is nothing to read, for whoever chose it. */
export function textlessAnswer<Services>(asker: Asker, { fallback }: Catalogue<Services>): ReplyAnswer {
  const why = new UserError('There is no text in that message.', {
    hint: [plain('I read words, neither pictures nor files. To ask in your own words, type '), code(`/${fallback}`), plain('.')],
  });
  return refusal({ ...asker, via: 'press', command: fallback, args: {} }, why);
}
