/** What people ask the bot about itself, or want of it without a name: what it is, who made it, what it keeps, what its scores mean, that it errs, a comparison. */
export const TALK_TOPICS = ['bot', 'makers', 'storing', 'scoring', 'mistakes', 'comparing'] as const;
export type TalkTopic = (typeof TALK_TOPICS)[number];
