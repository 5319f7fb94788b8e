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
import type { AskedPart } from "#app/features/procedures/change/asking/queries.server.ts";
import { askedBeside, askingStep } from "#app/features/procedures/change/asking/rules.ts";
import { askedChange } from "#app/features/procedures/change/rules.ts";
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
  part: AskedPart,
  caseId: string | null,
  form: FormData,
): Promise<Asked> {
  const { db, actor, now, requestId, lang } = ctx;
  const { page } = part;
  const posted = readPosted(form);
  const base = storedInputs(page);
  const { inputs } = sentInputs(page, form, base);
  const finds = findsIn(page, form);
  const values = Object.fromEntries(
    [...form].flatMap(([key, value]) => (typeof value === "string" ? [[key, value]] : [])),
  );
  const step = askingStep(part, caseId === null ? "ask" : "again") ?? "";
  const typed: Typed = { step, values, issues: {} };
  const shown = { inputs: { ...base, ...inputs }, finds };
  if (posted.intent.kind === "look") {
    const state = await formState(ctx, page, await looked(ctx, page, shown, posted.intent.field));
    return { kind: "form", status: 200, state, typed };
  }
  const asked =
    part.act === "remove"
      ? { faults: [], value: null }
      : askedValue(part, await readAsked(ctx, page, { ...posted, base, inputs, finds }), lang);
  const beside = readInputs(askedBeside(part), form, { today: dayOf(now), reason: false });
  const { faults } = asked;
  if (faults.length > 0 || !beside.ok) {
    const state = await formState(ctx, page, { ...shown, faults });
    const issues = beside.ok ? {} : beside.issues;
    return { kind: "form", status: 422, state, typed: { ...typed, issues } };
  }
  const data = {
    field: part.key,
    row: part.row,
    before: part.before,
    value: asked.value,
    paper: null,
    evidence: null,
    ...beside.values,
  };
  const moved = await oncePerKey(ctx, form, async (): Promise<Moved> => {
    const findings = await foreseeChange(ctx, page.member.id, data);
    if (findings.length > 0) return { ok: false, refusals: [], findings };
    const input = { step, values: data, note: null };
    const moment = { now, requestId };
    return caseId === null
      ? openCase(db, actor, "change", page.member.id, input, moment)
      : advanceCase(db, actor, { id: caseId, seen: "returned", ...input }, moment);
  });
  return { kind: "moved", moved, typed };
}

/** What a form asks for: the value of the field or the whole row, or what is wrong with it. */
function askedValue(
  { act, key, label, page }: AskedPart,
  asked: Awaited<ReturnType<typeof readAsked>>,
  lang: FormContext["lang"],
): { faults: FormState["faults"]; value: unknown } {
  if ("faults" in asked) return { faults: asked.faults, value: null };
  const { values, rows } = asked.change;
  const [row] = Object.values(rows ?? {})[0] ?? [];
  if (act === "add") {
    const said = Object.entries(row?.values ?? {}).filter(([, one]) => one !== null);
    const first = page.fields[0]?.field;
    const empty = { name: first?.name ?? "", label, text: changeAskText[lang].emptyRow };
    return { faults: said.length === 0 ? [empty] : [], value: Object.fromEntries(said) };
  }
  const name = key.split(".").at(-1)!;
  const holder = (row?.values ?? values) as Record<string, unknown>;
  const same = { name, label, text: changeAskText[lang].same };
  return { faults: name in holder ? [] : [same], value: holder[name] ?? null };
}

/** The form with the communes of another province, or with the organizations that were looked for. */
async function looked(
  ctx: Context,
  page: AskedPart["page"],
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

/** What the rules of the record would refuse of a request as things stand; nothing is written. */
export async function foreseeChange(
  { db, now, requestId }: Pick<Context, "db" | "now" | "requestId">,
  memberId: string,
  data: Record<string, unknown>,
): Promise<Finding[]> {
  const on = dayOf(now);
  const stored = await readStored(db, [memberId]);
  const change = askedChange(data, "value", stored.get(memberId)?.record ?? null);
  const [result] = await previewMembers(
    db,
    [{ memberId, expectedVersion: null, ...change }],
    stored,
    { on, now, rules: await readRuleSet(db, on), source: "form", act: "case.applied", requestId },
  );
  return result?.kind === "refused" ? result.findings : [];
}
