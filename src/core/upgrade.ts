import { memoizeByObject } from './memoize.ts';
import type { Knowledge, Lexicon } from './knowledge/knowledge.ts';
import { createPhrases } from './text/phrases.ts';
import { findVersions } from './versions.ts';

/** Two releases of one framework, from the one of which to the other somebody may go. */
export type Upgrade = { readonly framework: string; readonly from: string; readonly to: string };

/** Reads off a text that names one framework: `move from lightgbm 3 to 4`, `we are on jax 0.4, should we upgrade to 0.9`. */
export function upgradeIn(text: string, knowledge: Knowledge): Upgrade | undefined {
  const [first, ...others] = findVersions(text, knowledge);
  if (first === undefined || others.some(({ framework }) => framework !== first.framework)) return undefined;
  if (!isUpgrading(knowledge.lexicon)(text)) return undefined;
  const to = others.at(-1)?.version ?? TO.exec(text.slice(first.to))?.[1];
  return to === undefined || to === first.version ? undefined : { framework: first.framework.id, from: first.version, to };
}

const isUpgrading = memoizeByObject((lexicon: Lexicon) => createPhrases(lexicon.upgrading));

/** A number alone, to which it goes: `to 2`, `to version 2.6`; but not `to 2 gpus`. */
const TO =
  /\bto (?:version |v)?(\d{1,4}(?:\.\d+){0,3})(?:\.x)?(?=\s*(?:$|[?!,;]|\.(?:\s|$)|(?:now|yet|or|and|before|already|this|next)\b))/i;
