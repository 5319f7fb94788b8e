import type { ActorContext } from "#app/features/access/door.server.ts";
import {
  endProposal,
  proposeMerge,
  settleAsDifferent,
  type MergeAnswer,
} from "#app/features/members/merging/commands.server.ts";
import {
  approveMerge,
  partRecords,
} from "#app/features/members/merging/deciding/commands.server.ts";
import type { PairMember } from "#app/features/members/merging/queries.server.ts";
import type { MergeAct } from "#app/features/members/merging/rules.ts";
import { readChoice, readReason } from "#app/features/members/merging/schema.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today } from "#app/lib/dates.ts";

/** Does what a form asks about two records; everything but an approval needs a reason. */
export async function answerMerge(
  { db, actor, now, requestId }: ActorContext,
  pair: [PairMember, PairMember],
  act: MergeAct,
  form: FormData,
): Promise<MergeAnswer> {
  const rules = await readRuleSet(db, today(now));
  const context = { now, rules, requestId };
  const ids = [pair[0].id, pair[1].id] as const;
  const reason = readReason(form);
  if (act === "approve") {
    const seen = String(form.get("seen") ?? "");
    return approveMerge(db, actor, ids, { seen, note: reason }, context);
  }
  if (reason === null) return { ok: false, refusal: "note" };
  if (act === "propose")
    return proposeMerge(db, actor, pair, { ...readChoice(form), ground: reason }, context);
  if (act === "part")
    return partRecords(db, actor, ids, reason, rules.number("record.merge_undo_days"), context);
  if (act === "different")
    return (await settleAsDifferent(db, actor, pair, reason, context))
      ? { ok: true }
      : { ok: false, refusal: "unknownPair" };
  return endProposal(db, actor, pair, act === "refuse" ? "refused" : "withdrawn", reason, context);
}
