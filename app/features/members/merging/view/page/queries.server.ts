import type { ActorContext } from "#app/features/access/door.server.ts";
import type { MergeUndo } from "#app/features/members/merging/plan.ts";
import {
  readMerge,
  type Merge,
  type PairMember,
} from "#app/features/members/merging/queries.server.ts";
import { inTheWay, openActs, partUntil } from "#app/features/members/merging/rules.ts";
import { showMerged, showPair } from "#app/features/members/merging/view/queries.server.ts";
import type { ShownCourse, ShownMerge } from "#app/features/members/merging/view/rules.ts";
import { may } from "#app/features/access/rules.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today } from "#app/lib/dates.ts";

/** Everything about two records: how they differ, the proposal, what the reader may do now. */
export async function showMerge(
  ctx: ActorContext,
  pair: [PairMember, PairMember],
): Promise<ShownMerge> {
  const { db, actor, now } = ctx;
  const on = today(now);
  const merge = await readMerge(db, pair[0].id, pair[1].id);
  const days = (await readRuleSet(db, on)).number("record.merge_undo_days");
  const isUnderWay = merge?.state === "proposed" || merge?.state === "merged";
  const acts =
    pair[0].hidden || (pair[1].hidden && !isUnderWay) ? [] : openActs(actor, merge, on, days);
  return {
    ...(await showPair(ctx, pair, isUnderWay ? merge : null)),
    acts,
    inTheWay:
      merge?.state === "proposed" && may(actor, "merge.decide") ? inTheWay(actor, merge) : null,
    partUntil: merge?.state === "merged" ? partUntil(merge, days) : null,
    merged:
      merge?.state === "merged" ? await showMerged(ctx, pair[0], merge.undo as MergeUndo) : null,
    course: merge === null ? null : courseOf(merge),
  };
}

function courseOf(merge: Merge): ShownCourse {
  const { state, ground, note, proposedName, decidedName, partedName } = merge;
  return {
    state,
    ground,
    note,
    proposedName,
    proposedAt: merge.proposedAt.toISOString(),
    decidedName,
    decidedAt: merge.decidedAt?.toISOString() ?? null,
    partedName,
    partedAt: merge.partedAt?.toISOString() ?? null,
  };
}
