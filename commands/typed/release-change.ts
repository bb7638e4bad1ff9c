import { entriesAbout } from '../../src/core/knowledge/entries.ts';
import type { Entry, Lexicon } from '../../src/core/knowledge/knowledge.ts';
import { memoizeByObject } from '../../src/core/memoize.ts';
import { createPhrases } from '../../src/core/text/phrases.ts';
import { findVersions } from '../../src/core/versions.ts';
import type { Services } from '../services.ts';

/** The entry on what it takes to go between the two releases of one framework that a text names: `tf1 or tf2`. */
export function changeNamed(text: string, id: string, services: Services): Entry | undefined {
  const majors = new Set(majorsIn(text, id, services));
  if (majors.size !== 2) return undefined;
  return entriesAbout(id, services.knowledge).find(({ question }) => {
    const told = majorsIn(question, id, services);
    return isOfChange(services.knowledge.lexicon)(question) && [...majors].every((major) => told.includes(major));
  });
}

/** The entry on what one release brought, or on going to it, where a text asks what is new in just that: `whats new in transformers 5`. */
export function changeTo(text: string, version: string, id: string, services: Services): Entry | undefined {
  const [major, ...others] = new Set(majorsIn(text, id, services));
  if (major === undefined || others.length > 0 || !['', major, `${major}.0`].includes(version)) return undefined;
  const { lexicon } = services.knowledge;
  const told = entriesAbout(id, services.knowledge).filter(({ question }) => {
    const majors = majorsIn(question, id, services);
    return majors.at(-1) === major && (new Set(majors).size > 1 ? isOfChange(lexicon) : isOfNews(lexicon))(question);
  });
  return told.find(({ question }) => new Set(majorsIn(question, id, services)).size === 1) ?? told[0];
}

/** The major numbers of the releases of a framework that a text names. */
export const majorsIn = (text: string, id: string, { knowledge }: Services): readonly string[] =>
  findVersions(text, knowledge).flatMap(({ framework, version }) => (framework.id === id ? majorOf(version) : []));

/** Of 0.x the minor number counts as much. */
export const majorOf = (version: string): string => /^(?:0\.\d+|\d+)/.exec(version)?.[0] ?? version;

/** What an entry on changes asks: `What breaks when I move ...`, `what changed in ...`. */
export const isOfChange = memoizeByObject(({ upgrading, news, out, breaks }: Lexicon) =>
  createPhrases([...upgrading, ...news, ...out, ...breaks]),
);

/** What an entry on one release asks: `What broke with Gymnasium 1.0?` */
export const isOfNews = memoizeByObject(({ news, breaks }: Lexicon) => createPhrases([...news, ...breaks]));
