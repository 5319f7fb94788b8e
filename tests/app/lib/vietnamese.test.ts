import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cleanName,
  convertLegacy,
  detectLegacyEncoding,
  foldTone,
  nameKey,
  nameSortKey,
  plainKey,
  properCase,
  toNfc,
} from "#app/lib/vietnamese.ts";

const family = fc.constantFrom(
  "Nguyễn",
  "Trần",
  "Lê",
  "Phạm",
  "Hoàng",
  "Vũ",
  "Đặng",
  "Bùi",
  "Đỗ",
  "Ngô",
  "Lý",
);
const middle = fc.constantFrom("Văn", "Thị", "Hữu", "Đức", "Thuý", "Ngọc", "Minh", "Xuân");
const given = fc.constantFrom(
  "An",
  "Hà",
  "Hải",
  "Hoà",
  "Hùng",
  "Thuỷ",
  "Tuấn",
  "Ước",
  "Yến",
  "Đạt",
  "Quý",
);
const name = fc
  .tuple(family, fc.array(middle, { maxLength: 3 }), given)
  .map(([first, rest, last]) => [first, ...rest, last].join(" "));

function sorted(names: string[]): string[] {
  return [...names].sort((a, b) => (nameSortKey(a) < nameSortKey(b) ? -1 : 1));
}

describe("order of people", () => {
  test("within a syllable the letters decide, then the tone", () => {
    const order = ["Ha", "Hà", "Hả", "Hã", "Há", "Hạ", "Hai", "Hải"];
    expect(sorted([...order].reverse())).toEqual(order);
  });

  test("letters follow the alphabet a ă â … d đ e ê … o ô ơ … u ư", () => {
    const order = [
      "An",
      "Ăn",
      "Ân",
      "Dung",
      "Đan",
      "En",
      "Ên",
      "On",
      "Ôn",
      "Ơn",
      "Un",
      "Ưn",
      "Yên",
    ];
    expect(sorted([...order].reverse())).toEqual(order);
  });

  test("given name first, then middle names (none first), then family name", () => {
    const order = [
      "Trần An",
      "Lê Thị An",
      "Trần Thị An",
      "Bùi Thị Ngọc An",
      "Bùi Văn An",
      "Lê Án",
      "Nguyễn Thị Bình",
    ];
    expect(sorted([...order].reverse())).toEqual(order);
  });

  test("the tone of the given name is settled before the middle names are looked at", () => {
    expect(sorted(["Lê Anh Hà", "Lê Văn Ha"])).toEqual(["Lê Văn Ha", "Lê Anh Hà"]);
  });

  test("capitals, spelling of tones and normal form make no difference", () => {
    expect(nameSortKey("NGUYỄN VĂN HOÀ")).toBe(nameSortKey("nguyễn văn hòa"));
    expect(nameSortKey("Nguyễn Văn Hà".normalize("NFD"))).toBe(nameSortKey("Nguyễn Văn Hà"));
  });

  test("the key is plain ASCII, so that bytes decide", () => {
    fc.assert(
      fc.property(fc.oneof(name, fc.string()), (text) => {
        expect(nameSortKey(text)).toMatch(/^[\x20-\x7e]*$/);
      }),
    );
  });
});

describe("keys", () => {
  test("two accepted tone placements are equal (fault 53)", () => {
    expect(foldTone("hoà")).toBe("hòa");
    expect(foldTone("thuỷ")).toBe("thủy");
    expect(foldTone("khoẻ")).toBe("khỏe");
    expect(foldTone("hoàng quý")).toBe("hoàng quý");
    expect(nameKey("Trần Thị Thuý  HOÀ")).toBe(nameKey("trần thị thúy hòa"));
  });

  test("i and y stay different in the exact key (fault 53)", () => {
    expect(nameKey("Quý")).not.toBe(nameKey("Quí"));
  });

  test("NFD and NFC give the same keys (fault 49)", () => {
    fc.assert(
      fc.property(name, (text) => {
        const decomposed = text.normalize("NFD");
        expect(toNfc(decomposed)).toBe(text);
        expect(nameKey(decomposed)).toBe(nameKey(text));
        expect(plainKey(decomposed)).toBe(plainKey(text));
      }),
    );
  });

  test("the plain key has no diacritics and reads đ as d", () => {
    expect(plainKey("  Đặng Thị  ƯỚC ")).toBe("dang thi uoc");
    expect(plainKey("Nguyễn\u00a0Văn\tÐạt")).toBe("nguyen van dat");
  });
});

