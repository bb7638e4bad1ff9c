import { type Action, type Block, type Fact, plain } from '../../src/chat/reply.ts';
import type { Aspect, Framework, Part } from '../../src/core/knowledge/knowledge.ts';
import { type PartNamed, questionsOn } from '../../src/core/knowledge/parts.ts';
import type { Services } from '../services.ts';
import { askAction, cardAction } from './buttons.ts';
import { card, everything, forAndAgainst, onAspect, STANDING, STATES, titleOf } from './card.ts';
import { whatChanged } from './changed.ts';
import { type Citing, claimText } from './citing.ts';
import { listed, lowered } from './wording.ts';

/** How many questions on a part are offered. */
const OFFERED = 3;

/** What is told of a part, and under which title. */
export type Told = { readonly title: string; readonly blocks: readonly Block[] };

/** The card of a part: what holds of itself, or, where nothing is known of that, its whole's card as such. */
export function partCard(named: PartNamed, services: Services, citing: Citing): Told {
  const { part, whole } = named;
  if (part.own === undefined)
    return { title: titleOf(whole), blocks: [ofWhole(named), ...questions(named, services), ...card(whole, services, citing)] };
  const title = `${part.name}${STANDING[part.own.state ?? 'active']}`;
  return { title, blocks: [...ownBlocks(part.own, services, citing), ...questions(named, services)] };
}

/** The same, and then all that is known of its whole. */
export const partEverything = (named: PartNamed, services: Services, citing: Citing): Told =>
  ofBoth(named, 'everything', everything, services, citing);

/** What speaks for a part and against it: what is known of itself, then what its whole has of that, as such. */
export const partForAndAgainst = (named: PartNamed, services: Services, citing: Citing): Told =>
  ofBoth(named, 'for and against', forAndAgainst, services, citing);

/** What is known of a part itself, then what changed in its whole, as such. */
export const partChanges = (named: PartNamed, services: Services, citing: Citing): Told =>
  ofBoth(named, 'what changed', whatChanged, services, citing);

type Tell = (framework: Framework, services: Services, citing: Citing) => readonly Block[];

function ofBoth(named: PartNamed, view: string, tell: Tell, services: Services, citing: Citing): Told {
  const { part, whole } = named;
  const own = part.own === undefined ? [] : ownBlocks(part.own, services, citing);
  return { title: `${part.name}: ${view}`, blocks: [...own, ofWhole(named), ...tell(whole, services, citing)] };
}

/** One aspect of a part: its own where that is known, else its whole's, as such. */
export function partOnAspect(named: PartNamed, aspect: Aspect, services: Services, citing: Citing): Told {
  const { part, whole } = named;
  const { own } = part;
  const title = `${part.name}: ${lowered(aspect.name)}`;
  const isTold = own !== undefined && (aspect.id === 'purpose' || OWN[aspect.id]?.(own) !== undefined);
  if (isTold) {
    return { title, blocks: [...ownBlocks(own, services, citing, aspect), ...questions(named, services)] };
  }
  // That it has ended counts, whatever is asked of it.
  const isSaid = own !== undefined && (aspect.id in OWN || own.state === 'ended');
  return {
    title,
    blocks: [
      ...(isSaid ? [{ kind: 'paragraph' as const, text: claimText(own, citing) }] : []),
      ofWhole(named, aspect),
      ...onAspect(whole, aspect, services, citing),
      ...questions(named, services),
    ],
  };
}

type Own = NonNullable<Part['own']>;

/** The aspects of which a part may tell itself. */
const OWN: Readonly<Record<string, (own: Own) => string | undefined>> = {
  maintenance: ({ state }) => state,
  licence: ({ licence }) => licence,
};

/** What it is and whether it goes on; of the licence first, where that is asked for, as it is no part of the sentence. */
function ownBlocks(own: Own, { knowledge }: Services, citing: Citing, aspect?: Aspect): readonly Block[] {
  const { state, instead, licence } = own;
  const others = instead.map((name) => knowledge.frameworks.get(name)?.name ?? name);
  const cited = (name: string, value: string | undefined): readonly Fact[] =>
    value === undefined ? [] : [{ name, value: [plain(value), ...citing.cite(own)] }];
  const says: Block = { kind: 'paragraph', text: claimText(own, citing) };
  const standing = [
    ...cited('Status', state === undefined ? undefined : STATES[state]),
    ...cited('Use instead', others.length === 0 ? undefined : listed(others)),
  ];
  const terms = cited('Licence', licence);
  return aspect?.id === 'licence' ? [...factsOf(terms), says, ...factsOf(standing)] : [says, ...factsOf([...standing, ...terms])];
}

const factsOf = (facts: readonly Fact[]): readonly Block[] => (facts.length === 0 ? [] : [{ kind: 'facts', facts }]);

/** What follows is not to be taken for the part's. */
function ofWhole({ part: { name }, whole }: PartNamed, aspect?: Aspect): Block {
  const asked = aspect === undefined ? undefined : { maintenance: 'status', licence: 'licence' }[aspect.id];
  const text =
    asked === undefined
      ? `${name} is listed with ${whole.name}; this is of the whole, ${whole.name}:`
      : `I know nothing of ${name}'s own ${asked}; of the whole, ${whole.name}:`;
  return { kind: 'paragraph', text: [plain(text)] };
}

function questions(named: PartNamed, { knowledge }: Services): readonly Block[] {
  const choices = questionsOn(named, knowledge).slice(0, OFFERED).map(askAction);
  return choices.length === 0 ? [] : [{ kind: 'choices', label: `Questions on ${named.part.name}`, choices }];
}

/** To the part's card, to its whole's, and to what takes its place. */
export function partActions({ part, whole }: PartNamed, { knowledge }: Services, view: string | undefined): readonly Action[] {
  const others = part.own?.instead
    .flatMap((name) => knowledge.names.exact(name) ?? [])
    .filter((other) => other.id !== whole.id || other.part !== undefined);
  return [
    ...(view === undefined ? [] : [{ label: 'The card', command: 'about', args: { framework: part.name } }]),
    cardAction(whole, undefined),
    ...(others ?? []).slice(0, 2).map((other) => cardAction(other, undefined)),
  ];
}
