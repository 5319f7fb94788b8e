import { and, eq, isNull, sql } from "drizzle-orm";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { role } from "#app/features/access/roles.ts";
import { notify } from "#app/features/notices/commands.server.ts";
import { readNumberFacts } from "#app/features/numbers/queries.server.ts";
import { readRuleSetAt } from "#app/features/parameters/queries.server.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { biographyBlocks } from "#db/schema/biography-blocks.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Tells the office of a commune and that of its province, once, that fewer numbers are left than the figure says; in a
 * system scope, every night. A block that is given later is told of again when it comes to an end.
 *
 * @returns how many communes were told of
 * @source house; parameter biography.warn_left
 */
export async function tellOfLowBlocks(db: ScopedDb, now: Date): Promise<number> {
  const communes = await db
    .selectDistinct({
      id: organizations.id,
      name: organizations.name,
      provinceId: organizations.provinceId,
    })
    .from(biographyBlocks)
    .innerJoin(organizations, eq(organizations.id, biographyBlocks.orgId))
    .where(and(isNull(biographyBlocks.endedAt), isNull(biographyBlocks.warnedAt)))
    .orderBy(organizations.id);
  const figures = new Map<string, RuleSet>();
  let told = 0;
  for (const { id, name, provinceId } of communes) {
    const of = provinceId ?? id;
    const rules = figures.get(of) ?? (await readRuleSetAt(db, dayOf(now), of));
    figures.set(of, rules);
    const { free } = await readNumberFacts(db, id, null, false);
    if (free >= rules.number("biography.warn_left")) continue;
    const notice = { kind: "blockLow", subject: name, path: paths.numbers() } as const;
    await notify(db, { role: role.communeOfficer, orgId: id }, notice, now);
    await notify(db, { role: role.provinceOfficer, orgId: provinceId }, notice, now);
    await db
      .update(biographyBlocks)
      .set({ warnedAt: sql`coalesce(${biographyBlocks.warnedAt}, ${now.toISOString()})` })
      .where(and(eq(biographyBlocks.orgId, id), isNull(biographyBlocks.endedAt)));
    told += 1;
  }
  return told;
}
