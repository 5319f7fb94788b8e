import { data, redirect, type ActionFunctionArgs } from "@remix-run/node";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { unitOf } from "#app/features/access/rules.ts";
import {
  decideChange,
  type ChangeDecision,
  type ChangeResult,
} from "#app/features/figures/commands.server.ts";
import type { DayFault } from "#app/features/figures/days/rules.ts";
import type { FigureFault } from "#app/features/figures/schema.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";

/** What a page of changes answers when a form was refused. */
export interface Refused {
  refusal: string | null;
  issues: Partial<Record<string, FigureFault | DayFault | "noteMissing">>;
  typed: Record<string, string>;
}

const done = { approve: "approved", refuse: "refused", withdraw: "withdrawn" } as const;

/** A form that was refused: with what was typed, so that nothing is typed twice. */
export function refused(
  form: FormData,
  status: 409 | 422,
  why: Partial<Pick<Refused, "refusal" | "issues">>,
) {
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  return data<Refused>({ refusal: null, issues: {}, typed, ...why }, { status });
}

/**
 * Takes a form of a page of changes: a decision on the proposal `id` (`act` approve, refuse or withdraw), else
 * whatever the page proposes.
 *
 * @param to  where to go when it was done, by what was done
 */
export async function takeChange(
  args: ActionFunctionArgs,
  to: (done: string) => string,
  propose: (
    ctx: ActorContext,
    form: FormData,
  ) => Promise<ChangeResult | ReturnType<typeof refused>>,
) {
  const form = await args.request.clone().formData();
  const act = String(form.get("act"));
  const isDecision = act === "approve" || act === "refuse" || act === "withdraw";
  const permission = act === "approve" || act === "refuse" ? "figure.approve" : "figure.propose";
  return asActor(args, permission, async (ctx) => {
    if (!isDecision) {
      const result = await propose(ctx, form);
      if (!("ok" in result)) return result;
      return result.ok ? redirect(to("proposed")) : refused(form, 409, { refusal: result.refusal });
    }
    const id = String(form.get("id"));
    if (!isId(id)) throw new NotFound("change");
    const note = String(form.get("note") ?? "").trim() || null;
    if (act === "refuse" && note === null)
      return refused(form, 422, { issues: { note: "noteMissing" } });
    const decision: ChangeDecision = { id, act, note };
    const result = await oncePerKey(ctx, form, () =>
      decideChange(ctx.db, ctx.actor, unitOf(ctx.actor), decision, ctx),
    );
    return result.ok ? redirect(to(done[act])) : refused(form, 409, { refusal: result.refusal });
  });
}
