import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { root, source } from "#tests/house/files.ts";
import { levels, page, readLines, renderSecurity, states } from "#tests/house/security.ts";

const lines = readLines();
const inProse = [...source(page).matchAll(/`((?:app|db|docs|seeds|tests)\/[\w./-]+)`/g)];
const paths = [
  ...new Set([...lines.flatMap(({ files }) => files), ...inProse.map(([, path]) => path ?? "")]),
];

test("every requirement of levels 1 and 2 is answered once, in order, and no other", () => {
  const asked = [...levels].filter(([, level]) => level < 3).map(([number]) => number);
  expect([asked.length, [...levels].filter(([, level]) => level === 1).length]).toEqual([253, 70]);
  expect(lines.map(({ number }) => number)).toEqual(asked);
});

test("every answer has its state, its reason and what shows it", () => {
  for (const { number, about, state, how, files, tests } of lines) {
    expect(states, number).toContain(state);
    const words = about.split(" ").length;
    expect(words >= 3 && words <= 8, `${number}: three to eight words of our own`).toBe(true);
    expect(how.length, `${number}: how`).toBeGreaterThan(5);
    const isWritten = files.some((path) => path.startsWith("docs/"));
    if (state === "met")
      expect(tests.length > 0 || isWritten, `${number}: nothing shows it`).toBe(true);
    if (state === "partly")
      expect(how, `${number}: what is missing`).toMatch(/\bmissing:|\bnot\b|\bno\b/i);
  }
});

test("every file and every heading that is named exists", () => {
  const missing = paths.filter((path) => {
    const [file = "", heading] = path.split("#");
    return !existsSync(root + file) || (heading !== undefined && !headings(file).includes(heading));
  });
  expect(missing).toEqual([]);
});

test("every test that is named exists under this title", () => {
  const missing = lines.flatMap(({ number, tests }) =>
    tests
      .filter(({ path, title }) => !existsSync(root + path) || !isTitle(source(path), title))
      .map(({ path, title }) => `${number}: ${path} › ${title}`),
  );
  expect(missing).toEqual([]);
});

test("the page of security is fresh", () => {
  expect(source(page), "run `npm run docs`").toBe(renderSecurity(source(page)));
});

/** Whether a test or a group of tests bears the title. */
function isTitle(code: string, title: string): boolean {
  const quoted = [`"${title}"`, `\`${title}\``];
  return quoted.some((words) => {
    const at = code.indexOf(words);
    return at > 0 && /\b(test|describe)\b[^;]*\(\s*$/.test(code.slice(Math.max(0, at - 3_000), at));
  });
}

function headings(file: string): string[] {
  return [...source(file).matchAll(/^#+ (.+)$/gm)].map(([, words = ""]) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\d\s-]/gu, "")
      .trim()
      .replace(/\s+/g, "-"),
  );
}
