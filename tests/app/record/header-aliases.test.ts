import { expect, test } from "vitest";
import { nameKey } from "#app/lib/vietnamese.ts";
import { field } from "#app/record/format.ts";
import { headerAliases } from "#app/record/header-aliases.ts";
import { readFixture } from "#tests/fixtures/csv.ts";

const ours = new Map(headerAliases.map((one) => [nameKey(one.alias), one]));

test("every handed-over spelling is known, and means a field", () => {
  for (const { key, alias_vi: alias = "" } of readFixture("header-aliases.csv")) {
    const wanted = alias === "ID (UUID)" ? "external_reference" : key;
    expect(ours.get(nameKey(alias))?.key, alias).toBe(wanted);
  }
  for (const { key } of headerAliases) expect(() => field(key)).not.toThrow();
});

test("no spelling means two fields or parts", () => {
  const seen = new Map<string, string>();
  for (const { key, alias, part, era } of headerAliases) {
    const meaning = `${key} ${part ?? ""} ${era ?? ""}`;
    expect(seen.get(nameKey(alias)) ?? meaning, alias).toBe(meaning);
    seen.set(nameKey(alias), meaning);
  }
});

test("doubtful headers ask or look at the values", () => {
  expect(ours.get(nameKey("Ngày vào Đảng"))?.ask).toEqual([
    "admission_ceremony_date",
    "admission_decision_date",
  ]);
  expect(ours.get(nameKey("Số thẻ Đảng"))?.route).toBe("length");
  expect(ours.get(nameKey("Năm sinh"))?.precision).toBe("Y");
  expect(ours.get(nameKey("Quận/huyện thường trú cũ"))).toMatchObject({
    part: "district",
    era: "old",
  });
});
