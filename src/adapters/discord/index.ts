/**
 * Discord over HTTP. All I/O is in endpoint.ts, gateway.ts and rest.ts; the rest is pure. The gateway is imported from gateway.ts
 * by whoever needs it, for that loads the whole of discord.js: here its REST client and its types are enough.
 */
export { createDiscordEndpoint, type DiscordEndpoint } from './endpoint.ts';
