import type { ActorContext } from "#app/features/access/door.server.ts";
import { readAsked } from "#app/features/members/edit/form/asked/queries.server.ts";
import { formState, readPlaces } from "#app/features/members/edit/form/queries.server.ts";
import {
  findsIn,
  provinceOf,
  sentInputs,
  storedInputs,
  type Draft,
  type FormState,
} from "#app/features/members/edit/form/rules.ts";
import type { InputFault } from "#app/features/members/edit/input/rules.ts";
import { readPosted } from "#app/features/members/edit/schema.ts";
import { foreseeChange } from "#app/features/procedures/change/asking/commands.server.ts";
import { askedBeside, askingStep } from "#app/features/procedures/change/asking/rules.ts";
import { restsOnPaper, type GapForm } from "#app/features/procedures/change/below/form/rules.ts";
import { belowText } from "#app/features/procedures/change/below/text.ts";
import { advanceCase, openCase } from "#app/features/procedures/commands.server.ts";
import { readInputs, type InputIssue } from "#app/features/procedures/inputs/schema.ts";
import { answerRefused } from "#app/features/procedures/view/refusals/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import type { Field } from "#app/record/field.ts";
import { isFilled } from "#app/record/conditions.ts";
import { inSavepoint } from "#db/scope.server.ts";

/** What became of the form of a member: how many answers were sent, or the form with what is wrong with it. */
export type GapAnswered =
  | { kind: "sent"; count: number }
  | {
      kind: "form";
      status: 200 | 422;
      state: FormState;
      paper: Record<string, string>;
      issues: Record<string, InputIssue>;
    };

type Context = Pick<ActorContext, "db" | "actor" | "lang" | "now" | "request" | "requestId">;

/**
 * Reads the form of a member and makes a request of each field that was filled in; what stays empty stays a gap. When
 * one answer is wrong, by its own form or by the rules of the record, none is sent and each says why.
 *
 * @param directive  the directive that asks; its number explains the requests
 */
export async function answerGaps(
  ctx: Context,
  directive: { id: string; number: string },
  form: GapForm,
  sent: FormData,
): Promise<GapAnswered> {
  const { page } = form;
  const posted = readPosted(sent);
  const base = storedInputs(page);
  const { inputs } = sentInputs(page, sent, base);
  const finds = findsIn(page, sent);
  const shown = { inputs: { ...base, ...inputs }, finds };
  const paper = Object.fromEntries(
    ["paper", "evidence"].map((key) => [key, String(sent.get(key) ?? "")]),
  );
  const back = async (
    status: 200 | 422,
    part: Partial<FormState>,
    issues: Record<string, InputIssue> = {},
  ): Promise<GapAnswered> => {
    const state = await formState(ctx, page, { ...shown, ...part });
    return { kind: "form", status, state, paper, issues };
  };
  if (posted.intent.kind === "look")
    return back(200, await withCommunes(ctx, form, shown, posted.intent.field));
  const { answers, faults } = await readAnswers(ctx, form, { ...posted, base, inputs, finds });
  const onPaper = answers.some(({ field }) => restsOnPaper(field));
  const beside = readBeside(sent, onPaper, dayOf(ctx.now));
  if (faults.length === 0 && answers.length === 0 && Object.keys(beside.issues).length === 0) {
    const [first] = page.fields;
    const { empty } = belowText[ctx.lang];
    faults.push({ name: first?.field.name ?? "", label: "", text: empty });
  }
  if (faults.length > 0 || Object.keys(beside.issues).length > 0)
    return back(422, { faults }, beside.issues);
  const { memberId } = form;
  const wrong = await send(ctx, { directive, memberId, answers, beside: beside.values });
  return wrong.length > 0 ? back(422, { faults: wrong }) : { kind: "sent", count: answers.length };
}

/** A field with the value that was filled in. */
interface Answer {
  field: Field;
  before: unknown;
  value: unknown;
}

