import { eq } from "drizzle-orm";
import { orgType } from "#app/codes/org-type.ts";
import { sightOf, stripRecord } from "#app/features/members/access.ts";
import type { ActorContext } from "#app/features/access/door.server.ts";
import { takenNumbers } from "#app/features/members/duplicates/queries.server.ts";
import { readNames } from "#app/features/members/edit/names/queries.server.ts";
import { organizationFinding } from "#app/features/members/placement/rules.ts";
import { readMember } from "#app/features/members/queries.server.ts";
import { ageOf, extrasOf } from "#app/features/members/record/extras/rules.ts";
import { seenQuality } from "#app/features/members/record/quality/rules.ts";
import { rowIdsOf, type OpenedRecord } from "#app/features/members/record/rules.ts";
import { listAncestors, listUnits } from "#app/features/organizations/queries.server.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today, type CivilDate } from "#app/lib/dates.ts";
import { isId } from "#app/lib/ids.ts";
import type { Finding } from "#app/record/checks.ts";
import { collections } from "#app/record/format.ts";
import { members } from "#db/schema/members.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What the pages of a record are made from. */
type RecordContext = Pick<ActorContext, "db" | "actor" | "lang" | "now">;

/**
 * Opens a record for the actor: reads it, strips it, judges it and looks up the names in it.
 *
 * @returns null when there is none in the scope
 * @source record format 3.0 §9, roles §5
 */
export async function openRecord(ctx: RecordContext, id: string): Promise<OpenedRecord | null> {
  const { db, actor, lang, now } = ctx;
  const stored = isId(id) ? await readMember(db, id) : null;
  const sight = stored === null ? "none" : sightOf(actor, stored);
  if (stored === null || sight === "none") return null;
  const on = today(now);
  const rules = await readRuleSet(db, on);
  const [unit] = await listUnits(db, [stored.cell.id]);
  const ancestors = unit === undefined ? [] : await listAncestors(db, unit);
  const above = ancestors.filter((one) => one.orgType !== orgType.codes.central).toReversed();
  const mayCompare = sight === "whole";
  const further: Finding[] = mayCompare
    ? [
        ...((await takenNumbers(db, [{ id, values: stored.record.values }])).get(id) ?? []),
        ...(stored.isLive ? organizationFinding(unit, on) : []),
      ]
    : [];
  const quality = seenQuality(stored.record, sight, {
    on,
    rules,
    openDuplicate: stored.openDuplicate,
    further,
  });
  const seen = stripRecord(stored.record, sight);
  const rows = Object.values(seen.record.rows).flat() as Record<string, unknown>[];
  const names = await readNames(ctx, [seen.record.values, ...rows]);
  const start = sight === "public" ? await readAgeStart(db, id) : null;
  const age = sight === "colleague" ? null : ageOf(stored.record, start, on);
  const { level, score } = quality;
  return {
    id,
    orgPos: stored.orgPos,
    on,
    seen,
    quality,
    weights: rules.table("quality.weights"),
    rowIds: rowIdsOf(stored.record.rows),
    cell: stored.cell,
    above: above.map((one) => ({ id: one.id, name: one.name })),
    age,
    look: {
      lang,
      sight,
      names: {
        ...names,
        collection: (key) => collections.find((one) => one.key === key)?.label[lang] ?? null,
      },
      record: seen.record,
      findings: quality.findings,
      extras: extrasOf({
        record: seen.record,
        lang,
        level,
        score,
        above: above.map(({ name }) => name),
        age,
      }),
    },
  };
}

/** The earliest and the latest start of the Party age, as they stand beside a record. */
async function readAgeStart(
  db: ScopedDb,
  id: string,
): Promise<{ from: CivilDate | null; to: CivilDate | null }> {
  const [row] = await db
    .select({ from: members.partyAgeFrom, to: members.partyAgeTo })
    .from(members)
    .where(eq(members.id, id));
  return row ?? { from: null, to: null };
}
