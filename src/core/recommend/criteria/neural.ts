import type { Task } from '../../knowledge/knowledge.ts';

/** What tasks ask that neural networks do, for which GPUs are taken for granted. */
const NEURAL = ['deep-learning', 'language-models', 'pretrained', 'audio', 'reinforcement-learning', 'deployment'];

/** Whether it needs no neural network: `forecasting`. */
export const isPlain = (task: Task | undefined): boolean => task !== undefined && !asksAny(task, NEURAL);

/** Whether a computer without a GPU does it however small it is: neither neural networks nor images are a matter of it, nor chips. */
export const isSmallWork = (task: Task | undefined): boolean => isPlain(task) && task?.runs === false && !asksAny(task, ['vision', 'edge']);

const asksAny = (task: Task, aspects: readonly string[]): boolean => aspects.some((aspect) => task.asks[aspect] !== undefined);
