import type { ActorContext } from "#app/features/access/door.server.ts";
import type { AskedEdit } from "#app/features/members/edit/commands.server.ts";
import { readPlaces } from "#app/features/members/edit/form/queries.server.ts";
import { placeFault, type Draft } from "#app/features/members/edit/form/rules.ts";
import { readInputs, type InputFault } from "#app/features/members/edit/input/rules.ts";
import { editableFields, type EditPage } from "#app/features/members/edit/page/rules.ts";
import {
  declareNone,
  rowChange,
  sectionChange,
  type AskedChange,
} from "#app/features/members/edit/plan.ts";
import type { Inputs } from "#app/features/members/edit/schema.ts";
import { editText } from "#app/features/members/edit/text.ts";
import { listUnits } from "#app/features/organizations/queries.server.ts";
import type { TerritoryIndex } from "#app/features/territory/rules.ts";
import { today } from "#app/lib/dates.ts";
import type { Lang } from "#app/lib/lang.ts";
import { faultText } from "#app/record/faults.ts";
import type { FieldValue } from "#app/record/field.ts";

type Context = Pick<ActorContext, "db" | "actor" | "lang" | "now">;
type Values = Record<string, FieldValue | null>;

/**
 * Reads what a form asks: every fault of its inputs in words, or the change with its reason.
 *
 * @returns `faults` in the order of the page; the reason, when one is missing, last
 */
export async function readAsked(
  ctx: Context,
  page: EditPage,
  draft: Draft,
): Promise<AskedEdit | { faults: InputFault[] }> {
  const { intent, inputs } = draft;
  const reads = intent.kind === "save";
  const part = { section: page.section.key, list: page.list?.collection.key ?? null };
  const { values, faults } = reads
    ? readInputs(part, inputs, ctx.lang)
    : { values: {}, faults: [] };
  const index = await readPlaces(ctx, page);
  faults.push(...placeFaults(page, values, index, ctx.lang));
  faults.push(...(await unitFaults(ctx, page, values)));
  const asked = changeOf(ctx, page, { ...draft, values }, index);
  if (asked.needsReason && draft.reason === "")
    faults.push({ name: "reason", label: "", text: editText[ctx.lang].reasonMissing });
  if (faults.length > 0) return { faults: inPageOrder(page, faults) };
  return {
    memberId: page.member.id,
    version: draft.version,
    change: asked.change,
    seen: draft.seen,
    reason: draft.reason === "" ? null : draft.reason,
    sight: page.sight,
  };
}

function changeOf(
  { actor, now }: Context,
  page: EditPage,
  form: Draft & { values: Values; inputs: Inputs },
  index: TerritoryIndex | null,
): AskedChange {
  if (page.list === null) return sectionChange(page, form, index);
  return form.intent.kind === "declareNone"
    ? declareNone(page, page.list.collection.key, actor.displayName, today(now))
    : rowChange(page, form);
}

function placeFaults(
  page: EditPage,
  values: Values,
  index: TerritoryIndex | null,
  lang: Lang,
): InputFault[] {
  if (index === null) return [];
  return editableFields(page).flatMap(({ name, kind, label }) => {
    const fault = kind === "address" ? placeFault(values[name], index) : null;
    if (fault === null) return [];
    const text = editText[lang].placeFaults[fault.fault];
    return [{ name: `${name}.${fault.part}`, label: label[lang], text }];
  });
}

async function unitFaults(
  { db, lang }: Context,
  page: EditPage,
  values: Values,
): Promise<InputFault[]> {
  const faults: InputFault[] = [];
  for (const { name, kind, label } of editableFields(page)) {
    const id = values[name];
    if (kind !== "organization" || typeof id !== "string") continue;
    if ((await listUnits(db, [id])).length === 0)
      faults.push({ name, label: label[lang], text: faultText("organization", lang) });
  }
  return faults;
}

function inPageOrder(page: EditPage, faults: InputFault[]): InputFault[] {
  const place = new Map(page.fields.map(({ field }, at) => [field.name, at]));
  const at = ({ name }: InputFault) => place.get(name.split(".")[0] ?? "") ?? page.fields.length;
  return faults.sort((one, other) => at(one) - at(other));
}
