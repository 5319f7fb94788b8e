import { describe, expect, test } from "vitest";
import {
  citizenCodesOf,
  communesOf,
  nameOfCommune,
  nameOfProvince,
  oldNameHint,
  provinceOfCitizenCode,
  provincesOf,
  searchUnits,
} from "#app/features/territory/rules.ts";
import { index, on } from "#tests/app/features/territory/registers.ts";

describe("names by day", () => {
  test("a commune that became a ward has both names, each in its time", () => {
    expect(nameOfCommune("25270", index, "2026-04-29")).toBe("Xã Lộc Ninh");
    expect(nameOfCommune("25270", index, "2026-04-30")).toBe("Phường Lộc Ninh");
    expect(nameOfProvince("24", index, "2026-09-19")).toBe("Tỉnh Bắc Ninh");
    expect(nameOfProvince("24", index, "2026-09-20")).toBe("Thành phố Bắc Ninh");
  });

  test("a day before the registers start shows the first name, an unknown code none", () => {
    expect(nameOfProvince("22", index, "1990-01-01")).toBe("Tỉnh Quảng Ninh");
    expect(nameOfCommune("99999", index, on)).toBeNull();
  });

  test("an old commune is told in today's units", () => {
    expect(oldNameHint("08860", index, on, "vi")).toBe("nay là xã Sơn Đông, Tỉnh Phú Thọ");
    expect(oldNameHint("00007", index, on, "en")).toMatch(/^now part of phường .+ or phường /);
    expect(oldNameHint("99999", index, on, "vi")).toBeNull();
  });
});

describe("citizen ids", () => {
  test("the old province of the first three digits gives today's province", () => {
    expect(provinceOfCitizenCode("026", index)).toBe("25");
    expect(provinceOfCitizenCode("001", index)).toBe("01");
    expect(provinceOfCitizenCode("005", index)).toBeNull();
    expect(citizenCodesOf("25", index)).toEqual(["017", "025", "026"]);
  });
});

describe("search while typing", () => {
  const search = (query: string, province?: string) =>
    searchUnits(query, index, { on, province: province ?? null });

  test("finds today's unit without diacritics", () => {
    expect(search("thanh ba phu tho")[0]).toMatchObject({
      code: "08152",
      name: "Xã Thanh Ba",
      oldName: null,
    });
    expect(search("Xuân Hoà", "25")[0]).toMatchObject({
      code: "08746",
      provinceName: "Tỉnh Phú Thọ",
    });
  });

  test("an old name answers with today's unit and says so", () => {
    expect(search("dong linh", "25")[0]).toMatchObject({
      code: "08173",
      name: "Xã Quảng Yên",
      oldName: "Xã Đông Lĩnh, Huyện Thanh Ba, Tỉnh Phú Thọ",
    });
  });

  test("gives each unit once, at most as many as asked, and nothing for nothing", () => {
    const found = searchUnits("tan", index, { on, limit: 7 });
    expect(found).toHaveLength(7);
    expect(new Set(found.map(({ code }) => code)).size).toBe(7);
    expect(search("  ")).toEqual([]);
  });

  test("lists the provinces, and the communes of one by name", () => {
    expect(provincesOf(index, on)).toHaveLength(34);
    expect(communesOf("25", index, on)).toHaveLength(148);
    expect(communesOf("25", index, on).map(({ code }) => code)).toContain("08152");
  });
});
