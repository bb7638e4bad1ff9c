/** What people ask the bot about itself, or want of it without a name: what it is, who made it, what it is built on, what it keeps, what its scores mean, that it errs, a comparison. */
export const TALK_TOPICS = ['bot', 'makers', 'built', 'storing', 'scoring', 'mistakes', 'comparing'] as const;
export type TalkTopic = (typeof TALK_TOPICS)[number];
