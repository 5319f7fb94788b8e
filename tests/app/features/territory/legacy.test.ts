import { describe, expect, test } from "vitest";
import { resolveAddress } from "#app/features/territory/rules.ts";
import { index, on, rows } from "#tests/app/features/territory/registers.ts";

const read = (text: string) => resolveAddress(text, index, { on });
const units = [...index.legacyCommunes.values()];

/** Compares with the register: one target is sure, several are a question with the main one as default. */
function misread(wording: (unit: (typeof units)[number]) => string | null): string[] {
  return units.flatMap((unit) => {
    const text = wording(unit);
    if (text === null) return [];
    const address = read(text);
    const codes = unit.targets.map(({ code }) => code).toSorted();
    const right =
      address.outcome === (codes.length === 1 ? "sure" : "ambiguous") &&
      address.commune === unit.targets.find(({ isMain }) => isMain)?.code &&
      address.candidates
        .map(({ code }) => code)
        .toSorted()
        .join() === codes.join() &&
      address.detail === "Số 12/3, tổ 5" &&
      !address.repaired;
    return right
      ? []
      : [`${text} => ${address.outcome} ${address.commune}, wanted ${codes.join()}`];
  });
}

describe("all 10,035 old communes", () => {
  test("their full wording gives what became of them (fault 80)", () => {
    expect(
      misread(
        ({ name, district }) =>
          `Số 12/3, tổ 5, ${name}, ${district.name}, ${district.province.name}`,
      ),
    ).toEqual([]);
  });

  test("older tone marks, small letters and hyphens give the same (fault 53)", () => {
    const older = (text: string): string =>
      text
        .replace(/òa(?!\p{L})/gu, "oà")
        .replace(/ủy(?!\p{L})/gu, "uỷ")
        .replace(/úy(?!\p{L})/gu, "uý");
    const wording = (unit: (typeof units)[number]): string =>
      older(
        `Số 12/3, tổ 5 - ${unit.name} - ${unit.district.name} - ${unit.district.province.name}`,
      );
    expect(
      misread((unit) => wording(unit).replace(unit.name, older(unit.name).toLowerCase())),
    ).toEqual([]);
  });

  test("abbreviated type words give the same", () => {
    const short: Record<string, string> = {
      "Thành phố": "TP.",
      "Thị xã": "TX.",
      "Thị trấn": "TT.",
      Phường: "P.",
      Xã: "X.",
      Quận: "Q.",
      Huyện: "H.",
      Tỉnh: "T.",
    };
    const abbreviate = (name: string): string => {
      const type = Object.keys(short).find((word) => name.startsWith(`${word} `));
      return type ? name.replace(`${type} `, short[type] ?? "") : name;
    };
    expect(
      misread(({ name, district }) =>
        ["Số 12/3, tổ 5", name, district.name, district.province.name].map(abbreviate).join(", "),
      ),
    ).toEqual([]);
  });

  test("former names and other spellings lead to the same unit when no real name stands in the way", () => {
    const wrong = rows.legacyNames.flatMap(({ legacyCode, name, formerDistrictCode }) => {
      const unit = index.legacyCommunes.get(legacyCode);
      if (!unit) return [];
      const district = index.districts.get(formerDistrictCode ?? "") ?? unit.district;
      const address = read(`${name}, ${district.name}, ${district.province.name}`);
      const ok = unit.targets.every(({ code }) =>
        address.candidates.some((one) => one.code === code),
      );
      return ok || address.via === "legacy"
        ? []
        : [`${name}, ${district.name} => ${address.outcome} ${address.commune}`];
    });
    expect(wrong).toEqual([]);
  });
});

describe("all 3,321 units of today", () => {
  test("their names on any day give them back, with and without type words", () => {
    const wrong = [...index.communes.values()].flatMap(({ code, names, base, province }) => {
      const texts = names.map(({ name }) => `Khu 4, ${name}, ${province.names[0]?.name}`);
      texts.push(
        `Khu 4, ${base}, ${province.shortName}, Việt Nam`,
        `${province.names[0]?.name}, ${names[0]?.name}, Khu 4`,
      );
      return texts.flatMap((text) => {
        const { outcome, commune, province: home, detail } = read(text);
        const right =
          outcome === "sure" && commune === code && home === province.code && detail === "Khu 4";
        return right ? [] : [`${text} => ${outcome} ${commune} ${detail}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test("the columns of our own workbook give them back", () => {
    for (const { code, names, province } of index.communes.values()) {
      const commune = `${names.at(-1)?.name} (${code})`;
      const parts = {
        detail: "Số 1, phố Hòa Bình",
        commune,
        province: province.names.at(-1)?.name,
      };
      expect(resolveAddress(parts, index, { on })).toMatchObject({
        outcome: "sure",
        commune: code,
        detail: "Số 1, phố Hòa Bình",
      });
    }
  });
});
