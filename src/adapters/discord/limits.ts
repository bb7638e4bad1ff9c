/** Discord's limits, each with the page that sets it. Sizes are UTF-16 units: the strictest way to count. */

/** https://docs.discord.com/developers/resources/message#embed-object-embed-limits */
export const EMBED = {
  title: 256,
  description: 4096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1024,
  footer: 2048,
  /** Titles, descriptions, field names and values, and footers of all embeds of one message together. */
  together: 6000,
} as const;

/** https://docs.discord.com/developers/resources/message#create-message-jsonform-params */
export const EMBEDS = 10;

/** https://docs.discord.com/developers/components/reference#action-row */
export const ROWS = 5;
export const BUTTONS_A_ROW = 5;

/** https://docs.discord.com/developers/components/reference#button */
export const BUTTON_LABEL = 80;

/** https://docs.discord.com/developers/components/reference#anatomy-of-a-component */
export const CUSTOM_ID = 100;

/** https://docs.discord.com/developers/components/reference#string-select */
export const SELECT = { options: 25, label: 100, value: 100, placeholder: 150 } as const;

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal */
export const MODAL = { title: 45, components: 5 } as const;

/** https://docs.discord.com/developers/components/reference#label */
export const LABEL = { label: 45, description: 100 } as const;

/** https://docs.discord.com/developers/components/reference#text-input */
export const TEXT_INPUT = { placeholder: 100, value: 4000 } as const;

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object */
export const COMMAND = { description: 100, options: 25, choices: 25, choiceName: 100, choiceValue: 100 } as const;

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-autocomplete */
export const COMPLETIONS = 25;

/** The first answer is due after 3 seconds: https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages */
export const DEFER_AFTER_MS = 2000;

/** How far a signed time stamp may be off. Discord names no figure; five minutes is what Slack asks of the same scheme. */
export const OLDEST_SIGNATURE_MS = 5 * 60 * 1000;

/** Interactions are a few kilobytes; a signature is only checked on what was read whole. */
export const LARGEST_BODY = 1024 * 1024;
