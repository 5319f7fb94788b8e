import { about, type Case, keeps, breaks } from "#tests/app/record/checks/case.ts";

const home = { org_id: "a", kind: "home", in_reason: "I1" } as const;

/** History, cells, dues, family. @source record-format §7 */
export const lifeRowCases: readonly Case[] = [
  ...about(
    "V-H-01",
    breaks(
      "two years without work",
      "W activity_history.from",
      {},
      {
        activity_history: [
          { from: "1978", to: "1990-05", description: "Học" },
          { from: "1992-06", description: "Làm việc" },
        ],
      },
    ),
    keeps(
      "exactly twelve months",
      {},
      {
        activity_history: [
          { from: "1978-12", to: "1990-05", description: "Học" },
          { from: "1991-06", description: "Làm việc" },
        ],
      },
    ),
    breaks(
      "it ends long ago",
      "W activity_history.from",
      {},
      { activity_history: [{ from: "1978-12", to: "2020", description: "Làm" }] },
    ),
    keeps("none given"),
  ),
  ...about(
    "V-Q-01",
    breaks(
      "two open cells",
      "E1 org_memberships.from_date",
      {},
      {
        org_memberships: [
          { ...home, from_date: "2020-01-01" },
          { ...home, from_date: "2022-01-01" },
        ],
      },
    ),
    breaks(
      "half a year between",
      "W org_memberships.from_date",
      {},
      {
        org_memberships: [
          { ...home, from_date: "2020-01-01", to_date: "2021-01-01" },
          { ...home, from_date: "2021-07-01" },
        ],
      },
    ),
    keeps(
      "half a year with a transfer",
      {},
      {
        org_memberships: [
          { ...home, from_date: "2020-01-01", to_date: "2021-01-01" },
          { ...home, from_date: "2021-07-01", transfer_case: "1" },
        ],
      },
    ),
    breaks(
      "no cell open",
      "W org_memberships.to_date",
      {},
      { org_memberships: [{ ...home, from_date: "2020-01-01", to_date: "2021-01-01" }] },
    ),
    keeps(
      "from one day to the same",
      {},
      {
        org_memberships: [
          { ...home, from_date: "2020-01-01", to_date: "2021-01-01" },
          { ...home, from_date: "2021-01-01" },
        ],
      },
    ),
  ),
  ...about(
    "V-Q-02",
    breaks("closed cell", "E1 org_id", {}, {}, { isOrganizationOpen: () => false }),
    keeps("open cell", {}, {}, { isOrganizationOpen: () => true }),
  ),
  ...about(
    "V-C-01",
    breaks("exempt at 40", "W activity_status", {
      birth_date: "1986",
      citizen_id: null,
      admission_decision_date: null,
      admission_ceremony_date: "2010",
      official_date: "2011",
      activity_status: "A3",
      exemption_date: "2025-01-01",
    }),
    keeps("exempt at 65", { activity_status: "A3", exemption_date: "2025-01-01" }),
    keeps(
      "exempt at 40 with evidence",
      { birth_date: "1986", citizen_id: null, activity_status: "A3", exemption_date: "2025-01-01" },
      { documents: [{ type: "HS21", file: "a.pdf" }] },
    ),
  ),
  ...about(
    "V-U-01",
    breaks("a pensioner who farms", "W dues_group", { dues_group: "G03", occupation_group: "10" }),
    keeps("a pensioner", { dues_group: "G03", occupation_group: "16" }),
    breaks("working age at 65", "W dues_group", { dues_group: "G05", occupation_group: "10" }),
    keeps("retirement age at 65", { dues_group: "G06", occupation_group: "10" }),
    breaks("a group of before 2026", "W dues_group", { dues_group: "L01" }),
  ),
  ...about(
    "V-N-01",
    breaks(
      "two wives",
      "W family_relations.relation",
      {},
      {
        family_relations: [
          { relation: "VC", full_name: "Lê Văn A", birth_year: 1958 },
          { relation: "VC", full_name: "Lê Văn B", birth_year: 1959 },
        ],
      },
    ),
    keeps(
      "a widow's second marriage",
      {},
      {
        family_relations: [
          { relation: "VC", full_name: "Lê Văn A", birth_year: 1958, is_deceased: true },
          { relation: "VC", full_name: "Lê Văn B", birth_year: 1959 },
        ],
      },
    ),
    breaks(
      "a young mother",
      "W family_relations.birth_year",
      {},
      { family_relations: [{ relation: "MD", full_name: "Lê Thị A", birth_year: 1950 }] },
    ),
    breaks(
      "an old child",
      "W family_relations.birth_year",
      {},
      { family_relations: [{ relation: "CON", full_name: "Lê Thị A", birth_year: 1970 }] },
    ),
    keeps(
      "a child",
      {},
      { family_relations: [{ relation: "CON", full_name: "Lê Thị A", birth_year: 1985 }] },
    ),
  ),
  ...about(
    "V-F-20",
    breaks(
      "hardship without an end",
      "W dues_exemptions.to_month",
      {},
      { dues_exemptions: [{ kind: "M4", from_month: "2026-03" }] },
    ),
    breaks(
      "hardship for 13 months",
      "W dues_exemptions.to_month",
      {},
      { dues_exemptions: [{ kind: "M5", from_month: "2026-03", to_month: "2027-03" }] },
    ),
    keeps(
      "hardship for 12 months",
      {},
      { dues_exemptions: [{ kind: "M5", from_month: "2026-03", to_month: "2027-02" }] },
    ),
  ),
];
