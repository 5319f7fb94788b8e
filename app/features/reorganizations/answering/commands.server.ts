import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import type { Actor } from "#app/features/access/rules.ts";
import {
  approvePlan,
  stopPlan,
  submitPlan,
  type Decided,
} from "#app/features/reorganizations/deciding/commands.server.ts";
import { editPlan } from "#app/features/reorganizations/drafting/commands.server.ts";
import { readPlan } from "#app/features/reorganizations/queries.server.ts";
import type { PlanAct } from "#app/features/reorganizations/rules.ts";
import { readDecision, readHead, readNote } from "#app/features/reorganizations/schema.ts";
import type { Blocker, Finding } from "#app/features/reorganizations/simulation/rules.ts";
import { undoPlan } from "#app/features/reorganizations/undo/commands.server.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import type { Lang } from "#app/lib/lang.ts";
import { NotFound } from "#app/lib/errors.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The parts of a page's context that are needed here. */
interface Asking {
  db: ScopedDb;
  actor: Actor;
  request: Request;
  lang: Lang;
  now: Date;
  requestId: string;
}

/** What the form led to: something to say, or what to show again. */
export type Answer =
  | { ok: true; done: string }
  | {
      ok: false;
      status: 403 | 409 | 422;
      refusal: string | null;
      issues: Record<string, string>;
      blockers: Finding<Blocker>[] | null;
      refusing: string[];
    };

/**
 * Does what a form of the page of a plan asks, once.
 *
 * @param act a step of the plan; null for a change of the draft: `head`, or `remove` of the operation `at`
 * @throws {NotFound} for anything else, and out of reach
 */
export async function answerPlan(
  ctx: Asking,
  form: FormData,
  id: string,
  act: PlanAct | null,
): Promise<Answer> {
  const { db, actor, now, requestId } = ctx;
  if ((await readPlan(db, actor, id)) === null) throw new NotFound("reorganization");
  if (act === null) return change(ctx, form, id);
  const moment = { now, requestId };
  if (act === "submit")
    return said(await oncePerKey(ctx, form, () => submitPlan(db, actor, id, moment)), act);
  if (act === "return" || act === "withdraw") {
    const note = readNote(form);
    if (note === null) return again({ note: "noteMissing" });
    return said(
      await oncePerKey(ctx, form, () => stopPlan(db, actor, { id, act, note }, moment)),
      act,
    );
  }
  if (act === "undo") {
    const result = await oncePerKey(ctx, form, () => undoPlan(db, actor, id, moment));
    return result.ok ? { ok: true, done: act } : said(result, act);
  }
  const read = readDecision(form, dayOf(now));
  if (!read.ok) return again(read.issues);
  const seen = String(form.get("seen") ?? "");
  const result = await oncePerKey(ctx, form, () =>
    approvePlan(db, actor, { id, decision: read.value, seen }, moment),
  );
  return result.ok && result.applied ? { ok: true, done: "applied" } : said(result, act);
}

async function change(ctx: Asking, form: FormData, id: string): Promise<Answer> {
  const { db, actor, now, requestId } = ctx;
  const seen = Number(form.get("version"));
  const asked = form.get("act");
  const moment = { now, requestId };
  if (asked === "remove") {
    const at = Number(form.get("at"));
    await oncePerKey(ctx, form, async () => {
      await editPlan(db, actor, id, { edit: { kind: "remove", at }, seen }, moment);
      return true;
    });
    return { ok: true, done: "removed" };
  }
  if (asked !== "head") throw new NotFound("act");
  const read = readHead(form);
  if (!read.ok) return again(read.issues);
  await oncePerKey(ctx, form, async () => {
    await editPlan(db, actor, id, { edit: { kind: "head", head: read.value }, seen }, moment);
    return true;
  });
  return { ok: true, done: "saved" };
}

function again(issues: Record<string, string>): Answer {
  return { ok: false, status: 422, refusal: null, issues, blockers: null, refusing: [] };
}

function said(result: Decided | { ok: false; refusal: string }, done: string): Answer {
  if (result.ok) return { ok: true, done };
  const { refusal } = result;
  const isLate = ["state", "moved", "changedSince"].includes(refusal);
  const status = refusal === "blocked" || refusal === "noPaper" ? 422 : isLate ? 409 : 403;
  return {
    ok: false,
    status,
    refusal,
    issues: {},
    blockers: "blockers" in result ? result.blockers : null,
    refusing: "refusing" in result ? result.refusing : [],
  };
}
