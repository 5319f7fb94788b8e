import type { ReportReading } from "#app/features/reports/reading/rules.ts";
import {
  earlier,
  lastKnown,
  yearBefore,
  type Period,
} from "#app/features/reports/periods/rules.ts";
import type { ReportBody } from "#app/features/reports/content/rules.ts";
import { countRoll, listMovedStays } from "#app/features/reports/roll/queries.server.ts";
import {
  movementsIn,
  rollFigures,
  spansOf,
  type Movement,
  type RollFigures,
} from "#app/features/reports/roll/rules.ts";
import { movementBody } from "#app/features/reports/movement/rules.ts";
import { findSent, readSnapshot } from "#app/features/reports/sent/queries.server.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Who came and who left in a period, and the figures that follow; those of the year before where they were kept. */
export interface MovementFacts {
  movements: Movement[];
  figures: RollFigures;
  before: RollFigures | null;
  /** Existing members who were entered in the period. */
  entered: number;
}

/** Reads the movement of members of a unit in a period. @source form 1-BTCTW */
export async function readMovement(
  db: ScopedDb,
  { unit, today }: Pick<ReportReading, "unit" | "today">,
  period: Period,
): Promise<MovementFacts> {
  const past = yearBefore(period);
  const { counts, since } = await countRoll(db, unit, [period, past], today);
  const spans = spansOf(await listMovedStays(db, unit, [period, past], today));
  const movements = movementsIn(spans, period);
  const isKept = since !== null && since <= past.to;
  return {
    movements,
    figures: rollFigures(movements, counts[0]!),
    before: isKept ? rollFigures(movementsIn(spans, past), counts[1]!) : null,
    entered: counts[0]!.entered,
  };
}

/** The closing that the unit reported for the period before and that is locked; null where none is. */
async function readLockedClosing(
  db: ScopedDb,
  orgId: string,
  period: Period,
): Promise<number | null> {
  const sent = await findSent(db, orgId, "movement", earlier(period, 1).key);
  const snapshot = sent?.state === "accepted" ? await readSnapshot(db, sent) : null;
  return snapshot?.content.vi.equation?.closing ?? null;
}

/** The report on the movement of members. What a locked report no longer shows is told as an adjustment of this one. */
export async function readMovementReport(
  db: ScopedDb,
  reading: ReportReading,
  period: Period,
): Promise<ReportBody> {
  const facts = await readMovement(db, reading, period);
  const locked = await readLockedClosing(db, reading.unit.id, period);
  const until = lastKnown(period, reading.today);
  return movementBody({ ...facts, locked }, period, until, reading.lang);
}
