import { existsSync } from "node:fs";
import { defineConfig } from "vitest/config";

/**
 * The suites by vitest mode: `test` (everything but what follows), `browser` (the built product in
 * Chromium, one file at a time) and `long` (loops that take minutes; `npm run test:full`).
 */
const suites: Record<string, string[]> = {
  browser: ["tests/browser/**/*.test.ts"],
  long: ["tests/long/**/*.test.ts"],
};

const globalSetup = new URL("./setup/global.ts", import.meta.url).pathname;

export default defineConfig(({ mode }) => ({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: suites[mode] ?? ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    exclude: mode in suites ? [] : ["tests/browser/**", "tests/long/**", "node_modules/**"],
    globalSetup: existsSync(globalSetup) ? [globalSetup] : [],
    environment: "node",
    pool: "forks",
    fileParallelism: mode !== "browser" && mode !== "long",
    testTimeout: mode === "long" ? 1_200_000 : mode === "browser" ? 120_000 : 30_000,
    hookTimeout: mode === "long" ? 600_000 : 240_000,
    restoreMocks: true,
  },
}));