/** What was filled in, part by part as each section reads it. */
async function readAnswers(
  ctx: Context,
  { parts }: GapForm,
  draft: Draft,
): Promise<{ answers: Answer[]; faults: InputFault[] }> {
  const answers: Answer[] = [];
  const faults: InputFault[] = [];
  for (const part of parts) {
    const own = Object.fromEntries(
      part.fields.flatMap(({ field: { name } }) =>
        name in draft.inputs ? [[name, draft.inputs[name]!]] : [],
      ),
    );
    const asked = await readAsked(ctx, part, { ...draft, inputs: own });
    if ("faults" in asked) {
      faults.push(...asked.faults);
      continue;
    }
    const values = (asked.change.values ?? {}) as Record<string, unknown>;
    for (const { field } of part.fields) {
      const value = values[field.name] ?? null;
      if (value === null || !isFilled(value as never)) continue;
      answers.push({ field, before: part.member.record.values[field.key as never] ?? null, value });
    }
  }
  return { answers, faults };
}

/** Paper and evidence, needed where a field rests on one. */
function readBeside(form: FormData, onPaper: boolean, today: string) {
  const asked = askedBeside({ changeClass: "K2" }).filter(({ key }) => key !== "explanation");
  const none = { values: {} as Record<string, unknown>, issues: {} as Record<string, InputIssue> };
  if (!onPaper) return none;
  const read = readInputs(asked, form, { today, reason: false });
  const issues = read.ok ? {} : { ...read.issues };
  for (const { key } of asked) if (!String(form.get(key) ?? "").trim()) issues[key] = "missing";
  return { values: read.ok ? read.values : {}, issues };
}

/** Opens a request for each answer; gives what stands in the way of any, and then opens none. */
async function send(
  ctx: Context,
  {
    directive,
    memberId,
    answers,
    beside,
  }: {
    directive: { id: string; number: string };
    memberId: string;
    answers: readonly Answer[];
    beside: Record<string, unknown>;
  },
): Promise<InputFault[]> {
  const { db, actor, now, requestId, lang } = ctx;
  const explanation = belowText[lang].explanation(directive.number);
  const asked = answers.map(({ field, before, value }) => ({
    field,
    step: askingStep(field, "ask")!,
    values: {
      field: field.key,
      row: null,
      before,
      value,
      explanation,
      paper: null,
      evidence: null,
      ...(restsOnPaper(field) ? beside : {}),
      directiveId: directive.id,
    },
  }));
  const wrong: InputFault[] = [];
  const say = (field: Field, why: string[]) =>
    wrong.push({ name: field.name, label: field.label[lang], text: why.join(" ") });
  for (const { field, values } of asked) {
    const findings = await foreseeChange(ctx, memberId, values);
    if (findings.length > 0) say(field, answerRefused({ refusals: [], findings }, lang));
  }
  if (wrong.length > 0) return wrong;
  try {
    await inSavepoint(db, async (inner) => {
      for (const { field, step, values } of asked) {
        const input = { step, values, note: null };
        const moved = await openCase(inner, actor, "change", memberId, input, { now, requestId });
        if (!moved.ok) say(field, answerRefused(moved, lang));
      }
      if (wrong.length > 0) throw new NotSent();
    });
  } catch (error) {
    if (!(error instanceof NotSent)) throw error;
  }
  return wrong;
}

/** Takes back the requests of a form of which one was refused. */
class NotSent extends Error {}

/** The form with the communes of another province. */
async function withCommunes(
  ctx: Context,
  { page }: GapForm,
  shown: Pick<FormState, "inputs" | "finds">,
  name: string,
): Promise<Partial<FormState>> {
  const place = shown.inputs[name];
  if (place === undefined || typeof place === "string") return { focus: name };
  const index = await readPlaces(ctx, page);
  const isThere = provinceOf(place.commune ?? null, index) === place.province;
  const kept = isThere ? place : { ...place, commune: "" };
  return { inputs: { ...shown.inputs, [name]: kept }, focus: `${name}.commune` };
}

/** What a press made of the answers that wait: how many were approved, and those that were not, with the reason. */
export interface Approved {
  approved: number;
  left: { id: string; why: string }[];
}

/** Approves answers about simple fields one by one, as each of them would be on its own page. */
export async function approveAnswers(
  ctx: Pick<Context, "db" | "actor" | "lang" | "now" | "requestId">,
  ids: readonly string[],
): Promise<Approved> {
  const { db, actor, lang, now, requestId } = ctx;
  const result: Approved = { approved: 0, left: [] };
  const input = { seen: "simpleAsked", step: "approveSimple", values: {}, note: null };
  for (const id of ids) {
    const moved = await advanceCase(db, actor, { id, ...input }, { now, requestId });
    if (moved.ok) result.approved += 1;
    else result.left.push({ id, why: answerRefused(moved, lang).join(" ") });
  }
  return result;
}
