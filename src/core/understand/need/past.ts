/** The words of a text that tell of work of the past, which is to be run again: `reproducing a 2016 paper`. That is no research to come. */
export const wordsOfPast = (text: string): readonly string[] => (text.match(PAST) ?? []).flatMap((run) => run.split(' '));

const WORK = '(?:papers?|thesis|theses|publications?|stud(?:y|ies)|experiments?|research)';
const PAST = new RegExp(
  [
    `\\b(?:(?:reproduc|replicat)(?:e|es|ed|ing)|re-?(?:run|runs|running))(?: +[\\w'-]+){0,6} +${WORK}\\b`,
    `\\b${WORK} (?:from|of|in) (?:19|20)\\d\\d\\b`,
    `\\b(?:19|20)\\d\\d (?:[\\w-]+ )?${WORK}\\b`,
    `\\bold ${WORK}\\b`,
  ].join('|'),
  'giu',
);
