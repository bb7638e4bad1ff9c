import type { Catalogue } from './catalogue.ts';
import type { Dispatch } from './dispatch.ts';
import type { Logger } from './logger.ts';

/** What every platform answers with. */
export type Bot<Services> = {
  readonly dispatch: Dispatch;
  readonly catalogue: Catalogue<Services>;
  readonly services: Services;
  readonly log: Logger;
};
