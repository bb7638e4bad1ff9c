import { type Action, type Block, bold, plain, type Text } from '../../src/chat/reply.ts';
import type { Comparison } from '../../src/core/compare/compare.ts';
import type { Companions, Layer } from '../../src/core/compare/layers.ts';
import type { Evidence, Framework } from '../../src/core/knowledge/knowledge.ts';
import type { PartNamed } from '../../src/core/knowledge/parts.ts';
import type { Machine } from '../../src/core/knowledge/machines.ts';
import type { Surrounding } from '../../src/core/knowledge/surroundings.ts';
import { choiceInShort, choiceOf, isMoreThanShort } from './choosing.ts';
import { claimText, type Citing } from './citing.ts';
import { deciding, tableOf } from './compared-table.ts';
import { aspectMenu } from './menu.ts';
import { AROUND, machinesText } from './needs.ts';
import { standingText } from './standing.ts';
import { listed, listedTexts, raised } from './wording.ts';

/** The first screen: the verdict, what decides, and when to choose which. */
export function overview(comparison: Comparison, args: Action['args'], citing: Citing): readonly Block[] {
  const shown = deciding(comparison);
  const opening = openingOf(comparison, citing);
  const table = tableOf('What decides', shown, comparison.frameworks, citing);
  const choice = choiceBelow(comparison, citing);
  return [
    ...opening,
    table,
    ...choice,
    menuOf(comparison, args),
    {
      kind: 'note',
      text: [
        plain(
          `${shown.length} of ${comparison.rows.length} aspects, those that decide most first. Scores go from 0 to 5 by a written rubric.`,
        ),
      ],
    },
  ];
}

/** What holds of the parts that are named, where that is known, before what is of their wholes. */
export function partsBefore({ standings }: Comparison, parts: readonly PartNamed[], citing: Citing): readonly Block[] {
  // Of what has ended the verdict says so.
  const isSaid = ({ id }: Evidence): boolean => standings.some(({ framework: { status } }) => status.id === id && status.state === 'ended');
  const own = parts.flatMap(({ part }) => part.own ?? []).filter((one) => !isSaid(one));
  if (own.length === 0) return [];
  const [wholes, names] = [parts.map(({ whole }) => whole.name), parts.map(({ part }) => part.name)];
  return [
    { kind: 'list', items: own.map((one) => claimText(one, citing)) },
    { kind: 'heading', text: `${listed(wholes)} as a whole, not ${listed(names)} alone` },
  ];
}

/** How each runs on the machines that somebody has, before all else: there the choice may end. */
export function onMachines(frameworks: readonly Framework[], owned: readonly Machine[], citing: Citing): readonly Block[] {
  return owned.flatMap((machine): readonly Block[] => [
    { kind: 'heading', text: raised(machinesText([machine])) },
    {
      kind: 'list',
      items: frameworks.map(({ name, machines }): Text => {
        const told = machines.get(machine);
        return [bold(`${name}: `), ...(told === undefined ? [plain('not known.')] : claimText(told.claim, citing))];
      }),
    },
  ]);
}

/** Which of them need what is not wanted around them, or are at their best with it. */
export const withoutAround = (frameworks: readonly Framework[], refused: readonly Surrounding[], citing: Citing): readonly Block[] =>
  refused.flatMap((one): readonly Block[] => [
    { kind: 'heading', text: `Without ${AROUND[one]}` },
    {
      kind: 'list',
      items: frameworks.map(({ name, status, surroundings, betterWith }): Text => {
        if (status.state === 'ended') return [bold(`${name}: `), ...claimText(status, citing)];
        const [needs, better] = [surroundings.get(one), betterWith.get(one)];
        const told = needs ?? better;
        if (told === undefined) return [bold(`${name}: `), plain('not known to need that.')];
        return [
          bold(`${name} ${needs === undefined ? 'does without, but is at its best with that' : 'needs that'}: `),
          ...claimText(told, citing),
        ];
      }),
    },
  ]);

/** When to choose which in full, where the opening does not say it already. */
function choiceBelow(comparison: Comparison, citing: Citing): readonly Block[] {
  const isBelow = comparison.pair !== undefined || (isMany(comparison) && isMoreThanShort(comparison));
  return isBelow ? [{ kind: 'heading', text: 'Which to choose' }, choiceOf(comparison, citing)] : [];
}

/** Of more than two each gets a line before all else. */
const isMany = ({ standings }: Comparison): boolean => standings.length > 2;

/** What is known to decide; else what has ended or is in maintenance only, then when to choose which; of many the choice comes first. */
function openingOf(comparison: Comparison, citing: Citing): readonly Block[] {
  const { pair, standings, layers, companions } = comparison;
  if (pair !== undefined) return [{ kind: 'paragraph', text: claimText(pair.verdict, citing) }];
  const short = isMany(comparison) ? [choiceInShort(comparison, citing)] : [];
  const standing = standingText(
    standings.map(({ framework }) => framework),
    citing,
  );
  const opening: readonly Block[] = standing.length === 0 ? [] : [{ kind: 'paragraph', text: standing }];
  const isNoChoice = standings.length === 2 && layers.length > 0;
  const together = [
    ...layers.map((layer) => layerBlock(layer, citing)),
    ...(companions === undefined ? [] : [companionsBlock(companions, citing)]),
  ];
  const choice = isNoChoice || short.length > 0 ? [] : [choiceOf(comparison, citing)];
  return [...short, ...opening, ...together, ...choice];
}

/** What works with the other need not take its place. */
const companionsBlock = ({ framework, other, claim }: Companions, citing: Citing): Block => ({
  kind: 'paragraph',
  text: [bold(framework.name), plain(' and '), bold(other.name), plain(' can go together. '), ...claimText(claim, citing)],
});

/** What is built on another one of them is used together with it. */
function layerBlock({ framework, on, isFree }: Layer, citing: Citing): Block {
  const names = listedTexts(on.map(({ name }): Text => [bold(name)]));
  const { claim } = framework.foundation ?? {};
  const built = isFree ? ' can be used on top of ' : ' is built on ';
  const told = claim === undefined ? [] : claimText(claim, citing);
  return { kind: 'paragraph', text: [bold(framework.name), plain(built), ...names, plain(': they go together. '), ...told] };
}

export function everything(comparison: Comparison, args: Action['args'], citing: Citing): readonly Block[] {
  return [
    ...openingOf(comparison, citing),
    tableOf('All aspects', comparison.rows, comparison.frameworks, citing),
    ...(isMany(comparison) ? choiceBelow(comparison, citing) : []),
    menuOf(comparison, args),
    { kind: 'note', text: [plain('What decides most comes first. Scores go from 0 to 5 by a written rubric.')] },
  ];
}

const menuOf = ({ rows }: Comparison, args: Action['args']): Block =>
  aspectMenu(
    rows.map(({ aspect }) => aspect),
    'compare',
    args,
  );
