import { orgType } from "#app/codes/org-type.ts";
import { needsPaper } from "#app/features/reorganizations/operations/rules.ts";
import { listPlanFiles } from "#app/features/reorganizations/paper/queries.server.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { sumsOf, type Kept, type Outcome } from "#app/features/reorganizations/applying/rules.ts";
import {
  readPlan,
  type PlanView,
  type StoredPlan,
} from "#app/features/reorganizations/queries.server.ts";
import {
  isOpen,
  isOver,
  mayAttach,
  mayDraft,
  openActs,
  undoableUntil,
} from "#app/features/reorganizations/rules.ts";
import { digestOf } from "#app/features/reorganizations/simulation/queries.server.ts";
import {
  readNames,
  readUndoHours,
  simulatePlan,
} from "#app/features/reorganizations/view/queries.server.ts";
import { refsIn, shown } from "#app/features/reorganizations/view/rules.ts";
import { fileLine } from "#app/features/tasks/files/rules.ts";
import type { Lang } from "#app/lib/lang.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * All that the page of a plan shows: while it is under way what it would do as things stand, afterwards what was done.
 *
 * @returns null when it is out of reach
 */
export async function readPlanPage(
  db: ScopedDb,
  actor: Actor,
  { id, lang }: { id: string; lang: Lang },
  now: Date,
) {
  const view = await readPlan(db, actor, id);
  if (view === null) return null;
  const { plan, operations, asCase, orgName } = view;
  const undoHours = await readUndoHours(db, now);
  const simulation = isOver(plan) ? null : await simulatePlan(db, view, now);
  const said = simulation === null ? null : shown(simulation);
  const outcome = plan.outcome as Outcome | null;
  const { acts, inTheWay } = openActs(actor, asCase, { now, undoHours });
  return {
    title: plan.title,
    state: plan.state,
    version: plan.version,
    head: headOf(plan, orgName),
    operations,
    names: await readNames(db, operations, said === null ? [] : refsIn(said), outcome),
    simulation: said,
    seen: simulation === null ? "" : digestOf(plan.version, simulation),
    isDue: plan.effectiveOn <= dayOf(now),
    acts,
    inTheWay,
    paper: {
      files: (await listPlanFiles(db, id)).map((one) => fileLine(one, lang)),
      mayAttach: mayAttach(actor, asCase),
      without: withoutPaper(view),
    },
    editable: isOpen(plan) && mayDraft(actor, asCase),
    // Units of before come from a file where the plan holds nothing else and its day has passed.
    takesFile:
      asCase.orgType === orgType.codes.province &&
      plan.effectiveOn < dayOf(now) &&
      operations.every(({ kind }) => kind === "former"),
    outcome: outcome === null ? null : sumsOf(outcome),
    undoUntil:
      plan.appliedAt === null ? null : undoableUntil(plan.appliedAt, undoHours).toISOString(),
    kept: plan.kept as Kept[],
  };
}

/** What the page says of a plan to which no decision is attached. */
function withoutPaper({ plan, operations }: PlanView): "needed" | "notNeeded" | "never" {
  if (!needsPaper(operations)) return "notNeeded";
  return isOver(plan) || plan.state === "approved" ? "never" : "needed";
}

function headOf(plan: StoredPlan, orgName: string) {
  const by = (name: string | null, at: Date | null) =>
    name === null || at === null ? null : { name, at: at.toISOString() };
  const { decisionNumber: number, decisionOn: on } = plan;
  return {
    orgName,
    ground: plan.ground,
    effectiveOn: plan.effectiveOn,
    drafted: { name: plan.draftedName, at: plan.draftedAt.toISOString() },
    submitted: by(plan.submittedName, plan.submittedAt),
    decided: by(plan.decidedName, plan.decidedAt),
    decision: number === null || on === null ? null : { number, on },
    appliedAt: plan.appliedAt?.toISOString() ?? null,
    reverted: by(plan.revertedName, plan.revertedAt),
    note: plan.note,
  };
}
