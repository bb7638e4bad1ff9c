import { defineCommand } from '../src/chat/command.ts';
import { UserError } from '../src/chat/errors.ts';
import { clip } from '../src/chat/pages.ts';
import { type Action, type Block, bold, code, plain, type Reply, type Text } from '../src/chat/reply.ts';
import { type ComparedAspect, compare, type Comparison, scoresOf, type Standing } from '../src/core/compare.ts';
import type { Aspect, Claim, Framework, Pair } from '../src/core/knowledge/knowledge.ts';
import { citeFirst, claimText, type Citing, createCiting, wholeClaim } from './citing.ts';
import { type NamedFrameworks, readAspect, readFrameworks, shortenNames, suggestAspects, suggestFrameworks } from './naming.ts';
import type { Services } from './services.ts';
import { withVersions } from './versions.ts';
import { listed, listedTexts, lowered, sentence } from './wording.ts';

const MOST = 5;
/** How many differences the first screen shows: fewer where each has more columns. */
const DECIDING = { least: 4, most: 6, manyColumns: 4 };
/** How many aspects a verdict or a "Choose X if" names, and how many sources a table cell has room for. */
const NAMED = 3;
const CITED = 1;

export const compareCommand = defineCommand<Services>()({
  name: 'compare',
  description: 'Puts two to five frameworks side by side and says what decides between them',
  examples: ['pytorch tensorflow', 'sklearn vs keras', 'pytorch tf aspect:phones'],
  visibility: 'public',
  options: {
    frameworks: {
      type: 'text',
      description: 'Two to five frameworks, in any spelling',
      placeholder: 'pytorch, tensorflow',
      required: true,
      suggest: suggestFrameworks,
      shorten: shortenNames,
    },
    aspect: { type: 'text', description: 'One aspect only, or “all”', placeholder: 'phones', suggest: suggestAspects },
  },
  run({ frameworks: typed, aspect: aspectTyped }, services) {
    const again = (names: string): Action => ({
      label: names,
      command: 'compare',
      args: { frameworks: names, ...(aspectTyped === undefined ? {} : { aspect: aspectTyped }) },
    });
    const { frameworks, reading } = readCompared(typed, services, again);
    checkCount(frameworks, typed, services);
    const ids = frameworks.map(({ id }) => id);
    const args = { frameworks: ids.join(',') };
    const citing = createCiting(services);
    const answered = (blocks: readonly Block[], title: string, view: string | undefined): Reply => {
      const reply: Reply = {
        title,
        tone: 'answer',
        blocks: [...blocks, ...(reading.length === 0 ? [] : [{ kind: 'note' as const, text: reading }])],
        citations: citing.citations(),
        actions: actionsOf(frameworks, args, view, services),
      };
      return withVersions(reply, ids, typed, services);
    };
    const names = frameworks.map(({ name }) => name).join(' vs ');

    if (aspectTyped === undefined) {
      const blocks = overview(compare(services.knowledge, ids), args, citing);
      return { outcome: 'answered', args, reply: answered(blocks, names, undefined) };
    }
    if (aspectTyped.toLowerCase() === 'all') {
      const blocks = everything(compare(services.knowledge, ids), args, citing);
      return { outcome: 'answered', args: { ...args, aspect: 'all' }, reply: answered(blocks, `${names}: all aspects`, 'all') };
    }
    const aspect = readAspect(aspectTyped, services, (id) => ({ label: id, command: 'compare', args: { ...args, aspect: id } }));
    const blocks = onOneAspect(compare(services.knowledge, ids, aspect.id), aspect, citing);
    return {
      outcome: 'answered',
      args: { ...args, aspect: aspect.id },
      reply: answered(blocks, `${names}: ${lowered(aspect.name)}`, aspect.id),
    };
  },
});

/** One name that begins with another's, such as `pytorch lightning`, can only mean both: one alone is not compared. */
function readCompared(typed: string, services: Services, again: (names: string) => Action): NamedFrameworks {
  const read = readFrameworks(typed, services, again);
  const [only, second] = read.frameworks;
  const [first = '', ...rest] = typed.trim().split(/\s+/);
  const inner = rest.length > 0 && second === undefined ? services.knowledge.names.exact(first) : undefined;
  const framework = inner === undefined ? undefined : services.knowledge.frameworks.get(inner.id);
  if (only === undefined || framework === undefined || framework.id === only.id) return read;
  return { frameworks: [framework, only], reading: [plain(`I read “${clip(typed, 60)}” as ${framework.name} and ${only.name}. `)] };
}

