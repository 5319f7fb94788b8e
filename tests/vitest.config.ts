import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/**
 * The suites by vitest mode: `test` (everything but what follows), `browser` (the built product in
 * Chromium, one file at a time), and of `npm run test:full` `pages` (every page for every role in
 * four modes) and `long` (loops that take minutes).
 */
const suites: Record<string, string[]> = {
  browser: ["tests/browser/*.test.ts"],
  pages: ["tests/browser/full/**/*.test.ts"],
  long: ["tests/long/**/*.test.ts"],
};

const globalSetup = new URL("./setup/global.ts", import.meta.url).pathname;
const browserSetup = new URL("./browser/setup.ts", import.meta.url).pathname;

const inBrowser = (mode: string): boolean => mode === "browser" || mode === "pages";

export default defineConfig(({ mode }) => ({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: suites[mode] ?? ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    exclude: mode in suites ? [] : ["tests/browser/**", "tests/long/**", "node_modules/**"],
    globalSetup: inBrowser(mode) ? [browserSetup] : [globalSetup],
    environment: "node",
    pool: "forks",
    fileParallelism: !(mode in suites),
    // One more than vitest's own default would leave: files wait for the database half of their time.
    maxWorkers: mode in suites ? 1 : Math.max(2, availableParallelism()),
    testTimeout: mode === "long" ? 2_400_000 : inBrowser(mode) ? 120_000 : 60_000,
    hookTimeout: mode === "long" ? 600_000 : 240_000,
    restoreMocks: true,
  },
}));
