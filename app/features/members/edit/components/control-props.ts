import type { FormState } from "#app/features/members/edit/form/rules.ts";
import type { EditField, EditView } from "#app/features/members/edit/view/rules.ts";
import type { FormInput } from "#app/record/validate.ts";

/** What every control of the edit form is given. */
export interface ControlProps {
  field: EditField;
  state: Pick<FormState, "communes" | "units" | "finds" | "doubts" | "focus">;
  input: FormInput | undefined;
  places: EditView["places"];
  errorOf: (name: string) => string | undefined;
}