function checkCount(frameworks: readonly Framework[], typed: string, { knowledge }: Services): void {
  const [only, second] = frameworks;
  if (only === undefined)
    throw new UserError('I need two frameworks to compare.', { hint: [plain('Try '), code('/compare pytorch tensorflow'), plain('.')] });
  if (second === undefined) {
    const twice = knowledge.names.readList(typed).found.length > 1;
    const others = only.alternatives.flatMap(({ framework }) => knowledge.frameworks.get(framework) ?? []).slice(0, 3);
    throw new UserError(twice ? `That is ${only.name} twice.` : `I need a second framework to compare ${only.name} with.`, {
      hint: [plain('Add another one, or read about it with '), code(`/about ${only.id}`), plain('.')],
      suggestions: [
        ...others.map((other) => ({ label: `With ${other.name}`, command: 'compare', args: { frameworks: `${only.id},${other.id}` } })),
        { label: `About ${only.name}`, command: 'about', args: { framework: only.id } },
      ],
    });
  }
  if (frameworks.length > MOST) {
    throw new UserError(`I compare at most ${MOST} frameworks at a time; those are ${frameworks.length}.`, {
      hint: [plain(`Leave out ${frameworks.length - MOST === 1 ? 'one' : `${frameworks.length - MOST}`}.`)],
      suggestions: [
        {
          label: `The first ${MOST}`,
          command: 'compare',
          args: {
            frameworks: frameworks
              .slice(0, MOST)
              .map(({ id }) => id)
              .join(','),
          },
        },
      ],
    });
  }
}

