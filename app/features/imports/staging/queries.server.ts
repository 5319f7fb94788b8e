import { and, eq, inArray, sql } from "drizzle-orm";
import type { RowReading } from "#app/features/imports/schema.ts";
import type { KeptReading, WaitingChild } from "#app/features/imports/staging/rules.ts";
import { plainKey } from "#app/lib/vietnamese.ts";
import { importRows } from "#db/schema/imports.ts";
import { memberRecords } from "#db/schema/member-records.ts";
import { members } from "#db/schema/members.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** By what people are recognized, in the order of trust. */
const keyFields = ["member_id", "citizen_id", "biography_number"] as const;
const cardFields = ["party_card_number", "party_card_number_old"] as const;

/** Who a row is about: one stored member, none, or two different ones. */
export type Match = { kind: "one"; id: string } | { kind: "none" } | { kind: "two" };

interface Found {
  id: string;
  isLive: boolean;
}

/**
 * Finds, set-wise, the stored members in scope whom rows are about: by id, citizen number and biography
 * number; where none of these is known, by card, and at last by name, birth date and cell together.
 *
 * @returns one match for each reading, in order
 */
export async function matchPeople(db: ScopedDb, readings: readonly RowReading[]): Promise<Match[]> {
  const keys = readings.map(numbersOf);
  const held = await readHolders(db, keys);
  const matches = readings.map((_, place) => matchByNumbers(keys[place]!, held));
  await matchByName(db, readings, matches);
  return matches;
}

type Numbers = Partial<Record<(typeof keyFields)[number] | (typeof cardFields)[number], string>>;

function numbersOf({ who, values }: RowReading): Numbers {
  const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);
  return {
    member_id: isUuid(who.memberId) ? who.memberId : undefined,
    citizen_id: text(who.citizenId),
    biography_number: text(who.biographyNumber),
    party_card_number: text(values.party_card_number),
    party_card_number_old: text(values.party_card_number_old),
  };
}

const isUuid = (text: string | null): text is string =>
  text !== null && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

function matchByNumbers(numbers: Numbers, held: Map<string, Found>): Match {
  const ids = new Set<string>();
  for (const field of keyFields) {
    const found = numbers[field] && held.get(`${field} ${numbers[field].toLowerCase()}`);
    if (found) ids.add(found.id);
  }
  if (ids.size > 1) return { kind: "two" };
  const [own] = ids;
  if (own !== undefined) return { kind: "one", id: own };
  // A card alone is weaker: it says who somebody is only when the row has no better number.
  if (numbers.citizen_id !== undefined) return { kind: "none" };
  for (const field of cardFields) {
    const found = numbers[field] && held.get(`${field} ${numbers[field].toLowerCase()}`);
    if (found) return { kind: "one", id: found.id };
  }
  return { kind: "none" };
}

async function readHolders(db: ScopedDb, keys: Numbers[]): Promise<Map<string, Found>> {
  const held = new Map<string, Found>();
  const note = (field: string, number: string | null, found: Found) => {
    if (number === null) return;
    const key = `${field} ${number.toLowerCase()}`;
    if (!held.get(key)?.isLive) held.set(key, found);
  };
  const asked = (field: keyof Numbers) => [...new Set(keys.flatMap((one) => one[field] ?? []))];
  for (const field of ["biography_number", ...cardFields] as const) {
    const numbers = asked(field);
    if (numbers.length === 0) continue;
    const rows = await db
      .select({ id: members.id, isLive: members.isLive, number: members[field] })
      .from(members)
      .where(and(inArray(members[field], numbers), sql`${members.hiddenAt} is null`));
    for (const row of rows) note(field, row.number, row);
  }
  const ids = asked("member_id");
  if (ids.length > 0) {
    const rows = await db
      .select({ id: members.id, isLive: members.isLive })
      .from(members)
      .where(and(inArray(members.id, ids), sql`${members.hiddenAt} is null`));
    for (const row of rows) note("member_id", row.id, row);
  }
  const citizens = asked("citizen_id");
  if (citizens.length > 0) {
    const rows = await db
      .select({
        id: members.id,
        isLive: memberRecords.isLive,
        number: memberRecords.citizen_id,
      })
      .from(memberRecords)
      .innerJoin(members, eq(members.id, memberRecords.member_id))
      .where(and(inArray(memberRecords.citizen_id, citizens), sql`${members.hiddenAt} is null`));
    for (const row of rows) note("citizen_id", row.number, row);
  }
  return held;
}

/**
 * For lists without numbers: the same name, birth date and cell, and no number that says otherwise. A birth date of
 * which only the year or month is known says too little: the day of the ceremony must be the same too.
 */
async function matchByName(
  db: ScopedDb,
  readings: readonly RowReading[],
  matches: Match[],
): Promise<void> {
  const open = readings.flatMap((reading, place) => {
    const { full_name: name, birth_date: birth, org_id: org } = reading.values;
    const ceremony = reading.values.admission_ceremony_date ?? null;
    if (matches[place]!.kind !== "none" || !name || !birth || !org) return [];
    const isEnough = birth.length === 10 || ceremony?.length === 10;
    return isEnough ? [{ place, name: plainKey(name), birth, org, ceremony, exact: name }] : [];
  });
  if (open.length === 0) return;
  const rows = await db.execute<{ place: number; id: string; citizen_id: string | null }>(sql`
    select k.place, m.id, r.citizen_id
    from jsonb_to_recordset(${JSON.stringify(open)}::text::jsonb)
      as k(place int, name text, birth text, org uuid, ceremony text, exact text)
    join members m on m.search_name = k.name and m.birth_year = left(k.birth, 4)::int
      and m.birth_date::text = k.birth and m.org_id = k.org and m.full_name = k.exact
      and (length(k.birth) = 10 or m.admission_ceremony_date::text = k.ceremony)
      and m.hidden_at is null
    left join member_records r on r.member_id = m.id`);
  const byPlace = new Map<number, { id: string; citizen: string | null }[]>();
  for (const { place, id, citizen_id } of rows)
    byPlace.set(place, [...(byPlace.get(place) ?? []), { id, citizen: citizen_id }]);
  for (const [place, found] of byPlace) {
    const [only, other] = found;
    const citizen = readings[place]!.who.citizenId;
    const contradicts = only?.citizen && citizen && only.citizen !== citizen;
    if (only && !other && !contradicts) matches[place] = { kind: "one", id: only.id };
  }
}

/** The rows of further sheets that name these people; see `subjectsOf`. */
export async function readChildren(
  db: ScopedDb,
  importId: string,
  subjects: string[],
): Promise<WaitingChild[]> {
  if (subjects.length === 0) return [];
  const rows = await db
    .select({
      sheet: importRows.sheet,
      row: importRows.row,
      subject: importRows.subject,
      parsed: importRows.parsed,
    })
    .from(importRows)
    .where(and(eq(importRows.importId, importId), inArray(importRows.subject, subjects)))
    .orderBy(importRows.sheet, importRows.row);
  return rows.map((row) => ({ ...row, parsed: row.parsed as KeptReading }));
}

/** Under which keys a person is named in further sheets, the strongest first. */
export function subjectsOf(who: RowReading["who"]): string[] {
  return [
    who.memberId === null ? null : `m ${who.memberId.toLowerCase()}`,
    who.citizenId === null ? null : `c ${who.citizenId}`,
    who.biographyNumber === null ? null : `b ${who.biographyNumber}`,
  ].filter((key) => key !== null);
}
