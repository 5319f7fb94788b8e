import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import type { ActorContext } from "#app/features/access/door.server.ts";
import {
  saveEdit,
  type Doubt,
  type EditOutcome,
} from "#app/features/members/edit/commands.server.ts";
import { readCrossing } from "#app/features/members/edit/crossing/queries.server.ts";
import { readAsked } from "#app/features/members/edit/form/asked/queries.server.ts";
import { formState, readPlaces } from "#app/features/members/edit/form/queries.server.ts";
import {
  controlOf,
  findsIn,
  provinceOf,
  sentInputs,
  storedInputs,
  type Draft,
  type FormState,
} from "#app/features/members/edit/form/rules.ts";
import type { InputFault } from "#app/features/members/edit/input/rules.ts";
import { openEdit } from "#app/features/members/edit/queries.server.ts";
import { isRowGone, type EditPage } from "#app/features/members/edit/page/rules.ts";
import { readPosted, type Posted } from "#app/features/members/edit/schema.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { findingText } from "#app/record/rule-catalog.ts";

/** What answers a posted form: another page, or the same form with what there is to say. */
export type Answer =
  | { kind: "saved"; left: number }
  | { kind: "same" }
  | { kind: "form"; status: 200 | 409 | 422; state: FormState }
  | { kind: "forbidden" };

type Context = Pick<
  ActorContext,
  "db" | "actor" | "lang" | "now" | "request" | "requestId" | "params"
>;

/**
 * Does what a posted form of the edit page asks for. Nothing is written unless it answers `saved`.
 *
 * @param form  the form as posted
 * @throws {NotFound} when the place that the address names is not there for the actor
 * @throws {Response} 400 when a form that writes has no key
 */
export async function answerForm(ctx: Context, page: EditPage, form: FormData): Promise<Answer> {
  const posted = readPosted(form);
  const { inputs, forbidden } = sentInputs(page, form, posted.base);
  if (forbidden.length > 0 || !mayDo(page, posted)) return { kind: "forbidden" };
  const draft = { ...posted, inputs, finds: findsIn(page, form) };
  if (posted.intent.kind === "look") return look(ctx, page, draft, posted.intent.field);
  const asked = await readAsked(ctx, page, draft);
  if ("faults" in asked) return refused(ctx, page, draft, asked.faults, []);
  const outcome = await oncePerKey<EditOutcome>(ctx, form, async () =>
    saveEdit(ctx.db, ctx.actor, asked, {
      on: today(ctx.now),
      now: ctx.now,
      requestId: ctx.requestId,
      rules: await readRuleSet(ctx.db, today(ctx.now)),
    }),
  );
  switch (outcome.kind) {
    case "moved":
      return moved(ctx, page, draft);
    case "stopped": {
      const stops = outcome.stops.map((finding) => ({
        name: controlOf(page, finding) ?? "",
        label: "",
        text: findingText(finding, ctx.lang),
      }));
      return refused(ctx, page, draft, stops, outcome.doubts);
    }
    default:
      return outcome;
  }
}

/** The rights of the page hold for its fields; here for what its buttons do. */
function mayDo(page: EditPage, { intent }: Posted): boolean {
  if (intent.kind === "declareNone")
    return page.list === null ? false : page.list.mayDeclareNone && page.list.rows.length === 0;
  if (page.list !== null) return page.list.right.may;
  return intent.kind !== "remove" && page.fields.some(({ right }) => right.may);
}

/** The same form with the communes of a province, or with the organizations that were looked for. */
async function look(ctx: Context, page: EditPage, draft: Draft, field: string): Promise<Answer> {
  const inputs = { ...draft.inputs };
  const place = inputs[field];
  if (place !== undefined && typeof place !== "string") {
    const index = await readPlaces(ctx, page);
    const isThere = provinceOf(place.commune ?? null, index) === place.province;
    inputs[field] = isThere ? place : { ...place, commune: "" };
  }
  const focus = typeof place === "string" ? field : `${field}.commune`;
  const shown = shownOf(page, draft);
  const state = await formState(ctx, page, {
    ...shown,
    inputs: { ...shown.inputs, ...inputs },
    focus,
  });
  return { kind: "form", status: 200, state };
}

async function refused(
  ctx: Context,
  page: EditPage,
  draft: Draft,
  faults: InputFault[],
  doubts: readonly Doubt[],
): Promise<Answer> {
  const shown = doubts.map(({ id, finding }) => ({
    id,
    name: controlOf(page, finding),
    text: findingText(finding, ctx.lang),
    seen: draft.seen.has(id),
  }));
  const state = await formState(ctx, page, { ...shownOf(page, draft), faults, doubts: shown });
  return { kind: "form", status: 422, state };
}

/** The form on top of what somebody else has saved meanwhile, with both values where they differ (fault 134). */
async function moved(ctx: Context, page: EditPage, draft: Draft): Promise<Answer> {
  // Read again: the other side may have committed after this page was opened.
  const { params, request } = ctx;
  const search = new URL(request.url).searchParams;
  const newest = await openEdit(ctx.db, ctx.actor, params.id ?? "", search);
  if (newest === null) throw new NotFound("member");
  const { shown, merged } = await readCrossing(ctx, newest, draft.base, draft.inputs);
  const { version: _old, base: _shown, ...kept } = shownOf(newest, draft);
  const inputs = isRowGone(newest) ? kept.inputs : merged;
  const state = await formState(ctx, newest, { ...kept, inputs, crossing: shown });
  return { kind: "form", status: 409, state };
}

/** The form as its sender sees it: what was typed, over what the form showed. */
function shownOf(page: EditPage, draft: Draft) {
  const { version, reason, finds } = draft;
  const stored = storedInputs(page);
  const base = Object.fromEntries(
    Object.entries(draft.base).filter(([name]) => Object.hasOwn(stored, name)),
  );
  return { version, base, reason, finds, inputs: { ...stored, ...base, ...draft.inputs } };
}
