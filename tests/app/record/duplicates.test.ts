import { expect, test } from "vitest";
import {
  duplicateSeverity,
  identityNumbers,
  phoneKey,
  suspicionKeys,
  suspicions,
} from "#app/record/duplicates.ts";
import type { MemberValues } from "#app/record/values.ts";

const home = { detail: "Khu 3", commune: "08152", province: "25", country: null, asWritten: null };
const one: MemberValues = {
  full_name: "Trần Thị Thuý Hoà",
  birth_date: "1984-02-03",
  home_town: home,
  admission_decision_date: "2010-05-19",
  phone: "0600351161",
};

test("the same person spelled otherwise has the same keys (faults 49, 53, 76)", () => {
  const other: MemberValues = { ...one, full_name: "TRẦN  THỊ THÚY HÒA".normalize("NFD") };
  expect(suspicionKeys(other)).toEqual(suspicionKeys(one));
});

test("name with its tones, full birth date and commune make D3; without accents and with the decision D4", () => {
  const bare: MemberValues = { ...one, full_name: "Tran Thi Thuy Hoa" };
  expect(suspicionKeys(bare).D3).not.toBe(suspicionKeys(one).D3);
  expect(suspicionKeys(bare).D4).toBe(suspicionKeys(one).D4);
  expect(suspicionKeys(bare).D5).not.toBe(suspicionKeys(one).D5);
});

test("twins and namesakes differ (fault 77)", () => {
  expect(suspicionKeys({ ...one, full_name: "Trần Thị Thuý Hoa" }).D3).not.toBe(
    suspicionKeys(one).D3,
  );
  expect(suspicionKeys({ ...one, birth_date: "1985-02-03" })).not.toEqual(suspicionKeys(one));
});

test("a key with an unknown part is left out", () => {
  expect(suspicionKeys({ ...one, birth_date: "1984" })).toEqual({
    D4: suspicionKeys(one).D4,
    D5: suspicionKeys(one).D5,
  });
  expect(suspicionKeys({ ...one, home_town: null, admission_decision_date: "2010" })).toEqual({});
  expect(suspicionKeys({ ...one, full_name: null })).toEqual({});
});

test("only well formed citizen numbers identify; card and biography numbers are compared without separators", () => {
  expect(identityNumbers({ citizen_id: "111111111111" })).toEqual([]);
  expect(
    identityNumbers({
      citizen_id: "025160004217",
      party_card_number_old: "90 053 596",
      biography_number: "012345.pt",
    }),
  ).toEqual([
    { field: "citizen_id", rule: "V-ID-05", key: "D1", value: "025160004217" },
    { field: "party_card_number_old", rule: "V-ID-02", key: "D2", value: "90053596" },
    { field: "biography_number", rule: "V-ID-01", key: "D2", value: "012345PT" },
  ]);
});

test("a number shared with a live record blocks (V-ID-05), with somebody who left it warns (fault 79)", () => {
  expect(["C1", "C3", "M1", "M2"].map(duplicateSeverity)).toEqual(["E1", "E1", "E1", "E1"]);
  expect(["C9", "X1", "X2", "X5"].map(duplicateSeverity)).toEqual(["W", "W", "W", "W"]);
});

test("scores follow the table; phones are an information", () => {
  expect(Object.values(suspicions).map((one) => one.score)).toEqual([90, 85, 60]);
  expect(phoneKey(one)).toBe("0600351161");
  expect(phoneKey({ phone: null })).toBe(null);
});
