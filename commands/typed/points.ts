import { numberedPoints } from '../../src/core/text/list-numbers.ts';
import type { Services } from '../services.ts';
import { asksByItself } from './questions.ts';

/**
 * What a text lists, each to be asked by itself with what stands before it: numbered points, `recommend: 1) image search 2) speech to text`, or
 * what people build, `need ocr + ner + summarization`; undefined where it lists nothing of the kind, or the points are of one need.
 */
export function pointsIn(typed: string, services: Services): readonly string[] | undefined {
  if (typed.length > LONGEST) return undefined;
  const numbered = numberedPoints(typed);
  const listed = numbered ?? tasksListed(typed, services);
  if (listed === undefined || services.understand(listed.lead).asks.comparison) return undefined;
  const isQuestion = (point: string): boolean => asksByItself(point, services);
  const isApart = listed.points.every((point) => isQuestion(point) || isTask(point, services));
  const points = listed.points.map((point) => (isQuestion(point) ? point : `${listed.lead} ${point}`.trim()));
  const tasks = new Set(points.map((point) => services.understand(point).need.task));
  return isApart && tasks.size > 1 ? points : undefined;
}

/** A longer text lists what one thing is to do. */
const LONGEST = 300;

/** A task by its name, and no more. */
const isTask = (point: string, { knowledge }: Services): boolean => knowledge.taskNames.exact(point.replace(END, '')) !== undefined;

const END = /[\s?!.,;]+$/;

/** Three tasks or more, or two with a plus between them, and before them nothing of what is built: `a library for ocr, ner and forecasting`. */
function tasksListed(typed: string, services: Services): ReturnType<typeof numberedPoints> {
  const [first = '', ...rest] = typed.split(BETWEEN).map((one) => one.trim());
  if (rest.length < (PLUS.test(typed) ? 1 : 2) || !rest.every((one) => isTask(one, services))) return undefined;
  const words = first.split(/\s+/);
  const from = words.findIndex((_, at) => isTask(words.slice(at).join(' '), services));
  const lead = words.slice(0, Math.max(0, from)).join(' ');
  const { isWithoutTask, frameworks } = services.understand(lead);
  if (from < 0 || (lead !== '' && !isWithoutTask) || frameworks.length > 0) return undefined;
  return { lead, points: [words.slice(from).join(' '), ...rest] };
}

const PLUS = /\s\+\s/;
const BETWEEN = /\s*(?:,\s*(?:and|plus)?|\s[+&]|\s(?:and|plus))\s+/i;