/** The first screen: the verdict, what decides, and when to choose which. */
function overview(comparison: Comparison, args: Action['args'], citing: Citing): readonly Block[] {
  const shown = deciding(comparison);
  return [
    { kind: 'paragraph', text: verdict(comparison, citing) },
    tableOf('What decides', shown, comparison.frameworks, citing),
    { kind: 'heading', text: 'Which to choose' },
    { kind: 'list', items: comparison.standings.flatMap((standing) => chooseText(standing, comparison.pair, citing)) },
    menuOf(comparison.rows, args),
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

/** The rows of the first screen: those known to decide between the two, else those on which the scores differ. */
function deciding({ rows, pair, frameworks }: Comparison): readonly ComparedAspect[] {
  if (pair !== undefined) return rows.slice(0, Math.max(pair.decides.length, DECIDING.least));
  // Where only one is known, or none has anything to show, nothing is decided.
  const scored = rows.filter((row) => row.spread > 0 && Math.max(...scoresOf(row).map((score) => score ?? 0)) > 1);
  const most = frameworks.length < DECIDING.manyColumns ? DECIDING.most : DECIDING.least;
  const known = rows.filter(({ claims }) => claims.filter((list) => list.length > 0).length > 1);
  return (scored.length >= DECIDING.least ? scored : known.length >= DECIDING.least ? known : rows).slice(0, most);
}

function everything(comparison: Comparison, args: Action['args'], citing: Citing): readonly Block[] {
  return [
    { kind: 'paragraph', text: verdict(comparison, citing) },
    tableOf('All aspects', comparison.rows, comparison.frameworks, citing),
    menuOf(comparison.rows, args),
    { kind: 'note', text: [plain('Aspects on which they differ most come first. Scores go from 0 to 5 by a written rubric.')] },
  ];
}

/** One aspect: who is ahead, then everything known of each. */
function onOneAspect({ frameworks, rows: [row] }: Comparison, aspect: Aspect, citing: Citing): readonly Block[] {
  if (row === undefined)
    return [
      {
        kind: 'paragraph',
        text: [plain(`I don't know how ${listed(frameworks.map(({ name }) => name))} compare on ${lowered(aspect.name)}.`)],
      },
    ];
  const { rubric } = aspect;
  return [
    { kind: 'paragraph', text: aspectVerdict(row, frameworks, citing) },
    ...frameworks.flatMap(({ name }, at): Block[] => {
      const claims = row.claims[at] ?? [];
      const items = claims.length === 0 ? [[plain('I know nothing about this.')]] : claims.flatMap((claim) => wholeClaim(claim, citing));
      return [
        { kind: 'heading', text: name },
        { kind: 'list', items },
      ];
    }),
    ...(rubric === undefined ? [] : [{ kind: 'note' as const, text: [plain(`Score 0 is: ${rubric[0]}. Score 5 is: ${rubric[5]}.`)] }]),
  ];
}

/** One or two sentences: what is known to decide, else what has ended, then who leads on what. */
function verdict({ standings, pair }: Comparison, citing: Citing): Text {
  if (pair !== undefined) return claimText(pair.verdict, citing);
  const ended = standings.filter(({ framework }) => framework.status.state === 'ended');
  const going = standings.filter(({ framework }) => framework.status.state !== 'ended');
  const warnings = ended.flatMap(({ framework }): Text => [...claimText(framework.status, citing), plain(' ')]);
  const [only] = going;
  if (only === undefined) return [...warnings, plain('For anything new, take neither.')];
  if (only !== undefined && going.length === 1)
    return [...warnings, plain('For anything new, take '), bold(only.framework.name), plain('.')];
  const leading = going.filter(({ leads }) => leads.length > 0);
  const strengths = leading.flatMap(({ framework, leads }, at): Text => {
    const on = leads
      .slice(0, NAMED)
      .map((row): Text => [plain(lowered(row.aspect.name)), ...citeFirst(leadClaim(row, framework), citing, 1)]);
    return [plain(at === 0 ? '' : '; '), bold(framework.name), plain(at === 0 ? ' leads on ' : ' on '), ...listedTexts(on)];
  });
  const others = going.filter(({ leads }) => leads.length === 0).map(({ framework }) => framework.name);
  if (leading.length === 0)
    return [...warnings, plain(`Neither is ahead by these scores: ${listed(others)} differ in kind rather than in rank.`)];
  const behind = others.length === 0 ? '' : ` ${listed(others)} ${others.length === 1 ? 'leads' : 'lead'} on none alone.`;
  return [...warnings, ...strengths, plain(`.${behind}`)];
}

function aspectVerdict(row: ComparedAspect, frameworks: readonly Framework[], citing: Citing): Text {
  const scored = frameworks
    .map((framework, at) => ({ framework, claim: row.claims[at]?.[0] }))
    .flatMap(({ framework, claim }) => (claim?.score === undefined ? [] : [{ framework, claim, score: claim.score }]))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (first === undefined || second === undefined) return [plain(row.aspect.asks)];
  const standing = scored.map(({ framework, score }) => `${framework.name} ${score}/5`).join(', ');
  const lead: Text = first.score === second.score ? [plain('No clear lead: ')] : [bold(first.framework.name), plain(' is ahead: ')];
  return [...lead, plain(`${standing}.`), ...scored.flatMap(({ claim }) => citing.cite(claim))];
}

/** "Choose X if ...": what is known of these two, or where it leads, or what its own advice says where it leads nowhere. */
function chooseText({ framework, leads }: Standing, pair: Pair | undefined, citing: Citing): readonly Text[] {
  const known = pair?.choose.filter((advice) => advice.framework === framework.id) ?? [];
  const needs = framework.status.state === 'ended' ? [] : leads.filter(({ aspect }) => aspect.need !== undefined).slice(0, NAMED);
  const advised = known.length > 0 ? known : framework.choose.slice(0, 1);
  const reasons: readonly Text[] =
    known.length === 0 && needs.length > 0
      ? needs.map((row): Text => [plain(row.aspect.need ?? ''), ...citeFirst(leadClaim(row, framework), citing, CITED)])
      : advised.map((advice): Text => [plain(advice.if), ...citing.cite(advice)]);
  if (reasons.length === 0) return [];
  const joined = reasons.flatMap((reason, at): Text => [plain(at === 0 ? '' : at === reasons.length - 1 ? ' or ' : ', '), ...reason]);
  return [[bold(`Choose ${framework.name}`), plain(' if '), ...joined, plain('.')]];
}

function leadClaim({ claims }: ComparedAspect, { id }: Framework): Claim | undefined {
  return claims.find(([claim]) => claim?.id.startsWith(`${id}/`) === true)?.[0];
}

function tableOf(caption: string, rows: readonly ComparedAspect[], frameworks: readonly Framework[], citing: Citing): Block {
  return {
    kind: 'table',
    caption,
    columns: ['Aspect', ...frameworks.map(({ name }) => name)],
    rows: rows.map(({ aspect, claims }) => [
      [plain(aspect.name)],
      ...claims.map(([claim]): Text => (claim === undefined ? [plain('not known')] : cell(claim, citing))),
    ]),
  };
}

function cell(claim: Claim, citing: Citing): Text {
  const score = claim.score === undefined ? '' : ` (${claim.score}/5)`;
  return [plain(`${claim.brief ?? sentence(claim.says)}${score}`), ...citeFirst(claim, citing, CITED)];
}

/** Discord's and Slack's menus hold 25 entries at the least. */
const MENU = 25;

function menuOf(rows: readonly ComparedAspect[], args: Action['args']): Block {
  const choices = rows
    .slice(0, MENU)
    .map(({ aspect }) => ({ label: aspect.name, command: 'compare', args: { ...args, aspect: aspect.id } }));
  return { kind: 'choices', label: 'One aspect in full', choices };
}

function actionsOf(
  frameworks: readonly Framework[],
  args: Action['args'],
  view: string | undefined,
  { knowledge }: Services,
): readonly Action[] {
  const ids = args['frameworks'] ?? '';
  const other = frameworks
    .flatMap(({ alternatives }) => alternatives.flatMap(({ framework }) => knowledge.frameworks.get(framework) ?? []))
    .find(({ id, status }) => frameworks.length < MOST && status.state !== 'ended' && !frameworks.some((framework) => framework.id === id));
  return [
    ...(view === undefined ? [] : [{ label: 'What decides', command: 'compare', args: { frameworks: ids } }]),
    ...(view === 'all' ? [] : [{ label: 'All aspects', command: 'compare', args: { frameworks: ids, aspect: 'all' } }]),
    ...(other === undefined ? [] : [{ label: `Add ${other.name}`, command: 'compare', args: { frameworks: `${ids},${other.id}` } }]),
  ];
}
