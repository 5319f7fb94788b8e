/** Name of the hidden field that carries a form's key. */
export const formKeyName = "key";

/** A new key for a form; every time the page is made it gets another one. */
export function newFormKey(): string {
  return crypto.randomUUID();
}

/** Whether a posted value can be a key. */
export function isFormKey(value: unknown): value is string {
  return typeof value === "string" && /^[\w-]{8,64}$/.test(value);
}
