/**
 * What Slack takes, each with the page that says so. Where no page does, who measured it.
 */

/** Blocks of a message. https://docs.slack.dev/reference/block-kit/blocks */
export const BLOCKS = 50;

/**
 * Characters over all blocks of a message. No page says it; chat.postMessage was seen to refuse 11,300
 * (https://github.com/slackapi/bolt-js/issues/2867, https://github.com/slackapi/bolt-js/issues/2509).
 */
export const MESSAGE = 9500;

/** The top-level text. https://docs.slack.dev/reference/methods/chat.postMessage#truncating */
export const FALLBACK = 4000;

/** https://docs.slack.dev/reference/block-kit/blocks/header-block */
export const HEADER = 150;

/** A mrkdwn or plain_text object. https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
export const TEXT_OBJECT = 3000;

/** Elements of one block. https://docs.slack.dev/reference/block-kit/blocks/actions-block */
export const ACTIONS = 25;

/** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
export const BUTTON = { text: 75, value: 2000 } as const;

/**
 * https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element and
 * https://docs.slack.dev/reference/block-kit/composition-objects/option-object
 */
export const SELECT = { options: 100, text: 75, value: 150, placeholder: 150 } as const;

/**
 * Rows (the header's among them) and cells of a table; one table a message.
 * https://docs.slack.dev/reference/block-kit/blocks/table-block
 * Slack takes 20 cells, but a row that wide could not hold a sentence and a link in each cell and stay below `MESSAGE`.
 */
export const TABLE = { rows: 100, columns: 12 } as const;

/** https://docs.slack.dev/surfaces/modals */
export const MODAL = { title: 24, metadata: 3000 } as const;

/**
 * A response_url is good for half an hour, in ms, less a minute for the way of the answer.
 * https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
 */
export const RESPONSE_URL = 29 * 60_000;

/** https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element and .../blocks/input-block */
export const INPUT = { length: 3000, label: 2000, hint: 2000, placeholder: 150 } as const;

/** https://docs.slack.dev/reference/app-manifest */
export const MANIFEST = { command: 32, description: 2000, usage: 1000, commands: 50 } as const;

/**
 * https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts and, for titles,
 * https://docs.slack.dev/reference/methods/agents.sessions.rename
 */
export const PANE = { prompts: 4, title: 200 } as const;

/** Ours: the largest request, in bytes. A shortcut carries a whole message, of 40,000 characters and more with its blocks. */
export const REQUEST = 1024 * 1024;

/** How far a signed time stamp may be off, in ms. https://docs.slack.dev/authentication/verifying-requests-from-slack */
export const OLDEST_SIGNATURE = 5 * 60_000;

/** Ours: no real address is longer, and one must fit a table's cell. */
export const ADDRESS = 350;

/** Ours: what of a message the parts around its body may take, so that a body of one piece always fits. */
export const ROOM = { title: 300, name: 150, link: 300, text: 2900, row: 3600, menu: 2400, buttons: 1500, sources: 500 } as const;
