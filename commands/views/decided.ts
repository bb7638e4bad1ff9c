import { type Block, bold, plain, type Text } from '../../src/chat/reply.ts';
import { bestOn } from '../../src/core/compare/best-on.ts';
import type { Spoken } from '../../src/core/compare/spoken.ts';
import type { Framework } from '../../src/core/knowledge/knowledge.ts';
import type { Machine, Runs } from '../../src/core/knowledge/machines.ts';
import type { Surrounding } from '../../src/core/knowledge/surroundings.ts';
import { citeFirst, type Citing } from './citing.ts';
import { onceParagraph } from './once.ts';
import { AROUND, machinesText } from './needs.ts';
import { listed, listedTexts, raised } from './wording.ts';

/** Which of them to take on somebody's machines and without what is refused around them, where that is plain. */
export const decidedBlocks = (
  frameworks: readonly Framework[],
  machines: readonly Machine[],
  refused: readonly Surrounding[],
  citing: Citing,
): readonly Block[] =>
  [
    ...machines.flatMap((machine) => machineText(frameworks, machine, citing)),
    ...refused.flatMap((one) => aroundText(frameworks, one, citing)),
  ].map((text): Block => ({ kind: 'paragraph', text }));

/** `Without a GPU take llama.cpp: vLLM runs there only in part.` */
function machineText(frameworks: readonly Framework[], machine: Machine, citing: Citing): readonly Text[] {
  const found = bestOn(frameworks, machine);
  if (found === undefined) return [];
  const { best, runs, others } = found;
  const where = raised(machinesText([machine]));
  const names = best.map(({ name }) => name);
  const sources = (some: readonly Framework[]): Text => some.flatMap((one) => citeFirst(one.machines.get(machine)?.claim, citing, 1));
  if (runs === 'never')
    return [
      [bold(`${where} ${names.length === 2 ? 'take neither' : 'take none of them'}`), plain(': they do not run so.'), ...sources(best)],
    ];
  const rest = others.map(({ framework, runs: mark }): Text => [
    plain(`${framework.name} ${RUNNING[mark]}`),
    ...citeFirst(framework.machines.get(machine)?.claim, citing, 1),
  ]);
  const inPart = runs === 'partly' ? [plain(', though it runs so only in part'), ...sources(best)] : sources(best);
  return [[bold(`${where} take ${listed(names, 'or')}`), ...inPart, plain(': '), ...listedTexts(rest), plain('.')]];
}

const RUNNING: Readonly<Record<Runs, string>> = {
  well: 'runs so well',
  partly: 'runs so only in part',
  never: 'does not run so',
};

/** `Without Kubernetes take BentoML: KServe needs that.`, where some need it and others are not known to. */
function aroundText(frameworks: readonly Framework[], refused: Surrounding, citing: Citing): readonly Text[] {
  const going = frameworks.filter(({ status }) => status.state !== 'ended');
  const needing = going.filter(({ surroundings }) => surroundings.has(refused));
  const others = going.filter((one) => !needing.includes(one));
  if (needing.length === 0 || frameworks.length < 2) return [];
  const sources = needing.flatMap(({ surroundings }) => citeFirst(surroundings.get(refused), citing, 1));
  const names = needing.map(({ name }) => name);
  const where = `Without ${AROUND[refused]}`;
  if (others.length === 0)
    return going.length < 2
      ? []
      : [
          [
            bold(`${where} take ${going.length === 2 ? 'neither' : 'none of them'}`),
            plain(`: ${going.length === 2 ? 'both' : 'all'} need that.`),
            ...sources,
          ],
        ];
  const best = listed(
    others.map(({ name }) => name),
    'or',
  );
  return [[bold(`${where} take ${best}`), plain(`: ${listed(names)} ${names.length === 1 ? 'needs' : 'need'} that.`), ...sources]];
}

/** The condition that speaks of what somebody tells: `On that: choose Milvus if you have hundreds of millions of vectors or expect them.` */
export function spokenBlock({ framework, advice }: Spoken, citing: Citing): Block {
  const over = advice.over.length === 0 ? '' : ` over ${listed(advice.over.map(({ name }) => name))}`;
  return onceParagraph([
    plain('On that: '),
    bold(`choose ${framework.name}${over}`),
    plain(` if ${advice.if}.`),
    ...citeFirst(advice.evidence, citing, 1),
  ]);
}

/** Whether what is decided is decided for another one than this. */
export const isDecidedOtherwise = (
  one: Framework,
  frameworks: readonly Framework[],
  machines: readonly Machine[],
  spoken: Spoken | undefined,
): boolean =>
  (spoken !== undefined && spoken.framework.id !== one.id) ||
  machines.some((machine) => bestOn(frameworks, machine)?.best.includes(one) === false);
