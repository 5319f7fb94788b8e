import { alias } from "drizzle-orm/pg-core";
import { and, asc, count, desc, eq, gte, lte, max, sql, type SQL } from "drizzle-orm";
import { unitOf, type Actor } from "#app/features/access/rules.ts";
import { paperOf, type FormCode } from "#app/features/papers/forms/rules.ts";
import { readPaperUnit } from "#app/features/papers/queries.server.ts";
import { letterhead } from "#app/features/papers/rules.ts";
import {
  decidedForMany,
  decidedWords,
  isForMany,
  type ManyDecision,
  type ManyProcedure,
} from "#app/features/procedures/bulk/decisions/rules.ts";
import { addDays, today as dayOf, type CivilDate } from "#app/lib/dates.ts";
import type { Paper } from "#app/lib/paper/model.ts";
import { cases } from "#db/schema/cases.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const number = sql<string>`${cases.data} ->> 'decisionNumber'`;
const owner = alias(organizations, "owner");
const MOST = 100;
const DAYS = 400;

/** The unit that decided, for those who reach all of it: a cell would count and list its own people alone. */
function ownerOf(procedure: ManyProcedure, actor: Actor): SQL | undefined {
  const { communeId, provinceId } = organizations;
  const { posFrom, posTo } = unitOf(actor);
  return and(
    eq(owner.id, decidedForMany[procedure].level === "commune" ? communeId : provinceId),
    gte(owner.posFrom, posFrom),
    lte(owner.posTo, posTo),
  );
}

/** Decisions of about the last year by units within reach that are about more than one person, the newest first. */
export async function listManyDecisions(
  db: ScopedDb,
  actor: Actor,
  today: CivilDate,
): Promise<ManyDecision[]> {
  const found: ManyDecision[] = [];
  for (const procedure of Object.keys(decidedForMany).filter(isForMany)) {
    const rows = await db
      .select({ number, unitId: owner.id, unit: owner.name, people: count() })
      .from(cases)
      .innerJoin(organizations, eq(organizations.id, cases.orgId))
      .innerJoin(owner, ownerOf(procedure, actor))
      .where(
        and(
          eq(cases.procedure, procedure),
          gte(cases.openedOn, addDays(today, -DAYS)),
          sql`${cases.data} ? 'decisionNumber'`,
        ),
      )
      .groupBy(number, owner.id, owner.name)
      .having(sql`count(*) > 1`)
      .orderBy(desc(max(cases.updatedAt)), asc(number))
      .limit(MOST);
    found.push(...rows.map((row) => ({ ...row, procedure })));
  }
  return found;
}

/** The decision, or the list attached to it, with everybody who stands in it; null for who does not reach the unit. */
export async function readManyPaper(
  db: ScopedDb,
  actor: Actor,
  asked: { procedure: string; number: string; unitId: string; form: string },
  now: Date,
): Promise<{ code: FormCode; paper: Paper } | null> {
  const { procedure, unitId, form } = asked;
  if (!isForMany(procedure) || (form !== "many-decision" && form !== "many-list")) return null;
  const { thing, level, what, on } = decidedForMany[procedure];
  const rows = await db
    .select({
      name: cases.subjectName,
      birthDate: members.birth_date,
      cell: organizations.name,
      data: cases.data,
    })
    .from(cases)
    .innerJoin(organizations, eq(organizations.id, cases.orgId))
    .innerJoin(owner, and(ownerOf(procedure, actor), eq(owner.id, unitId)))
    .innerJoin(members, eq(members.id, cases.memberId))
    .where(and(eq(cases.procedure, procedure), eq(number, asked.number)))
    .orderBy(asc(organizations.sortName), asc(members.sortName), asc(members.id));
  const [first] = rows;
  if (first === undefined) return null;
  const text = (data: Record<string, unknown>, key: string) =>
    typeof data[key] === "string" ? data[key] : null;
  const decidedOn = text(first.data, on);
  const unit = await readPaperUnit(db, unitId, dayOf(now));
  const { year = null } = first.data;
  const shared = {
    ...(unit === null ? {} : { head: letterhead(unit, decidedOn, asked.number) }),
    thing,
    year: typeof year === "number" ? String(year) : null,
  };
  if (form === "many-decision")
    return {
      code: form,
      paper: paperOf(form, { ...shared, signer: { level }, people: rows.length }),
    };
  const list = rows.map(({ data, ...row }) => ({
    ...row,
    what: decidedWords(procedure, text(data, what), "vi"),
    number: text(data, "badgeNumber"),
  }));
  const about = { decisionNumber: asked.number, decidedOn, rows: list };
  return { code: form, paper: paperOf(form, { ...shared, ...about }) };
}
