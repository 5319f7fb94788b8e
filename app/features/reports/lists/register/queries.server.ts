import { desc, eq, inArray } from "drizzle-orm";
import { activityStatus } from "#app/codes/activity-status.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { fieldSight } from "#app/features/members/access.ts";
import { listSight } from "#app/features/members/list/access.ts";
import { isAboveCommune } from "#app/features/organizations/rules.ts";
import type { ReportBody } from "#app/features/reports/content/rules.ts";
import {
  registerPart,
  spansDuring,
  type RegisterPerson,
} from "#app/features/reports/lists/register/rules.ts";
import { registerText } from "#app/features/reports/lists/register/text.ts";
import type { Period } from "#app/features/reports/periods/rules.ts";
import type { ReportReading } from "#app/features/reports/reading/rules.ts";
import { listRoll } from "#app/features/reports/roll/queries.server.ts";
import { readTerritory } from "#app/features/territory/queries.server.ts";
import { nameOfCommune, nameOfProvince } from "#app/features/territory/rules.ts";
import type { Lang } from "#app/lib/lang.ts";
import { describeValue } from "#app/record/describe.ts";
import type { Address, FieldValue } from "#app/record/field.ts";
import { field } from "#app/record/format.ts";
import { partyBadges } from "#db/schema/member-party-rows.ts";
import { memberRecords } from "#db/schema/member-records.ts";
import { members } from "#db/schema/members.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * The book of members of a unit for a year; of a unit above communes only the word that one is to be chosen.
 *
 * @param isFile  it goes into a file, which holds no sensitive field
 * @source form 7-HSĐV; reports.md L02
 */
export async function readRegister(
  db: ScopedDb,
  actor: Actor,
  { unit, today, lang }: ReportReading,
  period: Period,
  isFile: boolean,
): Promise<ReportBody> {
  const words = registerText[lang];
  const body = (part: ReturnType<typeof registerPart>, notes: string[]): ReportBody => ({
    parts: [part],
    equation: null,
    notes,
  });
  if (isAboveCommune(unit.orgType))
    return body({ ...registerPart([], new Map(), lang), empty: words.pick }, []);
  const spans = spansDuring(await listRoll(db, unit, today), period);
  const ids = spans.map(({ last }) => last.memberId);
  const people = await readPeople(db, actor, ids, { today, lang, isFile });
  return body(registerPart(spans, people, lang), [
    words.counted,
    ...(isFile ? [words.withoutReligion] : []),
  ]);
}

/** The old wording of an address is left to the record where today's unit is known. */
function shortened(value: FieldValue): FieldValue {
  return typeof value === "object" && "commune" in value && value.commune !== null
    ? { ...(value as Address), asWritten: null }
    : value;
}

async function readPeople(
  db: ScopedDb,
  actor: Actor,
  ids: readonly string[],
  { today, lang, isFile }: { today: string; lang: Lang; isFile: boolean },
): Promise<Map<string, RegisterPerson>> {
  const among = [...new Set(ids)];
  if (among.length === 0) return new Map();
  const rows = await db
    .select({ member: members, record: memberRecords })
    .from(members)
    .innerJoin(memberRecords, eq(memberRecords.member_id, members.id))
    .where(inArray(members.id, among));
  const badges = await db
    .select({ memberId: partyBadges.member_id, number: partyBadges.badge_number })
    .from(partyBadges)
    .where(inArray(partyBadges.member_id, among))
    .orderBy(desc(partyBadges.decision_date));
  const index = await readTerritory(db);
  const names = {
    commune: (code: string) => nameOfCommune(code, index, today),
    province: (code: string) => nameOfProvince(code, index, today),
  };
  const sight = listSight(actor);
  const hidden = (key: string) =>
    fieldSight(sight, key) !== "shown" || (isFile && field(key).sensitivity === "sensitive");
  const people = new Map<string, RegisterPerson>();
  for (const { member, record } of rows) {
    const values: Record<string, unknown> = { ...record, ...member };
    const word = (key: string): string => {
      const value = values[key] as FieldValue | null;
      if (value === null || value === undefined || value === "" || hidden(key)) return "";
      return describeValue(field(key), shortened(value), lang, names);
    };
    const day = (key: "enlistment_date" | "discharge_date" | "retirement_date") =>
      hidden(key) ? null : record[key];
    people.set(member.id, {
      birthName: word("birth_name"),
      gender: word("gender"),
      ethnicity: word("ethnicity"),
      religion: word("religion"),
      homeTown: word("home_town"),
      general: word("general_education"),
      theory: word("political_theory_level"),
      professional: word("professional_level"),
      language: word("foreign_language"),
      workBefore: word("occupation_before_party"),
      workNow: word("occupation_current"),
      biography: word("biography_number"),
      badge: badges.find(({ memberId, number }) => memberId === member.id && number)?.number ?? "",
      enlisted: day("enlistment_date"),
      discharged: day("discharge_date"),
      rank: word("military_rank"),
      retired: day("retirement_date"),
      exitNote: word("exit_note"),
      activity:
        member.activity_status === activityStatus.codes.active ? "" : word("activity_status"),
    });
  }
  return people;
}
