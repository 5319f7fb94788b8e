import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resolveAddress, type AddressParts } from "#app/features/territory/rules.ts";
import { plainKey } from "#app/lib/vietnamese.ts";
import { index, on } from "#tests/app/features/territory/registers.ts";

const read = (address: string | AddressParts, preferProvince?: string) =>
  resolveAddress(address, index, { on, preferProvince });
const sure = (commune: string, detail: string | null = null) => ({
  outcome: "sure",
  commune,
  detail,
});

describe("wordings", () => {
  test.each([
    ["Thôn 3, xã Đông Lĩnh, huyện Thanh Ba, tỉnh Phú Thọ", sure("08173", "Thôn 3")],
    ["Khu 2, xã Thanh Ba, tỉnh Phú Thọ", sure("08152", "Khu 2")],
    ["Khu 2 - X. Đông Lĩnh - H. Thanh Ba - T. Phú Thọ", sure("08173", "Khu 2")],
    ["Khu 2 xã Đông Lĩnh huyện Thanh Ba tỉnh Phú Thọ", sure("08173", "Khu 2")],
    ["thon 3 xa dong linh huyen thanh ba tinh phu tho", sure("08173", "thon 3")],
    ["Tỉnh Phú Thọ, huyện Thanh Ba, xã Đông Lĩnh, khu 2", sure("08173", "khu 2")],
    ["Đông Lĩnh, Thanh Ba, Phú Thọ", sure("08173")],
    ["Khu 3, Thanh Ba, Phú Thọ", sure("08152", "Khu 3")],
    ["Phú Thọ, Thanh Ba", sure("08152")],
    ["Khu 5\nTT Thanh Ba; H Thanh Ba; Phú Thọ", sure("08152", "Khu 5")],
    ["xã Thanh Ba, huyện Thanh Ba, tỉnh Phú Thọ", sure("08152")],
    ["Xã Cao Phong, huyện Sông Lô (cũ), tỉnh Vĩnh Phúc", sure("08866")],
    ["Xã Cao Phong, tỉnh Phú Thọ", sure("05089")],
    ["P.5, Q.3, TP.HCM", sure("27154")],
    ["Phường 05, Quận 3, TP. Hồ Chí Minh", sure("27154")],
    ["xã Tứ Xã, huyện Lâm Thao, Phú Thọ", sure("08521")],
    ["Côn Đảo, Bà Rịa-Vũng Tàu", sure("26732")],
    ["huyện Côn Đảo, tỉnh Bà Rịa – Vũng Tàu", sure("26732")],
    ["phường Phường Đúc, quận Thuận Hóa, TP Huế", sure("19789")],
    ["phường Xuân Hương, Đà Lạt, Lâm Đồng", sure("24781")],
    ["Phường Xuân Hương - Đà Lạt, tỉnh Lâm Đồng", sure("24781")],
    ["Phường Phú Hội, thành phố Huế, tỉnh Thừa Thiên Huế", sure("19789")],
    ["phường Phan Rang, TP Phan Rang - Tháp Chàm, Ninh Thuận", sure("22759")],
    ["Ea H’Leo, Đắc Lắc", sure("24184")],
    ["xã Mỹ Lương, huyện Yên Lập, Vĩnh Phú", sure("08296")],
    ["xa Phuong Trung, Thanh Oai, Ha Noi", sure("10114")],
    ["xã Lộc Ninh, tỉnh Đồng Nai", sure("25270")],
    ["phường Lộc Ninh, thành phố Đồng Nai", sure("25270")],
    [
      "xã Đông Lĩnh, huyện Thanh Ba, tỉnh Phú Thọ (nay là xã Quảng Yên, tỉnh Phú Thọ)",
      sure("08173"),
    ],
    [
      "số 12, phố Vũ Duệ, tổ 5, phường Nông Trang, Việt Trì, Phú Thọ, Việt Nam",
      sure("07894", "số 12, phố Vũ Duệ, tổ 5"),
    ],
  ])("%s", (text, wanted) => {
    expect(read(text)).toMatchObject(wanted);
  });

  test("a street that is called like a type word stays in the detail", () => {
    const address = read("12 Xã Đàn, phường Nam Đồng, quận Đống Đa, Hà Nội");
    expect(address).toMatchObject({ outcome: "ambiguous", commune: "00235", detail: "12 Xã Đàn" });
    expect(address.candidates.map(({ code, isMain }) => [code, isMain])).toContainEqual([
      "00235",
      true,
    ]);
  });

  test("a bare district is not taken for the commune of its name when the commune in front was split", () => {
    expect(read("Cống Vị, Ba Đình, Hà Nội")).toMatchObject({
      outcome: "ambiguous",
      commune: "00008",
    });
  });

  test("a district is not taken for a province that differs in a tone", () => {
    expect(read("Xuân Minh, Quang Bình")).toMatchObject({ outcome: "sure", province: "08" });
  });

  test("a province alone is known, its commune is not", () => {
    expect(read("Phú Thọ")).toMatchObject({ outcome: "unknown", commune: null, province: "25" });
    expect(read("Tỉnh Vĩnh Phúc")).toMatchObject({ outcome: "unknown", province: "25" });
    expect(read("TX. Phú Thọ, Phú Thọ")).toMatchObject({ outcome: "unknown", province: "25" });
    expect(read({ country: "Việt Nam", province: "Hải Dương" })).toMatchObject({
      outcome: "unknown",
      province: "31",
    });
  });

  test("what is in no register keeps its words", () => {
    expect(read("Xã Không Đâu, huyện Thanh Ba, tỉnh Phú Thọ")).toMatchObject({
      outcome: "unknown",
      province: "25",
    });
    expect(read("ở quê")).toMatchObject({ outcome: "unknown", province: null, detail: "ở quê" });
    expect(read("")).toMatchObject({ outcome: "unknown", detail: null });
  });

  test("a commune that is not in the written district is only a proposal", () => {
    const address = read("Xã Đông Lĩnh, huyện Lâm Thao, tỉnh Phú Thọ");
    expect(address).toMatchObject({ outcome: "ambiguous", commune: "08173" });
  });
});

