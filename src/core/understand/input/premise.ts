import { isQuestion } from './said.ts';

/** A longer text, in characters, is a story, which takes nothing for granted that could be told by its words. */
const LONGEST = 160;

/** What is claimed, and asked for only by what it ends or begins with: `tensorflow only runs on linux, right`, `is it true that jax is dead`. */
export function claimTagged(text: string): string | undefined {
  const said = text.trim();
  const [, asked] = TRUE_THAT.exec(said) ?? [];
  if (asked !== undefined) return asQuestion(asked);
  const claim = said.replace(TAG, '');
  return claim !== said && isClaim(claim) && !PREMISE.test(claim) ? asQuestion(claim) : undefined;
}

/** How it is asked whether a claim holds: `jax is made by openai` becomes `is jax made by openai?` */
function asQuestion(claim: string): string {
  const plain = claim
    .trim()
    .replace(WHEN, '')
    .replace(/[\s?!.,]+$/, '')
    .replace(DOES_SO, '$1');
  const [, subject, verb, rest] = STATEMENT.exec(plain) ?? [];
  return subject === undefined ? `does ${plain}?` : `${verb} ${subject} ${rest}?`;
}

/** What a text takes for granted, as the question whether it holds, and what it asks or says then: `since jax is made by openai, is it safe?` */
export function premiseOf(text: string): { readonly premise: string; readonly rest: string } | undefined {
  const said = text.trim();
  if (said.length > LONGEST || isQuestion(said)) return undefined;
  const [, premise, rest] = PREMISE.exec(said) ?? CLAIMED.exec(said) ?? [];
  return premise === undefined || rest === undefined || !isClaim(premise) ? undefined : { premise: asQuestion(premise), rest };
}

/** What is told of a thing at the end of a text, as why something is done: `we can't use spacy because it's gpl`; and what stands before that. */
export function causeOf(text: string, name: string): ReturnType<typeof premiseOf> {
  const said = text.trim();
  const [, rest, is, cause] = said.length > LONGEST ? [] : (CAUSE.exec(said.replace(TAG, '')) ?? []);
  if (rest === undefined || cause === undefined) return undefined;
  return { premise: asQuestion(is === undefined ? `${name} ${cause}` : `${name} is ${cause}`), rest };
}

/** Whether a text says something of something, and neither asks nor tells of those who say it. */
const isClaim = (text: string): boolean => text.trim().split(/\s+/).length >= SHORTEST && !isQuestion(text) && !OF_SELF.test(text);

const TRUE_THAT = /^(?:is it|it is|it's|is it really) (?:true|right|correct|so|a fact) that (.+)$/is;
const TAG =
  /(?:[\s,]+(?:(?:is|are|does|do|was|has|have|did|can|will)(?:n['’]?t (?:it|they)| (?:it|they) not)|(?:is )?(?:that|this) (?:right|true|correct|so)|right|correct|true|innit)|,\s*(?:is|are|does|do|was|has|have|did|can|will) (?:it|they))\s*\?*\s*$/i;
/** What introduces something that is taken for granted. */
const SINCE = '^(?:since|as|because|now that|given that|seeing that)';
const PREMISE = new RegExp(
  `${SINCE} (\\S+ .+?)(?:,\\s*|\\s+(?=(?:so |then )?(?:can|could|may|should|shall|is it|are they|what|which|how|do|does|we|i|it)\\b))(.+)$`,
  'is',
);
/** Why something is not to be had, told of it at the end. */
const CAUSE = /^(.+?)[\s,]+(?:because|since|as|cause|cuz) (?:it (?!is\b)|(it['’]?s |it is |its ))(.+)$/is;
/** A claim, and a question behind it: `keras was discontinued, what now`. */
const CLAIMED =
  /^([^,.;?!]+?)(?:[,.;]|\s(?=so\b))\s*(?:(?:so|and|then|but|unfortunately|sadly)[,.]? )*((?:what|which|where|how|can|should|is there|any|do|(?<=\bso )(?:we|i) (?:can(?:no|['’]?)t|won['’]?t))\b.+)$/is;
const STATEMENT = /^((?:[^\s,]+ ){0,3}?[^\s,]+) (is|isn['’]t|was|wasn['’]t|are|has|have|had|can|can['’]t|cannot|will) (.+)$/is;
/** What one does, as it is asked for: `only runs` becomes `only run`. */
const DOES_SO = /(?<=\b(?:only|just|still|also|always|never|no longer) )(\w+[^s\W])s\b/i;
/** When it was, or how somebody finds that, which changes nothing. */
const WHEN =
  /[\s,]+(?:(?:last|this) (?:year|month|week|summer|autumn|winter|spring)|recently|lately|now|already|unfortunately|sadly|long ago|(?:\w+ )?years? ago|in 20\d\d|in the meanwhile|in the meantime|completely|officially)[\s.!?]*$/i;
const OF_SELF = /^(?:we|i|i['’]m|we['’]re|our|my|you|let|please|if|there)\b/i;
/** So many words say something of something: `keras is dead`. */
const SHORTEST = 3;

/** The question that follows what it takes for granted: `since tensorflow is meta's now, is it still apache?` */
export const afterPremise = (text: string): string | undefined => AFTER.exec(text.trim())?.[1];

const AFTER = new RegExp(`${SINCE} [^,?]+,\\s+(.+)$`, 'is');
