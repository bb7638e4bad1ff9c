/** No machine that people call one server holds more GPUs. */
const MOST_IN_ONE = 8;

const COUNTED: ReadonlyMap<string, number> = new Map(
  ['two', 'three', 'four', 'five', 'six', 'seven', 'eight'].map((word, at) => [word, at + 2]),
);
const COUNT = `(?:\\d{1,5}|${[...COUNTED.keys()].join('|')})`;
const NODES = new RegExp(`(?<![\\w.,-])(${COUNT})(?: |-)(?:gpu |compute |h100 |a100 )?(?:nodes?|machines|servers|hosts|boxes)\\b`, 'giu');
/** `64 GPUs`, `32 x H100`; the figure in `RTX 4090 GPUs` is a name. */
const GPUS = new RegExp(
  `(?<!(?:rtx|gtx|geforce|quadro|tesla|titan|radeon|rx|arc) )(?<![\\w.,-])(${COUNT}) ?(?:x |× ?|\\* ?)?(?:nvidia |amd )?(?:gpus|[abhv]\\d00s?|gh200s?|mi\\d{3}x?s?)\\b`,
  'giu',
);
/** The nodes of these are none that compute. */
const OF_GRAPHS = /\b(?:graphs?|gnns?|gcns?|edges?|trees?)\b/iu;

/** Whether a text that speaks of training, or of GPUs, counts several nodes, or more GPUs than one machine holds. */
export function countsNodes(text: string, isComputing: boolean): boolean {
  const isMore = (pattern: RegExp, most: number): boolean =>
    [...text.matchAll(pattern)].some(([, count = '']) => (COUNTED.get(count.toLowerCase()) ?? Number(count)) > most);
  return isMore(GPUS, MOST_IN_ONE) || (isComputing && !OF_GRAPHS.test(text) && isMore(NODES, 1));
}
