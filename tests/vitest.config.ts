import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { isWriteAfterLoss } from "../db/lost-connection.server.ts";

/**
 * The suites by vitest mode: `unit` (what mirrors the program) and
 * `flows` (the rest of what runs beside each other), `browser` (the built product in Chromium, one file at a time),
 * and of `npm run test:full` `pages` (every page for every role in four modes), `long` (loops that take minutes) and
 * `repeats` (the flows with every form sent twice), with `beside` (what of `flows` is not in that).
 * Without a mode: what `unit` and `flows` hold, for work on single files.
 */
const unit = ["tests/app/**/*.test.ts", "tests/app/**/*.test.tsx"];
const repeats = ["tests/flows/**/*.test.ts"];
/** Cuts the connections of the forms that are under way, which a second sending of each would meet as well. */
const cuts = "tests/flows/case-cuts.test.ts";
const inTurn: Record<string, string[]> = {
  browser: ["tests/browser/*.test.ts"],
  pages: ["tests/browser/full/**/*.test.ts"],
  long: ["tests/long/**/*.test.ts"],
};

const globalSetup = new URL("./setup/global.ts", import.meta.url).pathname;
const repeatsSetup = new URL("./setup/repeats-global.ts", import.meta.url).pathname;
const browserSetup = new URL("./browser/setup.ts", import.meta.url).pathname;

/** Files of a mode, and of those left out. */
const files = (mode: string): { include: string[]; exclude: string[] } => {
  if (mode in inTurn) return { include: inTurn[mode]!, exclude: [] };
  const all = ["tests/**/*.test.ts", "tests/**/*.test.tsx"];
  const later = ["tests/browser/**", "tests/long/**", "node_modules/**"];
  if (mode === "repeats") return { include: repeats, exclude: [...later, cuts] };
  if (mode === "beside")
    return { include: all, exclude: [...later, ...unit, "tests/flows/!(case-cuts).test.ts"] };
  if (mode === "unit") return { include: unit, exclude: later };
  return { include: all, exclude: mode === "flows" ? [...later, ...unit] : later };
};

const inBrowser = (mode: string): boolean => mode === "browser" || mode === "pages";

const timeoutOf = (mode: string): number => {
  if (mode === "long") return 2_400_000;
  if (mode === "repeats") return 300_000;
  return inBrowser(mode) ? 120_000 : 60_000;
};

const setupOf = (mode: string): string[] => {
  if (mode === "repeats") return [repeatsSetup];
  return inBrowser(mode) ? [browserSetup] : [globalSetup];
};

const isLetGo = (error: unknown): boolean => {
  const { code, client } = error as { code?: string; client?: Record<"_ending", boolean> };
  return code === "57P01" && client?.["_ending"] === true;
};

export default defineConfig(({ mode }) => ({
  root: new URL("..", import.meta.url).pathname,
  test: {
    ...files(mode),
    globalSetup: setupOf(mode),
    environment: "node",
    pool: "forks",
    // Files share their modules: reading the program again for each of a hundred files took minutes.
    isolate: false,
    fileParallelism: !(mode in inTurn),
    // One more than vitest's own default would leave: files wait for the database half of their time.
    maxWorkers: mode in inTurn ? 1 : Math.max(2, availableParallelism()),
    testTimeout: timeoutOf(mode),
    hookTimeout: mode === "long" ? 600_000 : 240_000,
    restoreMocks: true,
    // As the server does: the driver writes once more to a connection that a test has cut. And the queue's pool may be
    // letting a connection go when the test's database is dropped.
    onUnhandledError: (error) => (isWriteAfterLoss(error) || isLetGo(error) ? false : undefined),
  },
}));
