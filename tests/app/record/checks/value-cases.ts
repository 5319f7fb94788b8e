import { about, type Case, keeps, breaks } from "#tests/app/record/checks/case.ts";

const elsewhere = {
  detail: null,
  commune: null,
  province: "25",
  country: null,
  asWritten: null,
} as const;
const place = {
  detail: null,
  commune: null,
  province: null,
  country: null,
  asWritten: "xã Cũ",
} as const;

/** Single values. @source clarification 7 */
export const valueCases: readonly Case[] = [
  ...about(
    "V-F-01",
    breaks("a grade of no form", "E2 general_education_grade", {
      general_education_grade: "lớp 7",
    }),
    keeps("a grade", { general_education_grade: "7/10" }),
  ),
  ...about(
    "V-F-02",
    breaks("no gender", "E1 gender", { gender: null }),
    keeps("no gender, asked already", { gender: null }, {}, { skipMissing: new Set(["gender"]) }),
    breaks("gone without a reason", "E1 exit_reason", {
      membership_status: "X1",
      exit_date: "2020-01-01",
    }),
    breaks("another birth date without a note", "E2 birth_date_note", {
      birth_date_civil: "1961-01-01",
    }),
    breaks(
      "a row without its name",
      "E2 family_relations.full_name",
      {},
      { family_relations: [{ relation: "CON", birth_year: 1990 }] },
    ),
  ),
  ...about(
    "V-F-03",
    breaks("no such ethnic group", "E2 ethnicity", { ethnicity: "99" }),
    breaks("no such policy", "E2 policy_categories", { policy_categories: ["LS", "ZZ"] }),
    keeps("an ethnic group", { ethnicity: "01", policy_categories: ["LS"] }),
  ),
  ...about(
    "V-F-04",
    breaks("a phone of 9 digits (fault 71)", "W phone", { phone: "060035116" }),
    breaks("no mail address", "W email", { email: "oanh@vidu" }),
    keeps("a mail address", { email: "oanh5977@vidu.example" }),
  ),
  ...about(
    "V-F-05",
    breaks("over-long text (fault 24)", "E2 exit_note", {
      exit_note:
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    }),
    keeps("the longest text", {
      exit_note:
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    }),
  ),
  ...about(
    "V-F-06",
    breaks("born before 1900 (fault 66)", "E1 birth_date", { birth_date: "1899-12-31" }),
    breaks("born tomorrow (fault 66)", "E1 birth_date", { birth_date: "2026-11-24" }),
    keeps("born this year", { birth_date: "2026" }),
  ),
  ...about(
    "V-F-07",
    breaks("an old commune", "W home_town", {
      home_town: { ...elsewhere, province: null, asWritten: "xã Cũ" },
    }),
    keeps("abroad", { home_town: { ...place, country: "LA" } }),
    keeps("found", { home_town: { ...elsewhere, commune: "08152", asWritten: "xã Cũ" } }),
  ),
];