describe("names made ready to store", () => {
  test("capitals, small letters and spaces become proper case (faults 55, 59)", () => {
    expect(cleanName("  NGUYỄN  THỊ\tHỒNG\nOANH ").value).toBe("Nguyễn Thị Hồng Oanh");
    expect(cleanName("đặng thuỳ trâm").value).toBe("Đặng Thuỳ Trâm");
    expect(cleanName("NGUYỄN VĂN A").repairs).toEqual([]);
  });

  test("after an apostrophe or hyphen the case as typed stays (fault 57)", () => {
    expect(properCase("H'HEN NIÊ")).toBe("H'Hen Niê");
    expect(properCase("K'brết")).toBe("K'brết");
    expect(cleanName("Y Phôn K’sor").value).toBe("Y Phôn K'sor");
    expect(cleanName("Đinh-núp").value).toBe("Đinh-núp");
  });

  test("a name of one word or of seven is allowed (fault 57)", () => {
    expect(cleanName("Núp").findings).toEqual(["oneWord"]);
    expect(cleanName("Công Tằng Tôn Nữ Thị Ngọc Hà").findings).toEqual([]);
    expect(cleanName("Y Lê").findings).toEqual([]);
  });

  test("eth is mended to Đ (fault 54)", () => {
    const name = cleanName("Ðỗ Văn Ðạt");
    expect(name.value).toBe("Đỗ Văn Đạt");
    expect(name.repairs.map((repair) => repair.kind)).toEqual(["mistakenLetter"]);
  });

  test("look-alikes of other alphabets are mended inside a Latin word (fault 60)", () => {
    const name = cleanName("Nguyễn V\u0430n \u0391n");
    expect(name.value).toBe("Nguyễn Van An");
    expect(name.repairs.map((repair) => repair.kind)).toEqual(["lookAlike"]);
    expect(cleanName("\u0418\u0432\u0430\u043d").findings).toContain("characters");
  });

  test("invisible marks go, an emoji is named (fault 56)", () => {
    expect(cleanName("Lê\u200b Thị\u00ad \u202eAn\u2066").value).toBe("Lê Thị An");
    expect(cleanName("Lê Thị An \u{1f600}").findings).toContain("characters");
    expect(cleanName("Lê Thị 3").findings).toContain("characters");
  });

  test("an alias in brackets is taken out (fault 58)", () => {
    expect(cleanName("Nguyễn Văn Hùng (tư hùng)")).toMatchObject({
      value: "Nguyễn Văn Hùng",
      alias: "Tư Hùng",
    });
    expect(cleanName("(Hùng)").value).not.toBe("");
  });

  test("cleaning twice changes nothing, and no text makes it throw (fault 129)", () => {
    fc.assert(
      fc.property(name, (text) => {
        expect(cleanName(cleanName(text).value).value).toBe(cleanName(text).value);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => void cleanName(text)));
  });
});

describe("text of old fonts (fault 50)", () => {
  test.each([
    ["NguyÔn V¨n A", "tcvn3", "Nguyễn Văn A"],
    ["TrÇn ThÞ H\u00ad¬ng", "tcvn3", "Trần Thị Hương"],
    ["§ç Minh TuÊn", "tcvn3", "Đỗ Minh Tuấn"],
    ["Céng hßa x· héi", "tcvn3", "Cộng hòa xã hội"],
    ["Nguyeãn Vaên An", "vni", "Nguyễn Văn An"],
    ["Leâ Thò Hoaøng", "vni", "Lê Thị Hoàng"],
    ["Vuõ Ñöùc Hoøa", "vni", "Vũ Đức Hòa"],
    ["TRAÀN THÒ ÖÔÙC", "vni", "TRẦN THỊ ƯỚC"],
  ] as const)("%s is found and rewritten", (text, encoding, unicode) => {
    expect(detectLegacyEncoding(text)).toBe(encoding);
    expect(convertLegacy(text, encoding)).toBe(unicode);
  });

  test("Unicode names are never taken for old fonts", () => {
    fc.assert(
      fc.property(name, (text) => {
        expect(detectLegacyEncoding(text)).toBe(null);
      }),
    );
    for (const text of [
      "Lý Hoà",
      "Vò",
      "H'Hen Niê",
      "Ðo Ðào",
      "Siu Blé",
      "Nguyen Van A",
      "Tô Hoài",
      "José",
    ]) {
      expect(detectLegacyEncoding(text)).toBe(null);
    }
  });

  test("UTF-8 read in another encoding is no name (fault 51)", () => {
    expect(cleanName("Nguyá»…n VÄƒn A").findings).toContain("characters");
  });
});
