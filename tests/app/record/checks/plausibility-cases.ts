import { about, type Case, keeps, breaks } from "#tests/app/record/checks/case.ts";

/** The column `validation` of the field list. @source fields.csv */
export const plausibilityCases: readonly Case[] = [
  ...about(
    "V-F-15",
    breaks("one word (fault 57)", "W full_name", { full_name: "Núp" }),
    breaks("a digit in a name", "W full_name", { full_name: "Lê Văn 3" }),
    keeps("a name of a minority (fault 57)", { full_name: "H'Hen Niê" }),
  ),
  ...about(
    "V-F-10",
    breaks("discharged before enlisted", "W discharge_date", {
      enlistment_date: "1980",
      discharge_date: "1979",
    }),
    keeps("discharged in the same year", { enlistment_date: "1980-05", discharge_date: "1980" }),
    breaks(
      "a training backwards",
      "W trainings.to",
      {},
      { trainings: [{ school: "A", field: "B", kind: "it", from: "2001", to: "2000" }] },
    ),
    breaks("sympathizer after the admission", "W sympathizer_date", { sympathizer_date: "1993" }),
  ),
  ...about(
    "V-F-11",
    breaks("soldier at 15", "W enlistment_date", { enlistment_date: "1975" }),
    keeps("soldier at 17", { enlistment_date: "1977" }),
  ),
  ...about(
    "V-F-12",
    breaks("card of 2011", "W citizen_id_issue_date", { citizen_id_issue_date: "2011-01-01" }),
    breaks("card of tomorrow", "W citizen_id_issue_date", { citizen_id_issue_date: "2026-11-24" }),
    keeps("card of 2021", { citizen_id_issue_date: "2021-05-01" }),
  ),
  ...about(
    "V-F-13",
    breaks("rank without religion", "W religion_note", {
      religion: "00",
      religion_note: "Trùm trưởng",
    }),
    keeps("rank with religion", { religion: "02", religion_note: "Trùm trưởng" }),
    breaks("doctor with a university level", "W professional_level", {
      academic_degree: "TS",
      professional_level: "4",
    }),
    breaks("university without upper secondary", "W general_education", {
      professional_level: "4",
      general_education: "3",
    }),
    breaks("Youth Union at 65", "W is_youth_union_member", { is_youth_union_member: true }),
    breaks("owner who farms", "W is_private_business_owner", {
      is_private_business_owner: true,
      occupation_group: "10",
    }),
    breaks("critical illness without evidence", "W health_status", { health_status: "5" }),
    breaks("invalid class of a martyr", "W war_invalid_class", { war_invalid_class: "LS" }),
  ),
  ...about(
    "V-F-14",
    breaks("a negative base (fault 72)", "W dues_base_amount", { dues_base_amount: -1 }),
    breaks(
      "a score of 101",
      "W annual_evaluations.self_score",
      {},
      {
        annual_evaluations: [
          { year: 2025, self_score: 101, cell_proposed_grade: "E2", final_grade: "E2" },
        ],
      },
    ),
    breaks(
      "more per person than the household",
      "W economic_declarations.income_per_person",
      {},
      { economic_declarations: [{ year: 2025, household_income: 100, income_per_person: 101 }] },
    ),
    keeps(
      "an income",
      {},
      {
        economic_declarations: [
          { year: 2025, household_income: 100000000, income_per_person: 25000000 },
        ],
      },
    ),
  ),
  ...about(
    "V-F-16",
    breaks(
      "one year twice",
      "W economic_declarations.year",
      {},
      {
        economic_declarations: [
          { year: 2025, household_income: 1 },
          { year: 2025, household_income: 1 },
        ],
      },
    ),
  ),
];
