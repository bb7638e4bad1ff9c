/** Most texts hold nothing but the letters of ASCII, which is seen much faster than whether they hold such scripts. */
const isLatin = (text: string): boolean => !/[^\0-\x7f]/.test(text);

/** Scripts that put no spaces between words. */
const RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

/** Each pair of letters of such a script as a word of its own, which is what there is to know words by without a dictionary. */
export const spaced = (text: string): string =>
  isLatin(text)
    ? text
    : text.replace(RUN, (run) => {
        const letters = Array.from(run);
        return letters.length < 3
          ? ` ${run} `
          : ` ${letters
              .slice(1)
              .map((letter, at) => `${letters[at]}${letter}`)
              .join(' ')} `;
      });

/** Runs of such a script set apart from what stands directly against them: `keras和pytorch`. */
export const setApart = (text: string): string => (isLatin(text) ? text : text.replace(WHOLE_RUN, ' $& '));

/** With the mark of long vowels, which belongs to no one script: `サーバー` is one word. What is fitted knows only the pairs beside it. */
const WHOLE_RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;

/** Whether letters of such a script occur. */
export const isSpaceless = (text: string): boolean =>
  !isLatin(text) && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
