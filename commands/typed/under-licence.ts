import { isCalled } from '../../src/core/knowledge/licences.ts';
import { claimsOn } from '../../src/core/knowledge/claims.ts';
import { isLicenceNamed } from '../../src/core/need.ts';
import type { Understanding } from '../../src/core/understand/understand.ts';
import type { Services } from '../services.ts';
import { answerText } from '../views/needs.ts';
import { listed, raised } from '../views/wording.ts';

/** `Under the MIT licence take LangChain or LlamaIndex: Haystack is not.`, where one licence and no other is asked for; empty where all are under it. */
export function underLicence({ held, need: { licence } }: Understanding, { knowledge }: Services): string {
  if (licence === undefined || !isLicenceNamed(licence) || held.length < 2) return '';
  const named = held.flatMap(({ id, part }) => (part === undefined ? (knowledge.frameworks.get(id) ?? []) : []));
  if (named.length < held.length || named.some((one) => claimsOn(one, 'licence').length === 0)) return '';
  const under = named.filter((one) => isCalled(one, licence));
  const others = named.filter((one) => !under.includes(one)).map(({ name }) => name);
  if (others.length === 0) return '';
  const where = answerText('licence', licence, knowledge);
  if (under.length === 0) return `None of them is ${where}.`;
  const some = listed(
    under.map(({ name }) => name),
    'or',
  );
  return `${raised(where)} take ${some}: ${listed(others)} ${others.length === 1 ? 'is' : 'are'} not.`;
}
