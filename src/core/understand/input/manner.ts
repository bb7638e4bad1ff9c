import type { Lexicon } from '../../knowledge/knowledge.ts';
import { memoizeByObject } from '../../memoize.ts';
import { anyOf } from '../../text/escaped.ts';

/**
 * What is asked, without how it is headed, who asks it or for whom, and in how many words it shall be told: of `PM here: pros and cons of keras in 2
 * sentences for my boss` the middle. Whoever asks a question asks it alike; an answer here is always short.
 */
export const createWithoutManner = memoizeByObject(({ askers, labels, manner }: Lexicon): ((text: string) => string) => {
  const [anyone, label, shortly] = [askers, labels, manner].map(anyOf);
  const counted =
    'in (?:just |only )?(?:an?|one|two|three|a few|a couple of|\\d) (?:short |simple )?(?:sentences?|lines?|words|bullets?|bullet points|minutes?)';
  const heads = [
    `(?:an? |the )?(?:[\\w-]+ )?(?:${anyone}) (?:here|speaking|question)`,
    // Of a beginner who asks what something is nothing else has to be heard.
    `(?:an? |the )?(?:[\\w-]+ ){1,3}here(?=\\s*[:,-]\\s*(?:what (?:is|are|does)|what['’]?s|explain|why|is|are|does)\\b)`,
    `(?:[\\w-]+ )?question(?: (?:from|by|of) (?:an? |the |my |our )?(?:${anyone}))?`,
    `(?:as an?|(?:for|to) (?:an?|the|my|our)) (?:${anyone})`,
    `(?:(?:please )?(?:give|tell|write) (?:me|us) )?(?:${shortly}|${counted})(?: of)?`,
  ];
  const head = new RegExp(
    `^(?:(?:hi|hello|hey)[\\s,!]+)?(?:(?:${heads.join('|')})\\s*[:,;.!-]+|(?:${label})\\s*:|\\[(?:${label})\\]:?|(?:${SHORT})[:,]?(?= ))\\s*`,
    'iu',
  );
  const tail = new RegExp(`[\\s,]+(?:(?:for|to) (?:an? |the |my |our )(?:${anyone})|${shortly}|${counted}|please|pls)(?=[\\s?.!]*$)`, 'iu');
  return (text) => {
    let rest = text.trim();
    for (let before = ''; before !== rest;) {
      before = rest;
      rest = rest.replace(head, '').replace(tail, '');
    }
    return rest === '' ? text : rest;
  };
});

/** What needs no mark behind it: `tl;dr pros and cons of keras`. */
const SHORT = 'tl;?dr|in short|in brief|briefly|in a nutshell';
