import { and, eq, gte, inArray, lt } from "drizzle-orm";
import { isAboveCommune, isCell } from "#app/features/organizations/rules.ts";
import type { ReportBody, ReportContent } from "#app/features/reports/content/rules.ts";
import {
  countPart,
  PERSON,
  reconciledPart,
  sentList,
  type CellLists,
} from "#app/features/reports/lists/reconciliation/rules.ts";
import { reconciliationText } from "#app/features/reports/lists/reconciliation/text.ts";
import { listPart, written } from "#app/features/reports/lists/rules.ts";
import { lastKnown, type Period } from "#app/features/reports/periods/rules.ts";
import type { ReportReading } from "#app/features/reports/reading/rules.ts";
import { listRollOn, type Branch } from "#app/features/reports/roll/queries.server.ts";
import { listStoodCells } from "#app/features/reports/standing/queries.server.ts";
import type { BookStay } from "#app/features/reports/roll/rules.ts";
import type { Lang } from "#app/lib/lang.ts";
import { reportSnapshots, sentReports } from "#db/schema/reports.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * The reconciliation of a quarter: of a cell its own list, which it looks through and sends; of a unit above how the
 * lists sent fit the one kept here. Of a unit above communes the word that one is to be chosen.
 *
 * @source reports.md L04; procedures P15
 */
export async function readReconciliation(
  db: ScopedDb,
  { unit, today, lang }: ReportReading,
  period: Period,
): Promise<ReportBody> {
  const words = reconciliationText[lang];
  if (isAboveCommune(unit.orgType)) {
    const part = { ...reconciledPart([], lang), empty: words.pick };
    return { parts: [part], equation: null, notes: [] };
  }
  const on = lastKnown(period, today);
  const roll = await listRollOn(db, unit, on, today);
  if (isCell(unit.orgType))
    return {
      parts: [countPart(roll.length, lang), peoplePart(roll, lang)],
      equation: null,
      notes: [words.cellNote],
    };
  const stood = await listStoodCells(db, unit.id, { from: on, to: on });
  const cells = stood.filter(({ isStanding }) => isStanding);
  const sent = await listSentLists(db, unit, period);
  const lists = cells.map(({ id, name, posFrom }): CellLists => ({
    orgId: id,
    name,
    sent: sent.get(id) ?? null,
    roll: new Map(
      roll
        .filter(({ cellPos }) => cellPos === posFrom)
        .map((stay) => [stay.memberId, stay.name] as const),
    ),
  }));
  return {
    parts: [reconciledPart(lists, lang)],
    equation: null,
    notes: [words.communeNote],
  };
}

function peoplePart(roll: readonly BookStay[], lang: Lang) {
  const words = reconciliationText[lang];
  return listPart(
    ["name", "birth", "joined", "official", "card"],
    roll.map(({ memberId, name, birthDate, admitted, official, card }) => ({
      memberId,
      key: `${PERSON}${memberId}`,
      cells: [name, written(birthDate), written(admitted), written(official), card ?? ""],
    })),
    { lang, title: words.parts.people, empty: words.emptyPeople },
  );
}

/** What the cells of a branch sent, by cell; a list that was returned counts as none. */
async function listSentLists(db: ScopedDb, { posFrom, posTo }: Branch, period: Period) {
  const rows = await db
    .select({ orgId: sentReports.orgId, content: reportSnapshots.content })
    .from(sentReports)
    .innerJoin(
      reportSnapshots,
      and(
        eq(reportSnapshots.reportId, sentReports.id),
        eq(reportSnapshots.version, sentReports.version),
      ),
    )
    .where(
      and(
        eq(sentReports.report, "reconciliation"),
        eq(sentReports.period, period.key),
        inArray(sentReports.state, ["submitted", "accepted"]),
        gte(sentReports.orgPos, posFrom),
        lt(sentReports.orgPos, posTo),
      ),
    );
  return new Map(
    rows.map(({ orgId, content }) => {
      const { vi } = JSON.parse(content) as Record<Lang, ReportContent>;
      return [orgId, sentList(vi.parts)] as const;
    }),
  );
}
