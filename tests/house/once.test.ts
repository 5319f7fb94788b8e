import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { source } from "#tests/house/files.ts";
import { actionFiles, withoutKey } from "#tests/house/forms.ts";

const isOnce = (path: string): boolean => /\bonce(Per|For)Key\(/.test(source(path));

/** The server files that a route reads directly: the sending may be answered there. */
const helpers = (path: string): string[] =>
  [...source(path).matchAll(/from "#(app\/[^"]+\.server\.ts)"/g)]
    .map(([, found]) => found!)
    .filter((found) => existsSync(new URL(`../../${found}`, import.meta.url)));

test("every form that is sent twice is done once: its action carries a key, or says why it needs none (fault 149)", () => {
  const actions = actionFiles();
  expect(actions.length).toBeGreaterThan(60);
  const missing = actions.filter(
    (path) => !isOnce(path) && !(path in withoutKey) && !helpers(path).some(isOnce),
  );
  expect(missing).toEqual([]);
  const needless = Object.keys(withoutKey).filter(
    (path) => !actions.includes(path) || isOnce(path),
  );
  expect(needless, "no longer true").toEqual([]);
});
