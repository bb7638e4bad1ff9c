/** What people ask for that is no framework. */
export const SOUGHT = ['machine', 'model', 'price'] as const;
export type Sought = (typeof SOUGHT)[number];
