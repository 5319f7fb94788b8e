import { expect, test } from "vitest";

const modules = import.meta.glob<Record<string, unknown>>(
  "/app/features/procedures/{needs,computed,conditions,rewards,elections}/**/rules.ts",
  { eager: true },
);

/** The parts of a registry: exported objects whose name ends with its word. */
function partsOf(word: string): [part: string, keys: string[]][] {
  return Object.values(modules).flatMap((module) =>
    Object.entries(module)
      .filter(([name, value]) => name.endsWith(word) && typeof value === "object")
      .map(([name, value]): [string, string[]] => [name, Object.keys(value as object)]),
  );
}

test.each(["Needs", "Computations"])(
  "no two parts of the %s of procedures have a name in common: the later one would hide the other",
  (word) => {
    const parts = partsOf(word);
    expect(parts.length).toBeGreaterThan(3);
    const names = parts.flatMap(([, keys]) => keys);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  },
);
