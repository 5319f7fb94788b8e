import { sql, type SQL } from "drizzle-orm";
import type { Finding } from "#app/record/checks.ts";
import { identityNumbers, type IdentityNumber } from "#app/record/duplicates.ts";
import type { MemberValues } from "#app/record/values.ts";
import { isLiveStatus } from "#app/features/members/rules.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A person whose numbers are to be looked up. */
export interface Bearer {
  id: string;
  values: MemberValues;
}

type NumberField = IdentityNumber["field"];

const numberFields: readonly NumberField[] = [
  "citizen_id",
  "party_card_number",
  "party_card_number_old",
  "biography_number",
];

/**
 * Who else bears the numbers of these people, inside the scope: among the stored records and among
 * the people themselves (the first of a pair keeps the number).
 *
 * @returns by id: E1 when a live record bears the number, W when only a former one does
 * @source V-ID-01, V-ID-02, V-ID-05; clarification 24
 */
export async function takenNumbers(
  db: ScopedDb,
  people: Bearer[],
): Promise<Map<string, Finding[]>> {
  const live = people
    .filter(({ values }) => isLiveStatus(values.membership_status))
    .map(({ id, values }) => ({ id, numbers: identityNumbers(values) }));
  const found = new Map<string, Finding[]>();
  const borne = await Promise.all(
    numberFields.map(async (field) => {
      const own = live.flatMap(({ id, numbers }) =>
        numbers.filter((number) => number.field === field).map((number) => ({ id, ...number })),
      );
      const values = own.map(({ value }) => value);
      return { field, own, held: await readHolders(db, field, values) };
    }),
  );
  for (const { field, own, held } of borne) {
    const seen = new Set<string>();
    for (const { id, value, rule } of own) {
      const others = (held.get(value) ?? []).filter((holder) => holder.id !== id);
      const twice = seen.has(value);
      seen.add(value);
      if (others.length === 0 && !twice) continue;
      const severity = twice || others.some(({ isLive }) => isLive) ? "E1" : "W";
      found.set(id, [
        ...(found.get(id) ?? []),
        { rule, severity, field, params: { duplicate: 1 } },
      ]);
    }
  }
  return found;
}

interface Holder {
  id: string;
  isLive: boolean;
}

async function readHolders(
  db: ScopedDb,
  field: NumberField,
  numbers: string[],
): Promise<Map<string, Holder[]>> {
  if (numbers.length === 0) return new Map();
  const [table, id] = field === "citizen_id" ? ["member_records", "member_id"] : ["members", "id"];
  const bearers = (live: SQL) => sql`
    select ${sql.identifier(field)} as number, ${sql.identifier(id!)} as id, is_live
    from ${sql.identifier(table!)} where ${live} and ${sql.identifier(field)} = any(${sql.param(numbers)}::text[])`;
  // Apart, since the numbers of live records and of others have indexes of their own.
  const rows = await db.execute<{ number: string; id: string; is_live: boolean }>(
    sql`${bearers(sql`is_live`)} union all ${bearers(sql`not is_live`)}`,
  );
  const held = new Map<string, Holder[]>();
  for (const { number, id: holder, is_live: isLive } of rows) {
    held.set(number, [...(held.get(number) ?? []), { id: holder, isLive }]);
  }
  return held;
}
