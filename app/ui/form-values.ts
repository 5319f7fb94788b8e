/** What somebody chose and typed in a form: names with values, as they stand in its fields. */
export type TypedValues = Record<string, string>;

type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isChosen = (field: Typed): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox");

function fieldsOf(form: HTMLFormElement): Typed[] {
  return [...form.elements].filter(
    (field): field is Typed =>
      (field instanceof HTMLInputElement &&
        !["hidden", "file", "password", "submit"].includes(field.type)) ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement,
  );
}

/** Reads the fields that somebody can change; hidden ones, files and passphrases are left out. */
export function typedValues(form: HTMLFormElement): TypedValues {
  const values: TypedValues = {};
  for (const field of fieldsOf(form)) {
    if (field.name === "") continue;
    if (!isChosen(field)) values[field.name] = field.value;
    else if (field.type === "checkbox") values[field.name] = field.checked ? field.value : "";
    else if (field.checked) values[field.name] = field.value;
  }
  return values;
}

/** Puts values back into the fields of a form; fields that it no longer has are left out. */
export function putBack(form: HTMLFormElement, values: TypedValues): void {
  for (const field of fieldsOf(form)) {
    const value = values[field.name];
    if (value === undefined) continue;
    if (isChosen(field)) field.checked = field.value === value;
    else field.value = value;
  }
}
