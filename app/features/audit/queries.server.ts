import {
  and,
  asc,
  desc,
  eq,
  gte,
  inArray,
  isNull,
  like,
  lt,
  lte,
  notInArray,
  or,
  sql,
  type SQL,
} from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { auditOf, type Actor } from "#app/features/access/rules.ts";
import { actsElsewhere, actsOf, idsOfMark, type FactKind } from "#app/features/audit/rules.ts";
import type {
  AuditCursor,
  AuditFilter,
  FactPlace,
  StoredFact,
} from "#app/features/audit/schema.ts";
import { addDays } from "#app/lib/dates.ts";
import { history, readingCounts } from "#db/schema/history.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A page of the log, newest first, with the places of the pages beside it. */
export interface FactPage {
  facts: StoredFact[];
  older: FactPlace | null;
  newer: FactPlace | null;
}

const acting = alias(organizations, "acting");

const columns = {
  id: history.id,
  at: history.at,
  act: history.act,
  accountId: history.accountId,
  actorName: history.actorName,
  role: history.role,
  unitId: acting.id,
  unitName: acting.name,
  memberId: history.memberId,
  memberName: members.full_name,
  orgPos: history.orgPos,
  subject: history.subject,
  changes: history.changes,
  reason: history.reason,
  source: history.source,
  importId: history.importId,
  requestId: history.requestId,
};

/**
 * Reads a page of the log; the row policy decides what of it exists for the reader, the named scope only
 * finds it faster.
 */
export async function listFacts(
  db: ScopedDb,
  actor: Actor,
  filter: AuditFilter,
  { before, after }: AuditCursor,
  size: number,
): Promise<FactPage> {
  const isBack = after !== null;
  const found = await select(db)
    .where(
      and(
        inReach(actor),
        await inFilter(db, filter),
        before === null ? undefined : beside("<", before),
        after === null ? undefined : beside(">", after),
      ),
    )
    .orderBy(
      ...(isBack ? [asc(history.at), asc(history.id)] : [desc(history.at), desc(history.id)]),
    )
    .limit(size + 1);
  const hasMore = found.length > size;
  const facts = await placed(db, isBack ? found.slice(0, size).toReversed() : found.slice(0, size));
  const isNewest = isBack ? !hasMore : before === null;
  return {
    facts,
    older: isBack || hasMore ? (facts.at(-1) ?? null) : null,
    newer: isNewest ? null : (facts[0] ?? null),
  };
}

/**
 * The latest of some acts in the stream, newest first. Each act is read from its own end of the index, so that
 * rare ones are found among any number of others.
 */
export async function listLatest(
  db: ScopedDb,
  acts: readonly string[],
  size: number,
): Promise<StoredFact[]> {
  const latest = sql`
    select latest.id from unnest(${sql.param([...acts])}::text[]) as named (act)
    cross join lateral (
      select one.id from ${history} as one
      where one.act = named.act and (one.member_id is null or one.source = 'form')
      order by one.at desc limit ${size}) as latest`;
  const found = await select(db)
    .where(sql`${history.id} in (${latest})`)
    .orderBy(desc(history.at), desc(history.id))
    .limit(size);
  return placed(db, found);
}

function select(db: ScopedDb) {
  return db
    .select(columns)
    .from(history)
    .leftJoin(acting, eq(acting.id, history.actingOrgId))
    .leftJoin(members, eq(members.id, history.memberId));
}

/** With the names of the units in which the facts were acted and stand. */
async function placed(
  db: ScopedDb,
  rows: Awaited<ReturnType<typeof select>>,
): Promise<StoredFact[]> {
  const places = await readPlaces(
    db,
    rows.map(({ orgPos }) => orgPos),
  );
  return rows.map(({ unitId, unitName, ...row }) => ({
    ...row,
    unit: unitId === null ? null : { id: unitId, name: unitName ?? "" },
    place: places.get(row.orgPos) ?? null,
  }));
}

