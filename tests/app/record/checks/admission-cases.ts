import { about, type Case, keeps, breaks } from "#tests/app/record/checks/case.ts";

/** The admission. @source record-format §7 */
export const admissionCases: readonly Case[] = [
  ...about(
    "V-D-01",
    keeps("18 on the very day (fault 75)", { birth_date: "1974-01-20" }),
    breaks("a day short of 18 (fault 67)", "E2 admission_decision_date", {
      birth_date: "1974-01-21",
    }),
    keeps("perhaps 18", { birth_date: "1974" }),
    keeps("born on 29 February", {
      birth_date: "1972-02-29",
      admission_decision_date: "1990-02-28",
    }),
    breaks("day before, born on 29 February", "E2 admission_decision_date", {
      birth_date: "1972-02-29",
      admission_decision_date: "1990-02-27",
    }),
    breaks("before 1976", "W admission_decision_date", {
      birth_date: "1955",
      admission_decision_date: "1972-01-01",
    }),
    breaks("at the ceremony when the decision is unknown", "E2 admission_ceremony_date", {
      birth_date: "1974-05-01",
      admission_decision_date: null,
    }),
  ),
  ...about(
    "V-D-02",
    keeps("60 years to the month", { birth_date: "1932-01-19" }),
    breaks("721 months", "W admission_decision_date", { birth_date: "1931-12-20" }),
  ),
  ...about(
    "V-D-03",
    breaks("before the Party", "E1 admission_decision_date", {
      admission_decision_date: "1930-02-02",
    }),
    keeps("in the founding year", { birth_date: "1905", admission_decision_date: "1930" }),
    breaks("tomorrow (fault 66)", "E1 admission_decision_date", {
      admission_decision_date: "2026-11-24",
    }),
    breaks("the ceremony when there is no decision", "E1 admission_ceremony_date", {
      admission_decision_date: null,
      admission_ceremony_date: "2062-02-03",
    }),
    keeps("today", { admission_decision_date: "2026-11-23" }),
  ),
  ...about(
    "V-D-04",
    breaks("primary school", "W general_education", { general_education: "2" }),
    keeps("lower secondary", { general_education: "3" }),
  ),
  ...about(
    "V-D-05",
    breaks("ceremony before the decision", "E2 admission_ceremony_date", {
      admission_ceremony_date: "1992-01-19",
    }),
    keeps("same day", { admission_ceremony_date: "1992-01-20" }),
    keeps("30 working days", { admission_ceremony_date: "1992-03-02" }),
    breaks("31 working days", "W admission_ceremony_date", {
      admission_ceremony_date: "1992-03-03",
    }),
    keeps("only the year is known", { admission_ceremony_date: "1992" }),
  ),
];
