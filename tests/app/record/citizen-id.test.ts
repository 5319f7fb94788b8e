import { describe, expect, test } from "vitest";
import {
  citizenIdParts,
  fitsPerson,
  isCitizenIdShape,
  maskCitizenId,
  readCitizenId,
} from "#app/record/citizen-id.ts";
import { rules } from "#tests/app/record/people.ts";

const woman = { gender: "F", birth_date: "1952-05-01" };

describe("the digits", () => {
  test("place, gender and birth year are read from the number", () => {
    expect(citizenIdParts("026052300250")).toEqual({ place: "026", gender: "M", birthYear: 1952 });
    expect(citizenIdParts("026152300250")).toEqual({ place: "026", gender: "F", birthYear: 1952 });
    expect(citizenIdParts("017305783064")).toEqual({ place: "017", gender: "F", birthYear: 2005 });
    expect(citizenIdParts("02605230025")).toBe(null);
  });

  test("twelve equal digits are no number", () => {
    expect(isCitizenIdShape("222222222222")).toBe(false);
    expect(isCitizenIdShape("026052300250")).toBe(true);
  });

  test("a number fits by gender and by either birth date", () => {
    expect(fitsPerson("026152300250", woman)).toBe(true);
    expect(fitsPerson("026052300250", woman)).toBe(false);
    expect(fitsPerson("026152300250", { birth_date: "1953", birth_date_civil: "1952" })).toBe(true);
    expect(fitsPerson("026152300250", {})).toBe(true);
    expect(fitsPerson("003152300250", {})).toBe(false);
  });

  test("all but the first three and last four digits are hidden", () => {
    expect(maskCitizenId("025160001234")).toBe("025*****1234");
  });
});

describe("lost zeros (V-ID-08, fault 69)", () => {
  test("eleven digits of a numeric cell or a text get their zero back", () => {
    expect(readCitizenId(26_152_300_250, woman, rules)).toEqual({
      kind: "repaired",
      value: "026152300250",
      from: "26152300250",
    });
    expect(readCitizenId("26152300250", woman, rules)).toMatchObject({
      kind: "repaired",
      value: "026152300250",
    });
  });

  test("ten digits get two zeros for the provinces 001, 002, 004, 006 and 008 only", () => {
    expect(readCitizenId(1_152_300_250, woman, rules)).toMatchObject({
      kind: "repaired",
      value: "001152300250",
    });
    expect(readCitizenId("8152300250", woman, rules)).toMatchObject({
      kind: "repaired",
      value: "008152300250",
    });
    expect(readCitizenId("3152300250", woman, rules)).toMatchObject({
      kind: "refused",
      rule: "V-ID-03",
    });
  });

  test("a padded number that is not this person's is refused", () => {
    expect(readCitizenId(26_052_300_250, woman, rules)).toEqual({
      kind: "refused",
      rule: "V-ID-08",
      reason: "length",
    });
    expect(readCitizenId(26_153_300_250, woman, rules)).toMatchObject({
      kind: "refused",
      rule: "V-ID-08",
    });
  });

  test("nine digits are the old number and are never padded", () => {
    expect(readCitizenId("131234567", woman, rules)).toEqual({
      kind: "oldNumber",
      value: "131234567",
    });
    expect(readCitizenId(334_211_328, {}, rules)).toMatchObject({ kind: "oldNumber" });
  });

  test.each(["2.5E+10", "1,23E+11", "2E10"])("%s has lost digits for good", (text) => {
    expect(readCitizenId(text, woman, rules)).toEqual({
      kind: "refused",
      rule: "V-ID-08",
      reason: "digitsLost",
    });
  });

  test("spaces, dots and hyphens are ignored, letters refused", () => {
    expect(readCitizenId("025 160 001 234", {}, rules)).toEqual({
      kind: "asWritten",
      value: "025160001234",
    });
    expect(readCitizenId("025.160.001-234", {}, rules)).toMatchObject({ kind: "asWritten" });
    expect(readCitizenId("O25160001234", {}, rules)).toMatchObject({
      kind: "refused",
      reason: "characters",
    });
    expect(readCitizenId(25_160_001.5, {}, rules)).toMatchObject({
      kind: "refused",
      reason: "digitsLost",
    });
    expect(readCitizenId("0251600012345", {}, rules)).toMatchObject({
      kind: "refused",
      rule: "V-ID-03",
      reason: "length",
    });
  });
});
