import { bold, plain } from '../../src/chat/reply.ts';
import { claimsOn } from '../../src/core/knowledge/claims.ts';
import type { Claim, Framework, Language, Lexicon } from '../../src/core/knowledge/knowledge.ts';
import { isUsedFrom, LANGUAGES } from '../../src/core/knowledge/languages.ts';
import { withoutLeadIn } from '../../src/core/text/lead-in.ts';
import { createLeaveOut } from '../../src/core/text/phrases.ts';
import { asksIfNeeded } from '../../src/core/understand/input/amount.ts';
import { claimText } from '../views/citing.ts';
import { LANGUAGE } from '../views/needs.ts';
import { listed } from '../views/wording.ts';
import type { Reading } from './reading.ts';
import { toldOf } from './told-of.ts';
import { only, type QuestionContext } from './ways/context.ts';

/** Whether one has to know a language to use one framework, where nothing else is asked: `must I know C++ for tensorrt`. */
export function neededLanguageReading(asked: QuestionContext): Reading | undefined {
  const { question, services } = asked;
  const { frameworks, lexicon } = services.knowledge;
  const match = only(asked);
  const framework = frameworks.get(match?.id ?? '');
  if (match === undefined || framework === undefined || match.part !== undefined || !asksIfNeeded(question)) return undefined;
  const [, verb, thing = ''] = KNOWING.exec(createLeaveOut([match.typed])(withoutLeadIn(question)).replace(/\s+/g, ' ').trim()) ?? [];
  const language = languageCalled(thing, lexicon);
  const verdict = language === undefined ? undefined : verdictOn(language, verb === undefined, framework);
  if (verdict === undefined) return undefined;
  return toldOf(framework, match, `The languages of ${framework.name}`, asked, (citing) => [
    { kind: 'paragraph', text: [bold(verdict.says), plain(verdict.because)] },
    { kind: 'list', items: verdict.claims.map((claim) => claimText(claim, citing)) },
  ]);
}

const KNOWING =
  /^(?:do|must|should) (?:i|we|you|one)(?: (?:really|actually|still|even|first))*(?: (?:need|have))?(?: to)?(?: (know|learn|speak|master|understand|write))?(?: use)? (?:any |some |much )?(\S+)(?: (?:first|well|at all))*(?: (?:for|with|before|in order to use|to (?:use|run|work with|learn|start with|get into)))?[\s?!.]*$/i;

const languageCalled = (thing: string, { languages }: Lexicon): Language | undefined =>
  LANGUAGES.find((one) => one === thing.toLowerCase() || languages[one]?.includes(thing.toLowerCase()));

type Verdict = { readonly says: string; readonly because: string; readonly claims: readonly Claim[] };

/** What is known of that; undefined where no language is known. What must be installed need not be known. */
function verdictOn(language: Language, isInstalled: boolean, framework: Framework): Verdict | undefined {
  const { languages, neededLanguages } = framework;
  const claims = claimsOn(framework, 'languages');
  const needed = isInstalled ? neededLanguages.get(language) : undefined;
  if (needed !== undefined) return { says: 'Yes', because: ', whatever you use it from.', claims: [needed] };
  const known = LANGUAGES.filter((one) => isUsedFrom(languages, one));
  const others = known.filter((one) => one !== language).map((one) => LANGUAGE.find(({ value }) => value === one)?.label ?? one);
  if (known.length === 0) return undefined;
  if (others.length === 0) return { says: 'Yes', because: ', as far as I know.', claims };
  return { says: 'Not necessarily', because: `: it is used from ${listed(others)} as well.`, claims };
}
