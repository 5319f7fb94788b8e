import { and, eq, gt, gte, isNull, lte, or } from "drizzle-orm";
import { memberStatus } from "#app/codes/member-status.ts";
import { role } from "#app/features/access/roles.ts";
import { notify } from "#app/features/notices/commands.server.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import {
  comingRounds,
  givenBadges,
  noticeDay,
  roundBefore,
  type Round,
} from "#app/features/procedures/badges/rules.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { addMonths, today as dayOf } from "#app/lib/dates.ts";
import { formatPartialDate } from "#app/lib/partial-date.ts";
import { paths } from "#app/paths.ts";
import { members } from "#db/schema/members.ts";
import { notices } from "#db/schema/notices.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Tells the secretaries of cells, some months before a round of badges, that somebody of the cell reaches the years by
 * then; in a system scope, once a day. What was told since that day is not told again.
 *
 * @returns how many accounts were told
 * @source procedures P07, "Notifications"; parameter badge.notice_months
 */
export async function tellOfRounds(db: ScopedDb, now: Date): Promise<number> {
  const today = dayOf(now);
  const rules = await readRuleSet(db, today);
  let told = 0;
  for (const round of comingRounds(today, rules)) {
    const since = noticeDay(round, today, rules);
    if (since === null) continue;
    const subject = formatPartialDate(round.on);
    const earlier = await db
      .select({ id: notices.id })
      .from(notices)
      .where(
        and(
          eq(notices.kind, "badgeRound"),
          eq(notices.subject, subject),
          gte(notices.createdAt, new Date(`${since}T00:00:00Z`)),
        ),
      )
      .limit(1);
    if (earlier.length > 0) continue;
    const path = paths.caseBadges({ round: `${round.code}-${round.year}` });
    for (const orgId of await cellsReaching(db, round, rules))
      told += await notify(
        db,
        { role: role.cellSecretary, orgId },
        { kind: "badgeRound", subject, path },
        now,
      );
  }
  return told;
}

/** The cells with an official member who comes to the years of some badge between the round before and this one. */
async function cellsReaching(db: ScopedDb, round: Round, rules: RuleSet): Promise<string[]> {
  const before = roundBefore(round, rules);
  const reaches = givenBadges(rules).map(({ minMonths }) =>
    and(
      gt(members.partyAgeFrom, addMonths(before.on, -minMonths)),
      lte(members.partyAgeFrom, addMonths(round.on, -minMonths)),
    ),
  );
  const rows = await db
    .selectDistinct({ orgId: members.org_id })
    .from(members)
    .where(
      and(
        eq(members.membership_status, memberStatus.codes.official),
        isNull(members.hiddenAt),
        or(...reaches),
      ),
    );
  return rows.map(({ orgId }) => orgId);
}
