import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { codeLabel, findCode } from "#app/codes/find-code.ts";
import { type CodeListName, codeLists } from "#app/codes/lists.ts";
import { readFixture } from "#tests/fixtures/csv.ts";
import { mayAsk } from "#tests/app/codes/expectations.ts";

const names = readdirSync(new URL("../../fixtures/code-lists", import.meta.url)).map((file) =>
  file.replace(".csv", ""),
);

test("every list of the handed-over code lists exists, and no other", () => {
  expect(Object.keys(codeLists).sort()).toEqual(names.sort());
});

describe.each(names)("the list %s", (name) => {
  const list = codeLists[name as CodeListName];

  test("has the codes and labels of the handed-over list, in its order", () => {
    const rows = readFixture(`code-lists/${name}.csv`);
    expect(list.entries.map((one) => [one.code, one.label.vi, one.label.en])).toEqual(
      rows.map((row) => [row["code"], row["label_vi"], row["label_en"]]),
    );
  });

  test("reads every label back as its code", () => {
    for (const { code, label } of list.entries) {
      expect(findCode(list, label.vi), label.vi).toEqual({ code });
      expect(codeLabel(list, code, "vi")).toBe(label.vi);
    }
  });

  test("reads every alias back as its code, or asks", () => {
    for (const { code, aliases } of list.entries) {
      for (const alias of aliases ?? []) {
        const found = findCode(list, alias);
        expect(found, alias).not.toBeNull();
        const codes = found && "code" in found ? [found.code] : (found?.ambiguous ?? []);
        expect(codes, alias).toContain(code);
        expect(codes.length === 1 || mayAsk.has(`${name}:${alias}`), `${alias} is ambiguous`).toBe(
          true,
        );
      }
    }
  });
});