/** A place in the order as a comparison of both columns, which the index of the stream answers. */
function beside(direction: "<" | ">", { at, id }: FactPlace): SQL {
  return sql`(${history.at}, ${history.id}) ${sql.raw(direction)} (${at.toISOString()}::timestamptz, ${id}::bigint)`;
}

/** The facts that are read one by one. Written as the indexes have it. */
export const inStream = sql`(${history}.member_id is null or ${history}.source = 'form')`;

/** What the row policy leaves anyway, named so that an index of that scope is used. */
export function inReach(
  actor: Actor,
  table: typeof history | typeof readingCounts = history,
): SQL | undefined {
  const audit = actor.post === null ? undefined : auditOf(actor.post);
  switch (audit?.sight) {
    case "communeStaff":
      return eq(table.actingCommuneId, audit.unit);
    case "provinceStaff":
    case "province":
      return eq(table.provinceId, audit.unit);
    case "own":
      return eq(table.accountId, actor.accountId);
    default:
      return undefined;
  }
}

/** Midnight of Viet Nam at which a civil date begins. */
export const startOf = (day: string): Date => new Date(`${day}T00:00:00+07:00`);

async function inFilter(db: ScopedDb, filter: AuditFilter): Promise<SQL | undefined> {
  const { kind, from, to, account, who, record } = filter;
  const marked = record === undefined ? null : idsOfMark(record);
  return and(
    filter.import === undefined ? inStream : eq(history.importId, filter.import),
    kind && ofKind(kind),
    from === undefined ? undefined : gte(history.at, startOf(from)),
    to === undefined ? undefined : lt(history.at, startOf(addDays(to, 1))),
    account === undefined ? undefined : eq(history.accountId, account),
    who === undefined ? undefined : sql`strpos(${history.actorName}, ${who}) > 0`,
    marked ? and(gte(history.memberId, marked.from), lte(history.memberId, marked.to)) : undefined,
    filter.org === undefined ? undefined : await ofUnit(db, filter.org),
  );
}

/** The acts of a kind. */
export function ofKind(kind: FactKind): SQL | undefined {
  const { acts, prefix } = actsOf[kind];
  const elsewhere = actsElsewhere[kind];
  return and(
    acts && inArray(history.act, [...acts]),
    prefix === undefined ? undefined : like(history.act, `${prefix}%`),
    elsewhere && notInArray(history.act, [...elsewhere]),
  );
}

/** Facts that stand at a unit or below it, or were acted from it; none for a unit that does not exist. */
async function ofUnit(db: ScopedDb, id: string): Promise<SQL | undefined> {
  const [unit] = await db
    .select({ from: organizations.posFrom, to: organizations.posTo })
    .from(organizations)
    .where(eq(organizations.id, id));
  if (unit === undefined) return isNull(history.id);
  return or(
    and(gte(history.orgPos, unit.from), lt(history.orgPos, unit.to)),
    eq(history.actingOrgId, id),
  );
}

async function readPlaces(db: ScopedDb, positions: bigint[]): Promise<Map<bigint, string>> {
  if (positions.length === 0) return new Map();
  const rows = await db
    .select({ at: organizations.posFrom, name: organizations.name })
    .from(organizations)
    .where(inArray(organizations.posFrom, [...new Set(positions)]));
  return new Map(rows.map(({ at, name }) => [at, name]));
}

/** The name of an account as its facts bear it, for a filter; null when no fact of it is in reach. */
export async function readActorName(db: ScopedDb, accountId: string): Promise<string | null> {
  const [row] = await db
    .select({ name: history.actorName })
    .from(history)
    .where(eq(history.accountId, accountId))
    .orderBy(desc(history.id))
    .limit(1);
  return row?.name ?? null;
}

/** The name of a unit, for a filter. */
export async function readUnitName(db: ScopedDb, id: string): Promise<string | null> {
  const [row] = await db
    .select({ name: organizations.name })
    .from(organizations)
    .where(eq(organizations.id, id));
  return row?.name ?? null;
}
