/** What a framework may need around it that not everyone has, or wants: a cluster manager, its makers' service, a server beside the program, an account. */
export const SURROUNDINGS = ['kubernetes', 'cloud', 'server', 'account'] as const;
export type Surrounding = (typeof SURROUNDINGS)[number];
