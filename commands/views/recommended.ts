import { type Action, type Block, bold, plain, type Reply, type Text } from '../../src/chat/reply.ts';
import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { adviceAgainst } from '../../src/core/compare/advice.ts';
import { GOES_WITH } from '../../src/core/recommend/evidence/companions.ts';
import { excludedOf, type Need } from '../../src/core/recommend/need.ts';
import { NONE_FITS, POOR, type Ranked } from '../../src/core/recommend/ranking/rank.ts';
import type { Recommendation } from '../../src/core/recommend/recommend.ts';
import { MADE_FOR } from '../../src/core/recommend/evidence/boosts.ts';
import { isRival } from '../../src/core/compare/rivals.ts';
import type { Services } from '../services.ts';
import { changeActions, changeTexts } from './changes.ts';
import { citeFirst, type Citing, createCiting } from './citing.ts';
import { answerText, needTexts } from './needs.ts';
import { atBestText, doubtsText, namesText, reasonTexts } from './reasons.ts';
import { ruledOutTexts } from './ruled-out.ts';
import { runnerText } from './runner.ts';
import { tieBlocks, tieText } from './ties.ts';
import { toldBeside } from './told-beside.ts';
import { unmet } from './unmet.ts';
import { listed, percent } from './wording.ts';

/** How many of the others are shown. */
const OTHERS = 3;
/** Fits this close to each other are called a close call. */
const CLOSE = 0.03;

/** Who is recommended and why, who comes next, who is ruled out, and what would change that. `unweighed` is what was asked for besides. */
export function recommended(
  found: Recommendation,
  told: Need,
  args: Action['args'],
  services: Services,
  unweighed: readonly string[] = [],
): Reply {
  const citing = createCiting(services);
  const [winner, ...others] = found.ranking;
  const { need } = found;
  const isItself = winner !== undefined && need.with === winner.framework.id && winner.fit >= POOR;
  const subject = subjectOf(isItself ? { ...need, with: undefined } : need, services.knowledge);
  if (winner === undefined || winner.fit < NONE_FITS) return unmet(found, subject, told, args, services);
  const { reasons, doubts, isForTask } = found.why(winner.framework);
  const isPoor = winner.fit < POOR || !isForTask;
  const close = others.filter(({ fit }) => winner.fit - fit < CLOSE);
  const next = others.filter(({ framework, fit }) => fit >= POOR && found.why(framework).isForTask).slice(0, OTHERS);
  // Of what is not known to work with what stays the title does not say so.
  const isTogether = found.need.with === undefined || reasons.some(({ aspect }) => aspect === GOES_WITH);
  const purpose = isTogether ? subject : subjectOf({ ...need, with: undefined }, services.knowledge);
  const opening: readonly Block[] = [
    {
      kind: 'paragraph',
      text: [
        ...endedText(told, services.knowledge, citing),
        ...(isPoor ? faintVerdict(winner, isForTask) : verdict(winner, close, found.task)),
      ],
    },
    ...(isTogether ? [] : [{ kind: 'paragraph' as const, text: [plain(`Not known: whether it works ${withText(found, services)}.`)] }]),
    ...(isPoor ? runnerText(found, services.knowledge, citing) : []),
    ...stayingText(found),
    ...asideText(found, services.knowledge),
    ...tieBlocks(winner.framework, found, services, citing),
  ];
  const grounds: readonly Block[] = [
    { kind: 'list', items: reasonTexts(winner.framework, reasons, need, services.knowledge, citing) },
    ...(doubts.length === 0 ? [] : [{ kind: 'paragraph' as const, text: doubtsText(doubts, services.knowledge, citing) }]),
    ...section(
      'Next best',
      next.map((other) => otherText(other, winner, found, services.knowledge, citing)),
    ),
    ...section('Ruled out', ruledOutTexts(found, services.knowledge, citing, isPoor ? found.runner : undefined)),
    ...section('What would change this', changeTexts(found, services.knowledge, citing)),
    { kind: 'note', text: [plain('Fit: the mean of scores from 0 to 5, by a written rubric, weighted by what you said.')] },
  ];
  // Cited after all others, for what is asked besides changes no number.
  const besides = toldBeside(winner.framework, need, unweighed, services, citing);
  return {
    title: isPoor ? `Nothing I know fits well${subject}` : `${winner.framework.name}${purpose}`,
    tone: isPoor ? 'notice' : 'answer',
    blocks: [...opening, ...besides, ...grounds],
    citations: citing.citations(),
    actions: followUps(winner, rivalAmong(next, winner, found.task, services.knowledge), found, args, services.knowledge),
  };
}

const withText = ({ need }: Recommendation, { knowledge }: Services): string => answerText('with', need.with ?? '', knowledge);

const section = (heading: string, items: readonly Text[]): Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'list', items },
      ];

