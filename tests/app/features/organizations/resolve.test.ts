import { expect, test } from "vitest";
import { unitResolver, type NamedUnit } from "#app/features/organizations/resolve/rules.ts";

const unit = (
  code: string,
  name: string,
  orgType: string,
  parentId: string | null,
  closedOn: string | null = null,
): NamedUnit => ({ id: code, code, name, orgType, parentId, posFrom: 0n, closedOn });

const resolver = unitResolver([
  unit("P", "Đảng bộ tỉnh Phú Thọ", "TU", null),
  unit("TB", "Đảng bộ xã Thanh Ba", "XP", "P"),
  unit("XH", "Đảng bộ phường Xuân Hòa", "XP", "P"),
  unit("TB-1", "Chi bộ Khu 1", "CBCS", "TB"),
  unit("TB-5", "Chi bộ Khu 5", "CBCS", "TB"),
  unit("XH-1", "Chi bộ Khu 1", "CBCS", "XH"),
  unit("XH-2", "Chi bộ Bảo Lộc", "CBCS", "XH"),
  unit("XH-3", "Chi bộ Bao Loc", "CBCS", "XH"),
  unit("XH-4", "Chi bộ Chợ", "CBCS", "XH", "2026-01-01"),
  unit("TB-4", "Chi bộ Chợ", "CBCS", "TB"),
]);
const said = (text: string, cellsOnly = false): string => {
  const found = resolver.resolve(text, cellsOnly);
  if (found.kind === "sure") return found.unit.code;
  return found.kind === "unknown" ? "?" : found.candidates.map(({ code }) => code).join("|");
};

test("a code and a name that stands once are sure, with or without accents and kind", () => {
  expect(
    ["tb-5", "Chi bộ Khu 5", "chi bo khu 5", "CB Khu 5", "  khu  5 "].map((text) => said(text)),
  ).toEqual(Array.from({ length: 5 }, () => "TB-5"));
});

test("one name in two units is never chosen by itself (fault 80)", () => {
  expect(said("Chi bộ Khu 1")).toBe("TB-1|XH-1");
});

test("a unit above in the text settles which one is meant, in either order and with any mark between", () => {
  for (const text of [
    "Khu 1, xã Thanh Ba",
    "Chi bộ Khu 1 - Đảng bộ xã Thanh Ba",
    "Đảng bộ xã Thanh Ba / Chi bộ Khu 1",
    "Chi bộ Khu 1 (Thanh Ba)",
  ])
    expect([text, said(text)]).toEqual([text, "TB-1"]);
  expect(said("Khu 1, phường Xuân Hoà")).toBe("XH-1");
  expect(said("Khu 5, phường Xuân Hòa"), "no such cell there").toBe("?");
});

test("exact spelling goes before spelling without accents", () => {
  expect(said("Chi bộ Bảo Lộc")).toBe("XH-2");
  expect(said("Chi bộ Bao Loc")).toBe("XH-3");
  expect(said("chi bo bảo lôc")).toBe("XH-2|XH-3");
});

test("an open unit goes before a closed one of the same name, which is still known by its code", () => {
  expect(said("Chi bộ Chợ")).toBe("TB-4");
  expect(said("XH-4")).toBe("XH-4");
});

test("people belong to cells: a committee is not meant where a cell is asked for", () => {
  expect(said("xã Thanh Ba")).toBe("TB");
  expect(said("xã Thanh Ba", true)).toBe("?");
  expect(said("TB", true)).toBe("?");
});

test("nothing and nonsense are unknown", () => {
  expect([said(""), said("  "), said("Chi bộ Mặt Trăng"), said(",")]).toEqual(["?", "?", "?", "?"]);
});
