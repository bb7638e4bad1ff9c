import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/chat/plain-text.ts';
import { realServices } from '../knowledge.ts';
import { createAsk, isCited, linesOf } from './ask.ts';

const ask = createAsk(await realServices());

describe('training with what only runs models', () => {
  it.each([
    ['can I finetune with sglang', 'sglang'],
    ['can I finetune with sglang on amd', 'sglang'],
    ['can I fine-tune with mlc llm on android', 'mlc-llm'],
    ['does triton server do training', 'triton'],
    ['how do I train with tensorrt', 'tensorrt'],
    ['can I pretrain with tgi', 'huggingface-tgi'],
    ['can lm studio fine-tune on linux', 'lm-studio'],
  ])('is told by what it says of networks, wherever that shall be: %s', async (question, framework) => {
    const { reply, outcome, command, args } = await ask(question);
    expect({ outcome, command, args }).toEqual({ outcome: 'answered', command: 'about', args: { framework, aspect: 'deep-learning' } });
    expect(plainText(reply)).toMatch(/trains? none|trained elsewhere/);
    for (const line of linesOf(reply)) expect(isCited(line)).toBe(true);
  });

  it.each([
    ['can I finetune with ollama on a mac', 'ollama-can-it-train'],
    ['does ollama do training on windows', 'ollama-can-it-train'],
    ['can I train with llama.cpp on a mac', 'llama-cpp-finetune'],
    ['can I train with onnx runtime on linux', 'onnx-runtime-training'],
  ])('is told by the entry that asks just that: %s', async (question, entry) => {
    expect(await ask(question)).toMatchObject({ outcome: 'answered', command: 'faq', args: { question: entry } });
  });

  it.each([
    ['can I train xgboost on a mac', { framework: 'xgboost', naming: 'mac' }],
    ['can I use vllm for rl training', { framework: 'vllm', aspect: 'reinforcement-learning' }],
  ])('is no matter of what trains itself, nor of another aspect: %s', async (question, args) => {
    expect((await ask(question)).args).toMatchObject(args);
  });
});
