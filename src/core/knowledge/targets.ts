/** Where what is built must run. */
export const TARGETS = ['laptop', 'server', 'cluster', 'phone', 'browser', 'edge', 'tpu'] as const;
export type Target = (typeof TARGETS)[number];
