import { formKeyName } from "#app/features/access/once/rules.ts";

/** The key that makes a form act once; its value comes from the loader (`newFormKey`). */
export function FormKey({ value }: { value: string }) {
  return <input type="hidden" name={formKeyName} value={value} />;
}