describe("namesakes", () => {
  test("a former commune with a name that two provinces have is not guessed (fault 80)", () => {
    const address = read("xã Tân Lập");
    expect(address).toMatchObject({ outcome: "ambiguous", commune: null });
    expect(new Set(address.candidates.map(({ province }) => province)).size).toBeGreaterThan(1);
    expect(read("xã Tân Lập, huyện Sông Lô")).toMatchObject({ outcome: "sure", province: "25" });
  });

  test("the list's province decides between provinces", () => {
    expect(read("Tổ 2, phường Xuân Hòa", "25")).toMatchObject(sure("08746", "Tổ 2"));
  });

  test("a district with the name of another kind is told apart by its type word", () => {
    const [rural, town] = ["huyện", "thị xã"].map((type) =>
      read(`xã Kỳ Châu, ${type} Kỳ Anh, tỉnh Hà Tĩnh`),
    );
    expect(rural).toMatchObject(sure("18754"));
    expect(town).toMatchObject({ outcome: "ambiguous", commune: "18754" });
  });
});

describe("countries", () => {
  test("a foreign address has a country and no unit", () => {
    expect(read("Bắc Kinh, Trung Quốc")).toMatchObject({
      outcome: "sure",
      country: "CN",
      detail: "Bắc Kinh",
      commune: null,
    });
    expect(read({ country: "Lào", province: "Viêng Chăn" })).toMatchObject({
      outcome: "sure",
      country: "LA",
    });
    expect(read({ country: "Xứ lạ", detail: "Phố 1" })).toMatchObject({
      outcome: "unknown",
      detail: "Phố 1",
    });
  });

  test("a hamlet called like a country stays a hamlet", () => {
    expect(read("Thôn Lào, xã Thanh Ba, Phú Thọ")).toMatchObject(sure("08152", "Thôn Lào"));
  });
});

describe("columns", () => {
  test("a column that says nothing is skipped, a repeated commune is no detail", () => {
    const parts = {
      detail: "Khu 2, xã Thanh Ba",
      commune: "Thanh Ba",
      district: "Không có",
      province: "Phú Thọ",
    };
    expect(read(parts)).toMatchObject(sure("08152", "Khu 2"));
  });

  test("a code that does not fit its name is not believed", () => {
    expect(read({ commune: "Xã Thanh Ba (08746)", province: "Tỉnh Phú Thọ" })).toMatchObject(
      sure("08152"),
    );
  });
});

describe("any old commune in any wording", () => {
  const unit = fc.constantFrom(...index.legacyCommunes.values());
  const separator = fc.constantFrom(", ", " - ", ",", "; ", " ,  ", "\n");

  test("case, separators, spaces and normal form do not change the answer (faults 53, 54)", () => {
    fc.assert(
      fc.property(
        unit,
        separator,
        fc.constantFrom("NFC", "NFD"),
        fc.boolean(),
        (one, glue, form, upper) => {
          const names = ["Khu 7", one.name, one.district.name, one.district.province.name];
          const plain = read(names.join(", "));
          const text = names.join(glue).normalize(form);
          const other = read(upper ? text.toUpperCase() : text);
          expect([other.outcome, other.commune, other.candidates]).toEqual([
            plain.outcome,
            plain.commune,
            plain.candidates,
          ]);
          expect(other.detail?.toLowerCase()).toBe("khu 7");
        },
      ),
      { numRuns: 500 },
    );
  });

  test("without diacritics the targets are still among the answers", () => {
    fc.assert(
      fc.property(unit, (one) => {
        const address = read(
          plainKey(`Khu 7, ${one.name}, ${one.district.name}, ${one.district.province.name}`),
        );
        const codes = address.candidates.map(({ code }) => code);
        expect(codes).toEqual(expect.arrayContaining(one.targets.map(({ code }) => code)));
      }),
      { numRuns: 500 },
    );
  });

  test("any text at all gets an answer", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) =>
        ["sure", "ambiguous", "unknown"].includes(read(text).outcome),
      ),
    );
  });
});
