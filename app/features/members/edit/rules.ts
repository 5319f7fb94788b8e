import { addressParts } from "#app/record/cell-addresses.ts";
import type { Finding } from "#app/record/checks.ts";
import type { Address, Field, FieldValue } from "#app/record/field.ts";
import { formText } from "#app/record/form.ts";
import type { FormInput } from "#app/record/validate.ts";
import type { MemberRecord } from "#app/record/values.ts";
import type { Inputs } from "#app/features/members/edit/schema.ts";

type Values = Readonly<Record<string, unknown>>;

/** The controls of an address, in the order of the page. */
export const placeParts = [...addressParts, "country"] as const;

/** The stored values as a form shows them: texts, an address as its parts. */
export function inputsOf(fields: readonly Field[], values: Values): Record<string, FormInput> {
  return Object.fromEntries(
    fields.map((field) => {
      const value = values[field.name] as FieldValue | null | undefined;
      return [
        field.name,
        field.kind === "address" ? addressInputs(value) : formText(field, value),
      ] as const;
    }),
  );
}

function addressInputs(value: FieldValue | null | undefined): Record<keyof Address, string> {
  const address = (value ?? {}) as Partial<Address>;
  return Object.fromEntries(
    placeParts.map((part) => [part, address[part] ?? ""]),
  ) as unknown as Record<keyof Address, string>;
}

/** Whether two inputs say the same; a part that was not sent is empty, blanks around a text do not count. */
export function sameInput(one: FormInput | undefined, other: FormInput | undefined): boolean {
  if (typeof one === "string" || typeof other === "string") return plain(one) === plain(other);
  return placeParts.every((part) => (one?.[part] ?? "").trim() === (other?.[part] ?? "").trim());
}

/** A browser sends the line breaks of a text box in its own way. */
const plain = (text: FormInput | undefined): string =>
  String(text ?? "")
    .replaceAll("\r\n", "\n")
    .trim();

/** The names of the fields that were sent and differ from what the form showed. */
export function changedNames(fields: readonly Field[], base: Inputs, sent: Inputs): string[] {
  return fields
    .map(({ name }) => name)
    .filter((name) => name in sent && !sameInput(base[name], sent[name]));
}

/** Two edits of one form: what each changed, by name, and where they differ from each other. */
export interface Crossing {
  mine: string[];
  theirs: string[];
  both: string[];
  /** The newest values with my changes in them. */
  merged: Record<string, FormInput>;
}

/**
 * Lays the edit of the sender over what somebody else has saved in between.
 *
 * @param base  what the sender's form showed
 * @param sent  what the sender typed
 * @param now   what is stored by now
 * @source fault 134
 */
export function crossing(
  fields: readonly Field[],
  base: Inputs,
  sent: Inputs,
  now: Inputs,
): Crossing {
  const mine = changedNames(fields, base, sent);
  const theirs = changedNames(fields, base, now);
  const both = mine.filter((name) => theirs.includes(name) && !sameInput(sent[name], now[name]));
  const merged = { ...now, ...Object.fromEntries(mine.map((name) => [name, sent[name] ?? ""])) };
  return { mine, theirs, both, merged };
}

/** What a change brings up besides refusals: what somebody must have seen (W), and what remains to be done (E2). */
export interface FindingsOfChange {
  doubts: { id: string; finding: Finding }[];
  remains: Finding[];
}

/** A record with its findings. */
interface Judged {
  record: MemberRecord;
  findings: readonly Finding[];
}

/**
 * The doubts and gaps that a change causes, or leaves on what it touches.
 *
 * @param changed  keys of the fields that the change touches
 * @source record format 3.0 §7
 */
export function findingsOfChange(
  before: Judged,
  after: Judged,
  changed: ReadonlySet<string>,
): FindingsOfChange {
  const known = new Set(before.findings.map((finding) => idOf(finding, before.record)));
  const own = after.findings
    .map((finding) => ({ id: idOf(finding, after.record, before.record), finding }))
    .filter(({ id, finding }) => !known.has(id) || changed.has(finding.field ?? ""));
  return {
    doubts: own.filter(({ finding }) => finding.severity === "W"),
    remains: own.map(({ finding }) => finding).filter(({ severity }) => severity === "E2"),
  };
}

/** Names a finding in a way that stays while rows come and go; a new row has no id yet. */
function idOf(finding: Finding, record: MemberRecord, before = record): string {
  const { rule, field, collection, index } = finding;
  if (collection === undefined) return `${rule}:${field ?? ""}`;
  const rows = rowsOf(record, collection);
  const id = index === undefined ? undefined : rows[index]?.id;
  const isOld = rowsOf(before, collection).some((row) => row.id === id);
  return `${rule}:${field ?? ""}:${isOld ? id : "new"}`;
}

function rowsOf(record: MemberRecord, collection: string): { id?: string }[] {
  return (record.rows as Record<string, { id?: string }[] | undefined>)[collection] ?? [];
}
