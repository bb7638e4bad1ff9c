import { describe, expect, it } from 'vitest';
import { catalogue } from '../../commands/index.ts';
import type { Services } from '../../commands/services.ts';
import { parseArguments } from '../../src/chat/arguments.ts';
import { findCommand } from '../../src/chat/catalogue.ts';
import type { Args } from '../../src/chat/command.ts';
import { realServices } from '../knowledge.ts';

const services = await realServices();

/** What a command says of whether it reads a question, and whether it does. */
async function readingOf(name: string, args: Args): Promise<{ readonly says: boolean; readonly does: boolean }> {
  let does = false;
  const watched: Services = {
    ...services,
    understand: (text) => ((does = true), services.understand(text)),
    questions: { find: (question) => ((does = true), services.questions.find(question)) },
  };
  const command = findCommand(catalogue, name);
  const says = command?.readsQuestion?.(args, watched) ?? false;
  await (async () => command?.run(parseArguments(command, args, watched), watched))().catch(() => undefined);
  return { says, does };
}

describe('the first answer after a start', () => {
  it.each([
    ['compare', { frameworks: 'pytorch tensorflow for images' }],
    ['compare', { frameworks: 'pytorch, tf', machine: 'M2 macbook' }],
    ['compare', { frameworks: 'pytorch, tf', machine: 'windows' }],
    ['recommend', { task: 'recognise birds by their songs' }],
    ['recommend', { task: 'images', machine: 'M2 macbook' }],
    ['recommend', { task: 'images', with: 'spring boot text' }],
    ['recommend', { task: 'images', with: 'pytorch and wobblenet' }],
    ['recommend', { using: 'wobblenet' }],
    ['recommend', { target: 'phone images' }],
    ['about', { framework: 'the licence of keras' }],
    ['about', { framework: 'keras for phones' }],
    ['about', { framework: 'wobblenet', aspect: 'licence' }],
    ['ask', { question: 'is theano dead?' }],
    ['faq', { question: 'is theano dead?' }],
  ])('is put off where a sentence is read: %s %j', async (name, args) => {
    expect(await readingOf(name, args)).toEqual({ says: true, does: true });
  });

  it.each([
    ['compare', { frameworks: 'pytorch, tf' }],
    ['compare', { frameworks: 'pytorch, tf', aspect: 'phones', without: 'kubernetes' }],
    ['compare', { frameworks: 'pytorch, tf', aspect: 'wobble' }],
    ['recommend', { task: 'images' }],
    ['recommend', { task: 'images', target: 'phone', language: 'python' }],
    ['recommend', { task: 'images', using: 'tensorflow', without: 'kerras, wobblenet' }],
    ['recommend', { task: 'images', with: 'pytorch' }],
    ['about', { framework: 'keras' }],
    ['about', { framework: 'keras', aspect: 'licence' }],
    ['help', {}],
  ])('is not where none is read: %s %j', async (name, args) => {
    expect(await readingOf(name, args)).toEqual({ says: false, does: false });
  });
});
