import { and, eq, inArray, isNull, notInArray, or, sql, type SQL } from "drizzle-orm";
import { orgType } from "#app/codes/org-type.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { role } from "#app/features/access/roles.ts";
import { notify } from "#app/features/notices/commands.server.ts";
import {
  provinceOfUnit,
  readRulesByProvince,
} from "#app/features/parameters/provinces/queries.server.ts";
import { periodWords } from "#app/features/reports/queries.server.ts";
import { definitionOf, reportKeys, schedulesOf } from "#app/features/reports/rules.ts";
import {
  levelIn,
  periodsToSend,
  sendBy,
  type SendingLevel,
} from "#app/features/reports/sent/schedules/rules.ts";
import { daysBetween, today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const { grassrootsCell, dependentCell, temporaryCell, commune } = orgType.codes;
const senders = {
  cell: { types: [grassrootsCell, dependentCell, temporaryCell], role: role.cellSecretary },
  commune: { types: [commune], role: role.communeOfficer },
} as const satisfies Record<SendingLevel, { types: readonly string[]; role: string }>;

/**
 * Tells who sends a report that it is due in a few days and not on its way, or has come back; in the scope of the
 * night, which finds each deadline once.
 *
 * @returns how many accounts were told
 * @source procedures P15
 */
export async function remindOfReports(db: ScopedDb, now: Date): Promise<number> {
  const today = dayOf(now);
  const all = await readRulesByProvince(db);
  const set = all.provinces.filter((id) => id !== null);
  let told = 0;
  for (const id of all.provinces) {
    // Provinces that set nothing go by one set of figures.
    const isTheirs =
      id !== null
        ? eq(provinceOfUnit, id)
        : set.length === 0
          ? undefined
          : or(isNull(provinceOfUnit), notInArray(provinceOfUnit, set));
    told += await remindIn(db, isTheirs, all.of(id, today), now);
  }
  return told;
}

/** The same in the units of which this is so. */
async function remindIn(
  db: ScopedDb,
  isTheirs: SQL | undefined,
  rules: RuleSet,
  now: Date,
): Promise<number> {
  const today = rules.on;
  const days = rules.number("report.reminder_days");
  let told = 0;
  const sent = reportKeys.flatMap((key) => schedulesOf(key).map((schedule) => ({ key, schedule })));
  for (const { key, schedule } of sent) {
    const due = periodsToSend(schedule, today, rules).filter(
      (period) =>
        definitionOf(key).periods.includes(period.kind) &&
        daysBetween(today, sendBy(schedule, period, rules)) === days,
    );
    for (const period of due) {
      const level = levelIn(schedule);
      const { types } = senders[level];
      const acting = key === "dues" ? role.communeOffice : senders[level].role;
      const units = await db
        .select({ id: organizations.id })
        .from(organizations)
        .where(
          and(
            inArray(organizations.orgType, [...types]),
            isNull(organizations.closedOn),
            isTheirs,
            sql`not exists (select 1 from sent_reports s where s.org_id = ${organizations.id}
              and s.report = ${key} and s.period = ${period.key} and s.state <> 'returned')`,
          ),
        );
      const notice = {
        kind: "reportDue",
        subject: periodWords(period.key, "vi"),
        path: paths.report(key, { period: period.key }),
      } as const;
      for (const { id } of units)
        told += await notify(db, { role: acting, orgId: id }, notice, now);
    }
  }
  return told;
}
