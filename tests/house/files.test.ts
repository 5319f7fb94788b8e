import { expect, test } from "vitest";
import { filesBelow, isCode, source } from "#tests/house/files.ts";

const code = filesBelow("app", "db", "seeds").filter(isCode);

test("a feature holds only files of the closed vocabulary", () => {
  const known = /^(text|schema|rules|access|plan)\.ts$|^(queries|commands)\.server\.ts$/;
  const extras = new Set([
    "auth/sessions.server.ts",
    "access/door.server.ts",
    "access/roles.ts",
    "imports/sheet.server.ts",
    "procedures/effects.server.ts",
  ]);
  const odd = code
    .filter((path) => path.startsWith("app/features/"))
    .map((path) => path.slice("app/features/".length))
    .filter((path) => !path.includes("/components/"))
    .filter((path) => !extras.has(path) && !known.test(path.split("/").at(-1) ?? ""));
  expect(odd, "rename it, or write a decision record and add it here").toEqual([]);
});

test("no file has more than 250 lines unless it is data", () => {
  const data =
    /^app\/(codes|record\/sections|record\/header-aliases|features\/procedures\/definitions\/[\w-]+\/rules)|\/tables\.ts$|\/text\.ts$/;
  const long = [...code, ...filesBelow("tests").filter(isCode)]
    .filter((path) => !data.test(path) && !path.startsWith("tests/fixtures/"))
    .map((path) => ({ path, lines: source(path).split("\n").length - 1 }))
    .filter(({ lines }) => lines > 250);
  expect(long, "split the noun").toEqual([]);
});

test("Vietnamese letters stand only where words live", () => {
  const letters = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i;
  const allowed =
    /\/text\.ts$|^app\/record\/|^app\/codes\/|^app\/ui\/aria-strings\.ts$|^app\/lib\/.*tables\.ts$|^seeds\//;
  const withoutComments = (text: string) =>
    text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:])\/\/.*$/gm, "$1");
  const odd = code
    .filter((path) => !allowed.test(path))
    .filter((path) => letters.test(withoutComments(source(path))));
  expect(odd, "move the words to text.ts").toEqual([]);
});

test("nobody reads the environment but its one reader", () => {
  const odd = code
    .filter((path) => path !== "app/lib/env.server.ts")
    .filter((path) => /process\.env\b(?!\.NODE_ENV)/.test(source(path)));
  expect(odd).toEqual([]);
});

test("no secret, machine path or registry host stands in the project", () => {
  const odd = [...code, ...filesBelow("tests", "docs")]
    .filter((path) => !path.startsWith("tests/fixtures/") && !path.startsWith("tests/house/"))
    .filter((path) => /\/work\/|registry\.npmjs\.org|\/root\//.test(source(path)));
  expect(odd).toEqual([]);
});
