import { partyPosition } from "#app/codes/party-position.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { nameSortKey, plainKey } from "#app/lib/vietnamese.ts";
import { checkRecord, type Finding } from "#app/record/checks.ts";
import { assess } from "#app/record/levels.ts";
import { partyAgeStart } from "#app/record/party-age.ts";
import type { MemberRecord } from "#app/record/values.ts";

/** Statuses whose numbers must be unique: open candidates and members. */
const live: ReadonlySet<string> = new Set([
  memberStatus.codes.outstanding,
  memberStatus.codes.sympathizer,
  memberStatus.codes.admissionInProgress,
  memberStatus.codes.probationary,
  memberStatus.codes.official,
]);

/** Whether a person of this status is a live record. @source clarification 24 */
export const isLiveStatus = (status: string | null | undefined): boolean => live.has(status ?? "");

/** What stands beside a record to find, sort, filter and count it. */
export interface DerivedColumns {
  sortName: string;
  searchName: string;
  birthYear: number;
  admissionYear: number | null;
  partyAgeFrom: CivilDate | null;
  partyAgeTo: CivilDate | null;
  current_party_position: string | null;
  data_level: string;
  quality_score: number;
  missing: string[];
  brokenRules: string[];
  assessedOn: CivilDate;
}

/** Findings of a record together with everything derived from it. */
export interface Assessment {
  findings: Finding[];
  columns: DerivedColumns;
}

/**
 * Checks a record and works out its derived columns.
 *
 * @param openDuplicate  whether a suspicion that it stands twice is open
 * @returns the findings in the order of the checks, and the columns
 * @source record format 3.0 §6, §7, §10
 */
export function assessRecord(
  record: MemberRecord,
  context: { on: CivilDate; rules: RuleSet; openDuplicate: boolean },
): Assessment {
  const findings = checkRecord(record, context);
  const { level, score, missing } = assess(record, findings, context);
  const { values } = record;
  const name = values.full_name ?? "";
  const start = partyAgeStart(record, context.on);
  return {
    findings,
    columns: {
      sortName: nameSortKey(name),
      searchName: plainKey(name),
      birthYear: Number(String(values.birth_date ?? "0").slice(0, 4)),
      admissionYear: yearOf(values.admission_ceremony_date ?? values.admission_decision_date),
      partyAgeFrom: start?.earliest ?? null,
      partyAgeTo: start?.latest ?? null,
      current_party_position: highestPosition(record, context.on),
      data_level: level,
      quality_score: score,
      missing: [...new Set(missing.map(({ key }) => key))],
      brokenRules: [
        ...new Set(findings.filter(({ severity }) => severity !== "I").map(({ rule }) => rule)),
      ],
      assessedOn: context.on,
    },
  };
}

const yearOf = (date: string | null | undefined): number | null =>
  date ? Number(date.slice(0, 4)) : null;

const rank = new Map(partyPosition.entries.map(({ code }, place) => [code, place]));

/** The highest Party position held on a day; the code list stands in order of rank. */
function highestPosition(record: MemberRecord, on: CivilDate): string | null {
  const held = (record.rows.positions ?? [])
    .filter((row) => !row.to_date || String(row.to_date) >= on.slice(0, String(row.to_date).length))
    .map((row) => row.position)
    .filter((code): code is NonNullable<typeof code> => Boolean(code));
  return held.sort((one, other) => (rank.get(one) ?? 99) - (rank.get(other) ?? 99))[0] ?? null;
}
