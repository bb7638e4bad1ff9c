/** A running adapter, as main sees it. */
export type Platform = {
  readonly name: 'discord' | 'slack';
  /** Connects; resolves once messages are received. */
  start(): Promise<void>;
  /** Takes no new messages, lets those under way finish, then disconnects. */
  stop(): Promise<void>;
  /** Whether messages are being received now. */
  ready(): boolean;
  /** Comes with the reason where the platform has closed the connection for good: nothing but a new start brings it back. */
  readonly lost?: Promise<Error>;
};
