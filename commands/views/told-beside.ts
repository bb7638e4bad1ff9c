import { type Block, bold } from '../../src/chat/reply.ts';
import { claimsOn } from '../../src/core/knowledge/claims.ts';
import type { Claim, Framework } from '../../src/core/knowledge/knowledge.ts';
import { namesSomeVersion } from '../../src/core/knowledge/sayings.ts';
import { excludedOf, type Need } from '../../src/core/recommend/need.ts';
import { wholeNames } from '../../src/core/text/escaped.ts';
import type { Services } from '../services.ts';
import { readTopic } from '../typed/topic.ts';
import { claimText, type Citing } from './citing.ts';
import { onceParagraph } from './once.ts';

/**
 * What is told of the first on what was asked for and is not weighed: which versions it is for, where one is named, `python 3.7`; and who
 * stands behind it, where makers from somewhere are wanted or not, `no chinese`. And what it once was to a framework that is not wanted.
 */
export function toldBeside(
  framework: Framework,
  need: Need,
  unweighed: readonly string[],
  services: Services,
  citing: Citing,
): readonly Block[] {
  const { lexicon, frameworks } = services.knowledge;
  const { origins } = lexicon;
  const isOrigin = unweighed.some((phrase) => wholeNames(origins).test(phrase));
  const [maker] = isOrigin ? claimsOn(framework, 'governance') : [];
  return [
    ...told('Who stands behind it: ', maker, citing),
    ...excludedOf(need).frameworks.flatMap((id) => {
      const name = frameworks.get(id)?.name ?? id;
      const [past] = claimsOn(framework, 'history');
      return told(`On ${name}: `, past !== undefined && wholeNames([name]).test(past.says) ? past : undefined, citing);
    }),
    ...unweighed.flatMap((phrase) => told(`On ${phrase}: `, versionsFor(phrase, framework, services), citing)),
  ];
}

const told = (lead: string, claim: Claim | undefined, citing: Citing): readonly Block[] =>
  claim === undefined ? [] : [onceParagraph([bold(lead), ...claimText(claim, citing)])];

/** What tells for which versions of something it is, where a phrase is one of them. */
function versionsFor(phrase: string, framework: Framework, services: Services): Claim | undefined {
  const { versioned, answers } = services.knowledge.lexicon;
  const typed = readTopic(phrase, framework, services);
  const topic = { ...typed, names: typed.names.flatMap((name) => [name, answers[name.toLowerCase()] ?? []].flat()) };
  if (topic.version === '' || !topic.names.some((name) => versioned.includes(name.toLowerCase()))) return undefined;
  return VERSIONS.flatMap((aspect) => claimsOn(framework, aspect)).find(({ says }) => namesSomeVersion(says, topic));
}

/** Where versions of other software are told of. */
const VERSIONS = ['installation', 'languages', 'hardware'];