/** ` for images and video on phones`: what was asked, as the end of a sentence. */
const subjectOf = (need: Need, knowledge: Knowledge): string =>
  needTexts(need, knowledge, ['task', 'target', 'machines', 'language', 'with', 'licence', 'excluded'])
    .map((part) => ` ${part}`)
    .join('');

/** That what is to be replaced has ended, first of all: `should we use chainer` may be asked by somebody who does not know it. */
function endedText({ using = '' }: Need, { frameworks, names }: Knowledge, citing: Citing): Text {
  const match = names.exact(using);
  const whole = frameworks.get(match?.id ?? '');
  const state = match?.part === undefined ? whole?.status : whole?.parts.find(({ name }) => name === match.part)?.own;
  return match === undefined || state?.state !== 'ended' ? [] : [bold(`${match.name} has ended.`), ...citing.cite(state), plain(' ')];
}

/** The title says for what. */
function verdict({ framework, fit }: Ranked, close: readonly Ranked[], task: Recommendation['task']): Text {
  const names = close.map((other) => other.framework.name);
  const margin = names.length === 0 ? '' : ` It is a close call: ${listed(names)} ${names.length === 1 ? 'fits' : 'fit'} almost as well.`;
  const training = framework.languages.train.length > 0 || task?.runs !== false ? '' : ' It only runs models: they are trained elsewhere.';
  return [plain('Take '), bold(framework.name), plain(`: it fits ${percent(fit)}.${margin}${training}`)];
}

function stayingText({ staying }: Recommendation): Block[] {
  if (staying === undefined) return [];
  const { framework, fit } = staying;
  return [
    {
      kind: 'paragraph',
      text: [
        bold(framework.name),
        plain(`, which you use now, would itself come first with ${percent(fit)}: why you want another I cannot weigh.`),
      ],
    },
  ];
}

/** What runs elsewhere is chosen without the place where models run, and says so. */
function asideText({ aside }: Recommendation, knowledge: Knowledge): Block[] {
  const places = needTexts(aside, knowledge).join(' ');
  return places === ''
    ? []
    : [{ kind: 'paragraph', text: [plain(`I take it that models run ${places}, and this elsewhere: the place does not count here.`)] }];
}

const faintVerdict = ({ framework, fit }: Ranked, isForTask: boolean): Text => [
  plain('The nearest is '),
  bold(framework.name),
  plain(`, which fits ${percent(fit)}${isForTask ? '' : ', though nothing I know speaks for it at the task itself'}.`),
];

/** When to take the next best instead of the first, where that is known and takes nothing that is refused; else what speaks for it. */
function otherText({ framework, fit }: Ranked, winner: Ranked, found: Recommendation, knowledge: Knowledge, citing: Citing): Text {
  const { reasons, doubts } = found.why(framework);
  const weak = doubts.filter(({ claim }) => claim?.score !== undefined);
  const { surroundings: refused } = excludedOf(found.need);
  const known = adviceAgainst(framework, [winner.framework], knowledge);
  const advice = known.find(({ evidence: { needs = [] } }) => !needs.some((one) => refused.includes(one)));
  // `for it: made for it` says it twice.
  const joint = reasons[0]?.aspect === MADE_FOR ? ': ' : '; for it: ';
  const merits = reasons.length === 0 ? [] : [plain(joint), ...namesText(reasons, knowledge, citing)];
  return [
    bold(framework.name),
    plain(`, ${percent(fit)}`),
    ...tieText(framework, found, knowledge, citing),
    ...atBestText(framework, found.need, citing),
    ...(advice === undefined ? merits : [plain(`, rather if ${advice.if}`), ...citeFirst(advice.evidence, citing, 1)]),
    ...(weak.length === 0 ? [] : [plain('; against it: '), ...namesText(weak, knowledge, citing)]),
  ];
}

/** The next best between which and the first people choose, as both are made for the task or else known as rivals; none where what comes next does other work. */
const rivalAmong = (next: readonly Ranked[], winner: Ranked, task: Recommendation['task'], knowledge: Knowledge): Ranked | undefined =>
  next.find(
    ({ framework }) =>
      (task?.made.includes(winner.framework.id) === true && task.made.includes(framework.id)) ||
      isRival(winner.framework, framework, knowledge),
  );

function followUps(
  winner: Ranked,
  second: Ranked | undefined,
  found: Recommendation,
  args: Action['args'],
  knowledge: Knowledge,
): readonly Action[] {
  const { id, name } = winner.framework;
  return [
    ...(second === undefined
      ? []
      : [{ label: `Compare with ${second.framework.name}`, command: 'compare', args: { frameworks: `${id},${second.framework.id}` } }]),
    { label: `About ${name}`, command: 'about', args: { framework: id } },
    ...changeActions(found, args, knowledge),
  ];
}
