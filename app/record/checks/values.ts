import { codeLists } from "#app/codes/lists.ts";
import { collections, fields } from "#app/record/format.ts";
import type { Address, Field, FieldValue, LooseRows, LooseValues } from "#app/record/field.ts";
import type { Check, Finding } from "#app/record/checks/finding.ts";

/** What is looked at in a stored value, prepared once per field. */
interface Form {
  field: Field;
  codes: ReadonlySet<string> | null;
  maxLength: number;
}

const phoneForm = /^0[0-9]{9}$/;
const emailForm = /^[^\s@"(),:;<>[\]\\]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/;
const homeCountry = "VN";

const mainForms = formsOf(fields);
const rowForms = collections.map((collection) => ({
  key: collection.key,
  forms: formsByName(collection.fields),
}));

/**
 * V-F-01, V-F-03 to V-F-05, V-F-07 and V-F-14 for what is stored: form, code list, length, range of each value.
 *
 * @source clarification 7, fields.csv columns `type`, `code_list`, `validation`
 */
export function checkValues(check: Check): void {
  const values = check.values as LooseValues;
  for (const key in values) {
    const value = values[key];
    if (value === null || value === undefined) continue;
    const form = mainForms.get(key);
    if (form) checkValue(check.found, form, value);
  }
  for (const { key, forms } of rowForms) {
    const rows = (check.record.rows as LooseRows)[key];
    if (!rows || rows.length === 0) continue;
    for (const [index, row] of rows.entries()) checkRow(check.found, key, forms, row, index);
  }
}

/** Tells whether a phone number has the stored form. @source fields.csv phone */
export function isPhone(text: string): boolean {
  return phoneForm.test(text);
}

/** Tells whether a text has the shape of an e-mail address. @source fields.csv email */
export function isEmail(text: string): boolean {
  return emailForm.test(text);
}

function checkRow(
  found: Finding[],
  collection: string,
  forms: ReadonlyMap<string, Form>,
  row: LooseValues,
  index: number,
): void {
  for (const name in row) {
    const value = row[name];
    const form = forms.get(name);
    if (value === null || value === undefined || !form) continue;
    const before = found.length;
    checkValue(found, form, value);
    for (let place = before; place < found.length; place += 1)
      Object.assign(found[place] ?? {}, { collection, index });
  }
}

function checkValue(found: Finding[], form: Form, value: FieldValue): void {
  const { field } = form;
  switch (typeof value) {
    case "string":
      checkText(found, form, value);
      break;
    case "number":
      if (field.min !== undefined && value < field.min)
        found.push(outside(field, "least", field.min));
      if (field.max !== undefined && value > field.max)
        found.push(outside(field, "most", field.max));
      break;
    case "object":
      if (field.kind === "codes" && Array.isArray(value)) {
        if (value.some((code) => !form.codes?.has(code)))
          found.push({ rule: "V-F-03", severity: "E2", field: field.key });
      } else if (field.kind === "address" && isUnplaced(value as Address)) {
        found.push({ rule: "V-F-07", severity: "W", field: field.key });
      }
      break;
    default:
  }
}

function checkText(found: Finding[], form: Form, value: string): void {
  const { field } = form;
  if (form.codes && !form.codes.has(value))
    found.push({ rule: "V-F-03", severity: "E2", field: field.key });
  if (value.length > form.maxLength) {
    found.push({
      rule: "V-F-05",
      severity: "E2",
      field: field.key,
      params: { max: form.maxLength },
    });
  }
  if (field.pattern && !field.pattern.test(value)) {
    found.push({
      rule: "V-F-01",
      severity: field.required.level === "L0" ? "E1" : "E2",
      field: field.key,
    });
  }
  if (field.kind === "phone" && !isPhone(value)) {
    found.push({ rule: "V-F-04", severity: "W", field: field.key, params: { case: "phone" } });
  }
  if (field.kind === "email" && !isEmail(value)) {
    found.push({ rule: "V-F-04", severity: "W", field: field.key, params: { case: "email" } });
  }
}

function outside(field: Field, limit: "least" | "most", value: number): Finding {
  return { rule: "V-F-14", severity: "W", field: field.key, params: { case: limit, value } };
}

/** Words of a place in Viet Nam for which no commune was found. @source V-F-07 */
export function isUnplaced(address: Address): boolean {
  return (
    address.commune === null &&
    !!address.asWritten &&
    (address.country ?? homeCountry) === homeCountry
  );
}

function formsOf(list: readonly Field[]): ReadonlyMap<string, Form> {
  return new Map(list.map((field) => [field.key, formOf(field)]));
}

function formsByName(list: readonly Field[]): ReadonlyMap<string, Form> {
  return new Map(list.map((field) => [field.name, formOf(field)]));
}

function formOf(field: Field): Form {
  const entries = field.list ? codeLists[field.list].entries : null;
  return {
    field,
    codes: entries ? new Set(entries.map((entry) => entry.code)) : null,
    maxLength: field.maxLength ?? Number.POSITIVE_INFINITY,
  };
}
