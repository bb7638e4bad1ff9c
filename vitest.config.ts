import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/**/*.types.test.ts'],
    testTimeout: 60_000,
    typecheck: { enabled: true, include: ['tests/**/*.types.test.ts'], tsconfig: './tsconfig.json' },
  },
});
