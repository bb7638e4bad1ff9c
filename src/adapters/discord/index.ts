/** Discord. All I/O is in gateway.ts, endpoint.ts and rest.ts; the rest is pure. */
export { createDiscordGateway } from './gateway.ts';
export { createDiscordEndpoint, type DiscordEndpoint } from './endpoint.ts';
