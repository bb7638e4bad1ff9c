/** Whether a text asks for a cause: `why is polars slow`, `how come jax sees no gpu`. */
export const asksWhy = (text: string): boolean => WHY.test(text);

/** Whether it asks why something is not so, or is not done: `why doesn't fastai use my gpu`. */
export const asksWhyNot = (text: string): boolean => WHY_NOT.test(text);

const WHY = /(?:^|[.!?,;:]\s+|\b(?:hi|hey|hello|so|ok|and|but|um),? )(?:why|how come)\b/i;
const WHY_NOT = /\b(?:why|how come) (?:\S+ )?(?:is|are|do|does|did|ca|can|could|wo|will|was)n?['’]?t\b/i;
