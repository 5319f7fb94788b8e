import { fieldSight, type EditRight, type FieldSight } from "#app/features/members/access.ts";
import { role, type RoleCode } from "#app/features/access/roles.ts";
import type { EditPage } from "#app/features/members/edit/page/rules.ts";
import { change } from "#app/features/procedures/definitions/change/rules.ts";
import { stepOf, type Input } from "#app/features/procedures/definition/rules.ts";
import type { Field } from "#app/record/field.ts";
import { isTyped } from "#app/record/form.ts";

type Asking = "ask" | "again";

const steps = {
  K1: { ask: "askSimple", again: "sendSimpleAgain" },
  K2: { ask: "askEvidenced", again: "sendEvidencedAgain" },
  K3: { ask: "askCore", again: "sendCoreAgain" },
} as const;

const isAsked = (one: string): one is keyof typeof steps => one in steps;

/** The step that asks for a change of this class, or sends it again; null where a procedure changes it. */
export function askingStep({ changeClass }: Pick<Field, "changeClass">, as: Asking): string | null {
  return isAsked(changeClass) ? steps[changeClass][as] : null;
}

/** What a request asks beside what it is about. */
export function askedBeside({ changeClass }: Pick<Field, "changeClass">): Input[] {
  const { inputs = [] } = stepOf(change, steps.K1.ask)!;
  const beside = inputs.filter(({ kind }) => kind !== "recordField" && kind !== "recordValue");
  return changeClass === "K1" ? beside.filter(({ key }) => key === "explanation") : beside;
}

/** Whether somebody may ask for a change of a field: by class and role, where no direct edit is theirs. */
export type Askable = "yes" | "edit" | "others" | "no";

/**
 * @param right  what the same person may do on the edit page
 * @source procedures P13
 */
export function askable(
  acting: RoleCode | null,
  field: Field,
  right: EditRight,
  sight: FieldSight,
): Askable {
  const key = askingStep(field, "ask");
  if (right.may) return "edit";
  if (key === null || field.computed || field.kind === "file" || sight === "hidden") return "no";
  if (sight === "year" || acting === null) return "no";
  const { by } = stepOf(change, key)!;
  const isDeputy = acting === role.cellDeputy && by.includes(role.cellSecretary);
  return by.includes(acting) || isDeputy ? "yes" : "others";
}

/** Whether somebody may ask for rows of a collection to be added or removed: where its fields may be asked for. */
export function askableRows(
  acting: RoleCode | null,
  { list, sight }: Pick<EditPage, "list" | "sight">,
): Askable {
  const { collection, right } = list!;
  if (right.may) return "edit";
  const typed = collection.fields.filter((one) => isTyped(one) && one.changeClass !== "system");
  const asked = typed.map((one) => askable(acting, one, right, fieldSight(sight, one.key)));
  return asked.find((one) => one !== "yes") ?? (asked.length === 0 ? "no" : "yes");
}

/** The page of what is asked for as a form: its controls may be filled in, a number that is masked begins empty. */
export function formPage(page: EditPage, fields: readonly Field[]): EditPage {
  const hidden = fields.filter(({ key }) => fieldSight(page.sight, key) !== "shown");
  const values = { ...page.values, ...Object.fromEntries(hidden.map(({ name }) => [name, null])) };
  const right = { may: true, needsReason: false } as const;
  return { ...page, values, fields: fields.map((field) => ({ field, right })) };
}

/** Whether somebody in this role asks for changes of the core of the record. */
export function asksForCore(acting: RoleCode | null): boolean {
  const { by } = stepOf(change, steps.K3.ask)!;
  return acting !== null && (acting === role.cellDeputy || by.includes(acting));
}

/** Whether somebody in this role asks for changes at all. */
export function asksAtAll(acting: RoleCode | null): boolean {
  const by = Object.values(steps).flatMap(({ ask }) => stepOf(change, ask)!.by);
  return acting !== null && (acting === role.cellDeputy || by.includes(acting));
}

/** A field in the choice of what to change. */
export interface ChoiceLine {
  key: string;
  field: string;
  row: string | null;
  label: string;
  value: string;
  may: Exclude<Askable, "no">;
}

/** The fields of the person or of one row; `rows` says that the row may be asked away, or a new one asked for. */
export interface ChoiceGroup {
  key: string;
  title: string;
  lines: ChoiceLine[];
  rows: { collection: string; row: string | null; label: string } | null;
}

/** What the fields of a section hold, and of which a change can be asked; rows of collections one by one. */
export interface AskingChoice {
  memberId: string;
  name: string;
  section: { key: string; title: string } | null;
  groups: ChoiceGroup[];
}
