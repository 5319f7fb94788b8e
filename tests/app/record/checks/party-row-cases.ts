import { about, type Case, keeps, breaks } from "#tests/app/record/checks/case.ts";

const discipline = {
  decision_number: "1",
  decision_date: "2020-06-01",
  authority: "Đảng uỷ xã",
  violation: "Vi phạm quy định",
} as const;
const position = { position: "C01", org_id: "a", from_date: "2024-01", basis: "elected" } as const;

/** Badges, discipline, positions. @source record-format §7 */
export const partyRowCases: readonly Case[] = [
  ...about(
    "V-B-01",
    keeps(
      "30 years on the very round (fault 75)",
      { admission_decision_date: "1992-02-03", admission_ceremony_date: "1992-02-12" },
      { party_badges: [{ badge: "30", round: "0302", round_year: 2022, mode: "normal" }] },
    ),
    breaks(
      "a day short",
      "E2 party_badges.badge",
      { admission_decision_date: "1992-02-04", admission_ceremony_date: "1992-02-12" },
      { party_badges: [{ badge: "30", round: "0302", round_year: 2022, mode: "normal" }] },
    ),
    keeps(
      "early by a year",
      {},
      { party_badges: [{ badge: "30", round: "0302", round_year: 2021, mode: "early" }] },
    ),
    breaks(
      "early by more",
      "E2 party_badges.badge",
      {},
      { party_badges: [{ badge: "30", round: "0711", round_year: 2020, mode: "early" }] },
    ),
    breaks(
      "a probationary member",
      "E2 party_badges.badge",
      { membership_status: "M1", official_date: null },
      { party_badges: [{ badge: "30", round: "0302", round_year: 2026, mode: "normal" }] },
    ),
  ),
  ...about(
    "V-B-02",
    breaks(
      "40 before 30",
      "W party_badges.badge",
      {
        birth_date: "1940",
        citizen_id: null,
        admission_decision_date: "1970",
        admission_ceremony_date: "1970",
        official_date: "1971",
      },
      {
        party_badges: [
          { badge: "40", round: "0302", round_year: 2015, mode: "normal" },
          { badge: "30", round: "0711", round_year: 2016, mode: "normal" },
        ],
      },
    ),
    keeps(
      "30 before 40",
      {
        birth_date: "1940",
        citizen_id: null,
        admission_decision_date: "1970",
        admission_ceremony_date: "1970",
        official_date: "1971",
      },
      {
        party_badges: [
          { badge: "40", round: "0302", round_year: 2015, mode: "normal" },
          { badge: "30", round: "0711", round_year: 2005, mode: "normal" },
        ],
      },
    ),
  ),
  ...about(
    "V-F-16",
    breaks(
      "the same badge twice",
      "W party_badges.badge",
      {},
      {
        party_badges: [
          { badge: "30", round: "0711", round_year: 2022, mode: "normal" },
          { badge: "30", round: "0302", round_year: 2023, mode: "normal" },
        ],
      },
    ),
    keeps(
      "reissued",
      {},
      {
        party_badges: [
          { badge: "30", round: "0711", round_year: 2022, mode: "normal" },
          { badge: "30", round: "0302", round_year: 2023, mode: "reissue" },
        ],
      },
    ),
  ),
  ...about(
    "V-K-01",
    breaks(
      "removal without office",
      "E1 disciplines.form",
      {},
      { disciplines: [{ ...discipline, form: "D3" }] },
    ),
    keeps(
      "removal from office",
      {},
      {
        disciplines: [{ ...discipline, form: "D3" }],
        positions: [{ ...position, from_date: "2018", to_date: "2020-06" }],
      },
    ),
    breaks(
      "a probationary member expelled",
      "E1 disciplines.form",
      { membership_status: "M1", official_date: null },
      { disciplines: [{ ...discipline, form: "D4" }] },
    ),
    breaks(
      "expelled but still a member",
      "E1 disciplines.form",
      {},
      { disciplines: [{ ...discipline, form: "D4" }] },
    ),
    keeps(
      "expelled",
      { membership_status: "X2", exit_date: "2020-06-01", exit_reason: "R2" },
      { disciplines: [{ ...discipline, form: "D4" }] },
    ),
    keeps(
      "expulsion annulled",
      {},
      { disciplines: [{ ...discipline, form: "D4", appeal_result: "annulled" }] },
    ),
    keeps("warned", {}, { disciplines: [{ ...discipline, form: "D2" }] }),
  ),
  ...about(
    "V-K-02",
    breaks(
      "reprimand after six years",
      "W disciplines.violation_date",
      {},
      { disciplines: [{ ...discipline, form: "D1", violation_date: "2014" }] },
    ),
    keeps(
      "warning after six years",
      {},
      { disciplines: [{ ...discipline, form: "D2", violation_date: "2014" }] },
    ),
  ),
  ...about(
    "V-P-01",
    breaks(
      "probationary secretary",
      "E2 positions.position",
      { membership_status: "M1", official_date: null },
      { positions: [position] },
    ),
    breaks(
      "second secretary",
      "E2 positions.position",
      {},
      { positions: [position] },
      { hasOtherSecretary: () => true },
    ),
    breaks(
      "of another organization",
      "E2 positions.org_id",
      {},
      { positions: [position] },
      { isWithin: () => false },
    ),
    keeps(
      "secretary",
      {},
      { positions: [position] },
      { isWithin: () => true, hasOtherSecretary: () => false },
    ),
  ),
];
