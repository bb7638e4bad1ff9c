/** Asks whether one framework alone can do something, and what it says of that: `is caffe the only one that runs on amd`. */
const ONLY =
  /^(?:(?:so|and|but|then|ok|hi|hey)[\s,]+)*(?:is|was|are|isn['’]?t) (?:it true that )?(?<one>.{2,60}?) (?:really |still |currently |actually |now )*(?:the|my|our) only (?<kind>[^?]{0,60}?)\s*(?:that|which)(?: can| could| currently| really| also)* (?<does>[^?]{3,120})/iu;

/** The question for all that do it, of one whether one framework alone does: its own card does not tell of the others. */
export function whichDo(text: string): string | undefined {
  const { kind = '', does } = ONLY.exec(text.trim())?.groups ?? {};
  if (does === undefined) return undefined;
  return `which ${/^(?:one|thing|option|)$/iu.test(kind.trim()) ? 'frameworks' : kind.trim()} ${does.trim()}?`;
}
