import { sql } from "drizzle-orm";
import type { CodeList } from "#app/codes/code-list.ts";
import { cardStatus } from "#app/codes/card-status.ts";
import { exitReason } from "#app/codes/exit-reason.ts";
import { increaseReason } from "#app/codes/increase-reason.ts";
import { partyBadge } from "#app/codes/party-badge.ts";
import { rewardForm } from "#app/codes/reward-form.ts";
import type { ReportBody, ReportLine } from "#app/features/reports/content/rules.ts";
import { lastKnown, type Period } from "#app/features/reports/periods/rules.ts";
import type { ReportReading } from "#app/features/reports/reading/rules.ts";
import { movementsIn, spansOf } from "#app/features/reports/roll/rules.ts";
import { listGuests, listMovedStays } from "#app/features/reports/roll/queries.server.ts";
import { statisticsText } from "#app/features/reports/statistics/text.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Rewards, badges, cards and transfers of a period, each of whoever stood in the unit on its day; rewards of the unit and
 * of those below it apart; and the transfers that were not in order.
 *
 * @source form 7-BTCTW
 */
export async function readWorkForm(
  db: ScopedDb,
  reading: ReportReading,
  period: Period,
): Promise<ReportBody> {
  const { unit, today, lang } = reading;
  const words = statisticsText[lang];
  const { work } = words;
  const until = lastKnown(period, today);
  const rows = await db.execute<{ what: string; key: string; count: number }>(sql`
    select what, key, count from branch_service(${String(unit.posFrom)}::bigint, ${String(unit.posTo)}::bigint,
      ${period.from}::date, ${until}::date)`);
  const irregular = await db.execute<{ what: string; count: number }>(sql`
    select what, count from branch_irregular(${String(unit.posFrom)}::bigint, ${String(unit.posTo)}::bigint,
      ${period.from}::date, ${until}::date)`);
  const broken = (what: string) => irregular.find((row) => row.what === what)?.count ?? 0;
  const ofUnits = await db.execute<{ form: string; count: number }>(sql`
    select form, count from branch_unit_rewards(${String(unit.posFrom)}::bigint, ${String(unit.posTo)}::bigint,
      ${period.from}::date, ${until}::date)`);
  const unitRewards = new Map(ofUnits.map(({ form, count }) => [form, count]));
  const countsOf = (what: string) =>
    new Map(rows.filter((row) => row.what === what).map(({ key, count }) => [key, count]));
  const [rewards, badges, changed] = [countsOf("reward"), countsOf("badge"), countsOf("changed")];
  const moves = movementsIn(spansOf(await listMovedStays(db, unit, [period], today)), {
    from: period.from,
    to: until,
  });
  const moved = (kind: "in" | "out", reason: string) =>
    moves.filter((move) => move.kind === kind && move.reason === reason).length;
  const guests = (await listGuests(db, unit, period.from, today)).filter(
    ({ starts }) => starts !== null && starts >= period.from && starts <= until,
  );
  const head = (key: string, label: string): ReportLine => ({ key, level: 0, cells: [label, ""] });
  const line = (key: string, label: string, count: number): ReportLine => ({
    key,
    level: 1,
    cells: [label, count],
  });
  const ofList = (prefix: string, list: CodeList, counts: Map<string, number>) =>
    list.entries
      .filter(({ code }) => (counts.get(code) ?? 0) > 0 || prefix === "badge")
      .map(({ code, label }) => line(`${prefix}-${code}`, label[lang], counts.get(code) ?? 0));
  const { fromOtherProvince, withinProvince } = increaseReason.codes;
  const { transferToOtherProvince, transferWithinProvince } = exitReason.codes;
  return {
    equation: null,
    notes: [words.workCounted, words.irregularCounted],
    parts: [
      {
        title: null,
        empty: words.empty,
        columns: [
          { key: "line", head: words.heads.line, kind: "text", width: 75 },
          { key: "now", head: words.heads.now, kind: "number", width: 25 },
        ],
        lines: [
          head("unitRewards", work.unitRewards),
          ...ofList("unitReward", rewardForm, unitRewards),
          head("rewards", work.rewards),
          ...ofList("reward", rewardForm, rewards),
          head("badges", work.badges),
          ...ofList("badge", partyBadge, badges),
          head("cards", work.cards),
          line("issued", work.issued, countsOf("issued").get("all") ?? 0),
          line("lost", work.lost, changed.get(cardStatus.codes.lost) ?? 0),
          line("damaged", work.damaged, changed.get(cardStatus.codes.damaged) ?? 0),
          head("transfers", work.transfers),
          line("inOther", work.inOther, moved("in", fromOtherProvince)),
          line("inWithin", work.inWithin, moved("in", withinProvince)),
          line("outOther", work.outOther, moved("out", transferToOtherProvince)),
          line("outWithin", work.outWithin, moved("out", transferWithinProvince)),
          line("tempIn", work.tempIn, guests.length),
          line("tempOut", work.tempOut, countsOf("away").get("all") ?? 0),
          line("irregularIn", work.irregularIn, broken("irregularIn")),
          line("irregularOut", work.irregularOut, broken("irregularOut")),
          line("forged", work.forged, broken("forged")),
        ],
      },
    ],
  };
}
