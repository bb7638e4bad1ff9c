/** A question without what only leads over to it: `ok, so is keras dead`. */
export const withoutLeadIn = (question: string): string => question.trim().replace(LEAD_IN, '');

const LEAD_IN = /^(?:(?:hi|hey|hello|um|ok|and|but|so|then)\b[\s,!]+)+/i;
