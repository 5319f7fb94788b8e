import { and, gte, inArray, isNull, lte, ne, notExists, or, sql } from "drizzle-orm";
import { meetingType } from "#app/codes/meeting-type.ts";
import { orgType } from "#app/codes/org-type.ts";
import { role } from "#app/features/access/roles.ts";
import { lastDayOf, monthOfDay } from "#app/features/meetings/calendar/rules.ts";
import { meetingStates, wasHeld } from "#app/features/meetings/rules.ts";
import { notify } from "#app/features/notices/commands.server.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { meetings } from "#db/schema/meetings.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const { grassrootsCell, dependentCell, temporaryCell } = orgType.codes;
const held = meetingStates.filter(wasHeld);

/**
 * On the last day of a month tells the secretary of each cell that had no regular meeting in it and has none today, and
 * the commune once for all of its cells. In a system scope, once a day; on other days nobody is told.
 *
 * @returns of how many cells
 * @source procedures P01 "a month without a regular meeting raises an alert on the last day"
 */
export async function tellMissed(db: ScopedDb, now: Date): Promise<number> {
  const today = dayOf(now);
  const month = monthOfDay(today);
  if (today !== lastDayOf(month)) return 0;
  const regular = db
    .select({ one: sql`1` })
    .from(meetings)
    .where(
      and(
        sql`${meetings.orgId} = ${organizations.id}`,
        sql`${meetings.month} = ${month}`,
        sql`${meetings.kinds} @> array[${meetingType.codes.monthly}]`,
        ne(meetings.state, "cancelled"),
        or(inArray(meetings.state, held), gte(meetings.meetOn, today)),
      ),
    );
  const cells = await db
    .select({ id: organizations.id, communeId: organizations.communeId })
    .from(organizations)
    .where(
      and(
        inArray(organizations.orgType, [grassrootsCell, dependentCell, temporaryCell]),
        isNull(organizations.closedOn),
        or(isNull(organizations.foundedOn), lte(organizations.foundedOn, `${month}-01`)),
        notExists(regular),
      ),
    );
  const notice = {
    kind: "meetingMissed",
    subject: month.split("-").toReversed().join("/"),
    path: paths.meetings(),
  } as const;
  for (const { id: orgId } of cells)
    await notify(db, { role: role.cellSecretary, orgId }, notice, now);
  for (const orgId of new Set(cells.flatMap(({ communeId }) => communeId ?? [])))
    await notify(db, { role: role.communeOfficer, orgId }, notice, now);
  return cells.length;
}
