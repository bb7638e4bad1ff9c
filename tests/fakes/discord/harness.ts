import { MESSAGE_MENU } from '../../../src/adapters/discord/menu.ts';
import type { Harness, Seen, SeenForm } from '../../contract/harness.ts';
import {
  chooseInteraction,
  commandInteraction,
  completionInteraction,
  type Interaction,
  menuInteraction,
  type Modal,
  pressInteraction,
  submitInteraction,
} from './person.ts';
import { liveMarkup } from './live-markup.ts';
import { buttonOf, entryOf, type MessagePayload, seenForm, seenMessage } from './seen.ts';
import type { FakeDiscord, Track } from './server.ts';

export type Outcome = Seen | SeenForm | 'removed';

/** What a person can do in Discord, whichever way the bot is connected: `deliver` brings it an interaction. */
export type Doings = Pick<Harness, 'command' | 'press' | 'choose' | 'submit'> &
  Required<Pick<Harness, 'complete' | 'commandTwice' | 'messageMenu' | 'alive'>>;

export function createDoings(fakeOf: () => FakeDiscord, deliver: (interaction: Interaction) => Promise<void>): Doings {
  async function settle(interaction: Interaction): Promise<Track> {
    await deliver(interaction);
    return settled(interaction);
  }
  async function settled(interaction: Interaction): Promise<Track> {
    const fake = fakeOf();
    const track = await fake.until(interaction.token, isSettled);
    if (fake.faults.length > 0) throw new Error(`Discord refuses this:\n${fake.faults.splice(0).join('\n')}`);
    return track;
  }
  const shown = async (interaction: Interaction): Promise<Seen | SeenForm> => notRemoved(outcomeOf(await settle(interaction)));

  return {
    command: (name, args, who) => shown(commandInteraction(name, args, who)),
    async press(message, label, who) {
      return outcomeOf(await settle(pressInteraction(message.handle as object, buttonOf(message, label), who)));
    },
    choose(message, entry, who) {
      const { menu, value } = entryOf(message, entry);
      return shown(chooseInteraction(message.handle as object, menu, value, who));
    },
    async submit(form, values, who) {
      const seen = await shown(submitInteraction(form.handle as Modal, values, who));
      if ('fields' in seen) throw new Error('a form answered a form');
      return seen;
    },
    async messageMenu(content) {
      const seen = await shown(menuInteraction(MESSAGE_MENU, { content }));
      if ('fields' in seen) throw new Error('a form answered a message');
      return seen;
    },
    alive: ({ text }) =>
      liveMarkup(text).flatMap(({ kind, text: live }) => (kind === 'link' && live.endsWith('](https://example.org/page)') ? [] : [live])),
    async complete(command, option, typed) {
      const { response } = await settle(completionInteraction(command, option, typed));
      return ((response?.data ?? {}) as { choices?: { name: string }[] }).choices?.map(({ name }) => name) ?? [];
    },
    async commandTwice(name, args) {
      const interaction = commandInteraction(name, args);
      await Promise.all([deliver(interaction), deliver(interaction)]);
      const track = await settled(interaction);
      await new Promise((resolve) => setTimeout(resolve, 50));
      const answers = [outcomeOf(track), ...track.followUps.map((message) => seenMessage(message as MessagePayload))];
      if (track.refused > 0) throw new Error('answered twice');
      return answers.filter((answer): answer is Seen => answer !== 'removed' && !('fields' in answer));
    },
  };
}

const isSettled = ({ response, edited, deleted, followUps }: Track): boolean =>
  response !== undefined && (response.type === 5 ? edited !== undefined || followUps.length > 0 : response.type === 6 ? deleted : true);

/** What a person sees of an interaction in the end. */
function outcomeOf({ response, edited, followUps }: Track): Outcome {
  const data = response?.data ?? {};
  switch (response?.type) {
    case 4:
      return { ...seenMessage(data), acknowledged: false };
    case 5:
      return {
        ...(edited === undefined ? seenMessage(followUps[0] ?? {}) : seenMessage(edited, ((data as MessagePayload).flags ?? 0) === 64)),
        acknowledged: true,
      };
    case 6:
      return 'removed';
    case 9:
      return seenForm(data as Modal);
    case undefined:
    default:
      throw new Error(`no answer: ${JSON.stringify(response)}`);
  }
}

function notRemoved(outcome: Outcome): Seen | SeenForm {
  if (outcome === 'removed') throw new Error('the message was removed');
  return outcome;
}
