import { and, eq } from "drizzle-orm";
import { recordFacts, type FactActor } from "#app/features/history/commands.server.ts";
import { members } from "#db/schema/members.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The request of the browser that an act answers. */
export interface Moment {
  now: Date;
  requestId: string | null;
}

/** A cell or another organization with its position. */
export interface DuesUnit {
  id: string;
  posFrom: bigint;
  /** The unit whose officers keep its books, when it has closed and they are those of the one that follows it. */
  keptBy?: string;
}

/** An act about dues, as the history keeps it. */
export interface DuesFact {
  /** After `dues.`. */
  act: string;
  /** What it is about: a month, a receipt, a quarter. */
  subject: string;
  memberId?: string | null;
  values?: Record<string, string | number | null>;
  /** Values that few may see; kept encrypted. */
  sensitive?: Record<string, string | number | null>;
  reason?: string | null;
}

/**
 * Records an act about dues at the organization. It hangs on the member's record while the member is in this cell.
 */
export async function noteDuesFact(
  db: ScopedDb,
  actor: FactActor | null,
  unit: DuesUnit,
  fact: DuesFact,
  { now, requestId }: Moment,
): Promise<void> {
  const changes = [...entriesOf(fact.values, false), ...entriesOf(fact.sensitive, true)];
  await recordFacts(db, actor, [
    {
      at: now,
      act: `dues.${fact.act}`,
      memberId: await homeMember(db, unit, fact.memberId ?? null),
      orgPos: unit.posFrom,
      subject: fact.subject,
      changes,
      reason: fact.reason ?? null,
      source: actor === null ? "system" : "form",
      requestId,
    },
  ]);
}

const entriesOf = (values: DuesFact["values"] = {}, sensitive: boolean) =>
  Object.entries(values).map(([field, value]) => ({
    field: `dues.${field}`,
    row: null,
    old: null,
    new: value,
    ...(sensitive ? { sensitive } : {}),
  }));

async function homeMember(
  db: ScopedDb,
  unit: DuesUnit,
  memberId: string | null,
): Promise<string | null> {
  if (memberId === null) return null;
  const [row] = await db
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.id, memberId), eq(members.orgPos, unit.posFrom)));
  return row?.id ?? null;
}
