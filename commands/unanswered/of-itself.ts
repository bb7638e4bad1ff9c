import { plain, type Text } from '../../src/chat/reply.ts';
import { extentOf } from '../../src/core/knowledge/extent.ts';
import type { TalkTopic } from '../../src/core/knowledge/talk-topics.ts';
import type { Services } from '../services.ts';
import { dateText } from '../views/wording.ts';
import { EXAMPLE } from './of-which.ts';

/** To whoever speaks of the bot itself, or says no more than a greeting or thanks. */
export const ofItself = (talk: TalkTopic | 'thanks', services: Services): { readonly title: string; readonly text: Text } => ({
  title: TITLES[talk],
  text: textOf(talk, services),
});

const TITLES: Readonly<Record<TalkTopic | 'thanks', string>> = {
  bot: 'I am Framewise, a bot that looks up what is known of machine-learning frameworks.',
  makers: 'I am Framewise, and the Framewise authors wrote me.',
  built: 'I am built on no machine-learning framework, and use no language model.',
  storing: 'What you type stays in memory only.',
  scoring: 'Scores go from 0 to 5, and a fit is a share of what could be had.',
  mistakes: 'I may be wrong, or have misread you.',
  comparing: 'I need the names of those to compare.',
  thanks: 'Any time.',
};

function textOf(talk: TalkTopic | 'thanks', services: Services): Text {
  switch (talk) {
    case 'bot':
      return extentText(services);
    case 'makers':
      return [plain('My code and my facts are open, under the MIT licence. Who runs me here may have changed them.')];
    case 'built':
      return [plain('I look up facts that people wrote down with their sources. Ask me for example '), ...EXAMPLE];
    // As SECURITY.md says it.
    case 'storing':
      return [
        plain('There is no database, and no log has questions or answers in it. Until I am started anew I keep the last answers '),
        plain('under what was typed for them and the last few texts that I read, without who asked, and single words. Your messages '),
        plain('stay where you wrote them, and buttons carry what they ask for.'),
      ];
    case 'scoring':
      return [
        plain('A score tells how good a framework is at one aspect, by a written rubric; the fact beside it is the reason. A fit is the '),
        plain('mean of the scores that count for what you build, those that matter most weighing most; what is not known to run where it '),
        plain(
          'must, or to do just that, loses some of it. It is no chance, and nothing that was measured. Ruled out is what by its facts cannot ',
        ),
        plain('do what you asked for, or not where it must run; each says why.'),
      ];
    case 'mistakes':
      return [
        plain('I see no earlier messages. If I misread you, ask again in one sentence that names the framework. If a fact is wrong, open '),
        plain('its source, and tell whoever runs me which line it is and what says otherwise; I learn nothing from messages.'),
      ];
    case 'comparing':
      return [plain('Two to five frameworks at a time, such as '), ...EXAMPLE.slice(-2)];
    case 'thanks':
      return [plain('I am here for the next question.')];
  }
}

/** What there is to know of the bot, in figures. */
function extentText({ knowledge }: Services): Text {
  const { frameworks, questions, sources, checked } = extentOf(knowledge);
  return [
    plain(`I know ${frameworks} frameworks and answer ${questions} questions, from ${sources} sources that people read; `),
    plain(`the newest check is of ${dateText(checked)}. Every fact shows its source. I use no language model. Ask me for example `),
    ...EXAMPLE,
  ];
}
