import { about, type Case, keeps, breaks } from "#tests/app/record/checks/case.ts";

const card = {
  number: "98890404",
  issue_date: "1994-02-03",
  generation: "paper_2003",
  status: "valid",
} as const;

/** Probation, exit, ages. @source record-format §7 */
export const milestoneCases: readonly Case[] = [
  ...about(
    "V-D-06",
    breaks("11 months (fault 67)", "E2 official_date", { official_date: "1993-02-11" }),
    breaks("official before the admission (fault 67)", "E2 official_date", {
      official_date: "1991-02-11",
    }),
    keeps("12 months"),
    keeps("29 February and 28 February", {
      admission_ceremony_date: "1992-02-29",
      official_date: "1993-02-28",
    }),
    breaks("6 months in 1980", "W official_date", {
      admission_decision_date: null,
      admission_ceremony_date: "1980-01-01",
      official_date: "1980-07-01",
    }),
    keeps("6 months in 1955", {
      birth_date: "1930",
      admission_decision_date: null,
      admission_ceremony_date: "1955-01-01",
      official_date: "1955-07-01",
    }),
    keeps("perhaps 12 months", { admission_ceremony_date: "1992", official_date: "1993" }),
    breaks("second probation too short", "E2 readmission_official_date", {
      exit_date: "2010-01-01",
      readmission_date: "2014-01-01",
      readmission_official_date: "2014-12-31",
    }),
  ),
  ...about(
    "V-D-07",
    breaks("20 days late", "W official_date", { official_date: "1993-03-04" }),
    keeps("to the day"),
    keeps("before July 1991", {
      admission_decision_date: null,
      admission_ceremony_date: "1990-01-01",
      official_date: "1991-06-01",
    }),
  ),
  ...about(
    "V-D-08",
    breaks("official without a date", "E2 official_date", { official_date: null }),
    keeps(
      "the cell was refused",
      { official_date: null },
      {},
      { skipMissing: new Set(["official_date"]) },
    ),
    breaks("probationary with a date", "E2 official_date", { membership_status: "M1" }),
    keeps("probationary for the second time", {
      membership_status: "M1",
      exit_date: "2020-01-01",
      readmission_date: "2026-03-01",
    }),
  ),
  ...about(
    "V-D-09",
    breaks("35 months after the exit", "E2 readmission_date", {
      exit_date: "2020-05-10",
      readmission_date: "2023-05-09",
      readmission_official_date: "2024-05-09",
    }),
    keeps("36 months after the exit", {
      exit_date: "2020-05-10",
      readmission_date: "2023-05-10",
      readmission_official_date: "2024-05-10",
    }),
    breaks("left on own request", "W readmission_date", {
      exit_date: "2015-05-10",
      exit_reason: "R5",
      readmission_date: "2023-05-10",
      readmission_official_date: "2024-05-10",
    }),
  ),
  ...about(
    "V-D-10",
    breaks("overdue", "W official_date", {
      membership_status: "M1",
      official_date: null,
      admission_decision_date: null,
      admission_ceremony_date: "2025-10-09",
    }),
    keeps("the last day", {
      membership_status: "M1",
      official_date: null,
      admission_decision_date: null,
      admission_ceremony_date: "2025-10-12",
    }),
    keeps("an official member"),
  ),
  ...about(
    "V-D-11",
    breaks("Union after the Party", "W youth_union_date", { youth_union_date: "1992-03-26" }),
    breaks("Union at 13", "W youth_union_date", { youth_union_date: "1974-03-26" }),
    keeps("Union at 16", { youth_union_date: "1976-12-26" }),
  ),
  ...about(
    "V-D-12",
    breaks("exit before admission", "E1 exit_date", {
      membership_status: "X1",
      exit_date: "1990-01-01",
      exit_reason: "R1",
    }),
    keeps("dead", { membership_status: "X1", exit_date: "2020-01-01", exit_reason: "R1" }),
    breaks("dead for another reason", "E1 exit_reason", {
      membership_status: "X1",
      exit_date: "2020-01-01",
      exit_reason: "R3",
    }),
    breaks("a member with a reason to be gone", "E1 exit_reason", {
      exit_date: "2020-01-01",
      exit_reason: "R3",
    }),
    keeps("came back", {
      exit_date: "2010-01-01",
      exit_reason: "R3",
      readmission_date: "2014-01-01",
      readmission_official_date: "2015-01-01",
    }),
    keeps("a wrong record", { exit_reason: "R9" }),
  ),
  ...about(
    "V-D-13",
    breaks("too many confirmed months", "E2 party_age_confirmed_months", {
      party_age_confirmed_months: 600,
      party_age_confirmed_at: "2026-01-01",
    }),
    keeps("a Party age that can be"),
  ),
  ...about(
    "V-D-14",
    breaks("alive at 111", "W birth_date", { birth_date: "1915-01-01", citizen_id: null }),
    keeps("dead at 111", {
      birth_date: "1915-01-01",
      membership_status: "X1",
      exit_date: "2000-01-01",
      exit_reason: "R1",
    }),
  ),
  ...about(
    "V-D-15",
    breaks("official tomorrow", "E2 official_date", {
      admission_ceremony_date: "2025-11-24",
      admission_decision_date: null,
      official_date: "2026-11-24",
    }),
    breaks("exit tomorrow", "E2 exit_date", {
      membership_status: "X1",
      exit_date: "2026-11-24",
      exit_reason: "R1",
    }),
    keeps("exit this month", { membership_status: "X1", exit_date: "2026-11", exit_reason: "R1" }),
    breaks(
      "a card of tomorrow",
      "E2 party_cards.issue_date",
      {},
      { party_cards: [{ ...card, issue_date: "2026-11-24" }] },
    ),
  ),
  ...about(
    "V-F-17",
    breaks(
      "card before the official date (fault 67)",
      "W party_cards.issue_date",
      {},
      { party_cards: [{ ...card, issue_date: "1993-02-11" }] },
    ),
    keeps("card later", {}, { party_cards: [card] }),
  ),
];
