import type { ActorContext } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { previewMembers } from "#app/features/members/commands.server.ts";
import { readAsked } from "#app/features/members/edit/form/asked/queries.server.ts";
import { formState, type FormContext } from "#app/features/members/edit/form/queries.server.ts";
import {
  findsIn,
  provinceOf,
  sentInputs,
  storedInputs,
  type FormState,
} from "#app/features/members/edit/form/rules.ts";
import { readPlaces } from "#app/features/members/edit/form/queries.server.ts";
import { readPosted } from "#app/features/members/edit/schema.ts";
import { readStored } from "#app/features/members/store/queries.server.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import type { AskedField } from "#app/features/procedures/change/asking/queries.server.ts";
import { askedBeside, askingStep } from "#app/features/procedures/change/asking/rules.ts";
import { askedChange, collectionOf } from "#app/features/procedures/change/rules.ts";
import { changeAskText } from "#app/features/procedures/change/text.ts";
import { advanceCase, openCase } from "#app/features/procedures/commands.server.ts";
import type { Moved } from "#app/features/procedures/writing/commands.server.ts";
import { readInputs, type Typed } from "#app/features/procedures/inputs/schema.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import type { Finding } from "#app/record/checks.ts";

type Context = FormContext &
  Pick<ActorContext, "actor" | "request" | "requestId" | "params" | "now">;

/** What became of a posted request: a case, or the form with what is wrong with it. */
export type Asked =
  | { kind: "moved"; moved: Moved; typed: Typed }
  | { kind: "form"; status: 200 | 422; state: FormState; typed: Typed };

/**
 * Reads a posted request and opens its case, or sends a returned one again. What the rules of the record would
 * refuse is refused here already, so that nobody verifies in vain.
 *
 * @param caseId  the returned case; null opens one
 */
export async function askChange(
  ctx: Context,
  { field, row, page, before }: AskedField,
  caseId: string | null,
  form: FormData,
): Promise<Asked> {
  const { db, actor, now, requestId, lang } = ctx;
  const posted = readPosted(form);
  const base = storedInputs(page);
  const { inputs } = sentInputs(page, form, base);
  const finds = findsIn(page, form);
  const values = Object.fromEntries(
    [...form].flatMap(([key, value]) => (typeof value === "string" ? [[key, value]] : [])),
  );
  const step = askingStep(field, caseId === null ? "ask" : "again") ?? "";
  const typed: Typed = { step, values, issues: {} };
  const shown = { inputs: { ...base, ...inputs }, finds };
  if (posted.intent.kind === "look") {
    const state = await formState(ctx, page, await looked(ctx, page, shown, posted.intent.field));
    return { kind: "form", status: 200, state, typed };
  }
  const asked = await readAsked(ctx, page, { ...posted, base, inputs, finds });
  const beside = readInputs(askedBeside(field), form, { today: dayOf(now), reason: false });
  const list = collectionOf(field);
  const given = "faults" in asked ? null : asked.change;
  const holder =
    given === null
      ? {}
      : list === null
        ? given.values
        : ((given.rows?.[list]?.[0]?.values ?? {}) as Record<string, unknown>);
  const isNew = field.name in holder;
  const faults =
    "faults" in asked
      ? asked.faults
      : isNew
        ? []
        : [{ name: field.name, label: field.label[lang], text: changeAskText[lang].same }];
  if (faults.length > 0 || !beside.ok) {
    const state = await formState(ctx, page, { ...shown, faults });
    const issues = beside.ok ? {} : beside.issues;
    return { kind: "form", status: 422, state, typed: { ...typed, issues } };
  }
  const value = (holder as Record<string, unknown>)[field.name] ?? null;
  const data = {
    field: field.key,
    row,
    before,
    value,
    paper: null,
    evidence: null,
    ...beside.values,
  };
  const moved = await oncePerKey(ctx, form, async (): Promise<Moved> => {
    const findings = await foreseen(ctx, page.member.id, data);
    if (findings.length > 0) return { ok: false, refusals: [], findings };
    const input = { step, values: data, note: null };
    const moment = { now, requestId };
    return caseId === null
      ? openCase(db, actor, "change", page.member.id, input, moment)
      : advanceCase(db, actor, { id: caseId, seen: "returned", ...input }, moment);
  });
  return { kind: "moved", moved, typed };
}

/** The form with the communes of another province, or with the organizations that were looked for. */
async function looked(
  ctx: Context,
  page: AskedField["page"],
  shown: Pick<FormState, "inputs" | "finds">,
  name: string,
): Promise<Partial<FormState>> {
  const place = shown.inputs[name];
  if (place === undefined || typeof place === "string") return { ...shown, focus: name };
  const index = await readPlaces(ctx, page);
  const isThere = provinceOf(place.commune ?? null, index) === place.province;
  const kept = isThere ? place : { ...place, commune: "" };
  return { ...shown, inputs: { ...shown.inputs, [name]: kept }, focus: `${name}.commune` };
}

/** What the rules of the record would refuse as things stand; nothing is written. */
async function foreseen(
  { db, now, requestId }: Context,
  memberId: string,
  data: Record<string, unknown>,
): Promise<Finding[]> {
  const { collection, row, name, value } = askedChange(data, "value");
  const rows =
    collection === null ? {} : { [collection]: [{ id: row, values: { [name]: value } }] };
  const change = { values: collection === null ? { [name]: value } : {}, rows };
  const on = dayOf(now);
  const [result] = await previewMembers(
    db,
    [{ memberId, expectedVersion: null, ...change } as never],
    await readStored(db, [memberId]),
    { on, now, rules: await readRuleSet(db, on), source: "form", act: "case.applied", requestId },
  );
  return result?.kind === "refused" ? result.findings : [];
}
