import { ofEach } from '../../each.ts';
import type { Lexicon } from '../../knowledge/knowledge.ts';
import { memoizeByObject } from '../../memoize.ts';
import { createPhrases, type Phrases } from '../../text/phrases.ts';

/** Whether a text tells how well a model does, or asks whether that is good: `train acc 100 val acc 50`, `is an auc of 0.81 any good`. */
export const tellsResultIn = memoizeByObject((lexicon: Lexicon): Phrases => {
  const {
    results: isResult,
    observed: isObserved,
    metrics: isMetric,
  } = ofEach(lexicon, ['results', 'observed', 'metrics'], (phrases) => createPhrases(phrases));
  return (text) => {
    if (isResult(text)) return true;
    const words = text.trim().split(/\s+/).length;
    const [isSeen, isMeasured] = [isObserved(text), isMetric(text)];
    if (words > LONGEST || !(isSeen || isMeasured)) return false;
    const isJudged = JUDGED.test(text) && (FIGURE.test(text) || words <= TERSE);
    if (MOVING.test(text)) return true;
    return isMeasured ? isJudged || (isSeen && FIGURE.test(text)) : JUDGED.test(text) || SHARE.test(text);
  };
});

/** Whether it is asked if a figure is good, and nothing is told of how that differs: `is 70% accuracy ok`, but not `good on train`. */
export const asksIfGoodIn = memoizeByObject(({ observed, metrics }: Lexicon): Phrases => {
  const [isObserved, isMetric] = [createPhrases(observed), createPhrases(metrics)];
  return (text) => JUDGED.test(text) && isMetric(text) && !isObserved(text);
});

/** In a text of more words other things are told too; so few ask of nothing else: `what accuracy is good`. */
const LONGEST = 20;
const TERSE = 6;
const FIGURE = /\d/;
const SHARE = /\b\d{1,3} ?(?:%|percent\b)|\b0?\.\d/i;
const JUDGED =
  /\b(?:good|ok|okay|enough|bad|poor|perfect|acceptable|fine(?![- ]?tun)|decent|normal|reasonable|great|terrible|badly|worse|too (?:low|high))\b/i;
const MOVING =
  /\b(?:stuck|ris(?:es?|ing)|rose|goes (?:up|down)|going (?:up|down)|went (?:up|down)|increas(?:es?|ing)|decreas(?:es?|ing)|drops?|dropping|constant|jumps?|plateaus?|does(?:n['’]?t| not) (?:improve|fall|decrease))\b/i;
