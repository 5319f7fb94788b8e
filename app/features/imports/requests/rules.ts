import { sameValue } from "#app/features/members/plan.ts";
import type { ImportState } from "#app/features/imports/states/rules.ts";
import { findField } from "#app/record/format.ts";

/** A cell of an import that was left out because the field of an existing member does not change that way. */
export interface LeftOut {
  sheet: number;
  row: number;
  memberId: string;
  name: string;
  field: string;
  value: unknown;
}

/** What can become of such a cell: a request now, nothing since it is so already, or only what its procedure does. */
export type LeftOutState = "open" | "same" | "procedure";

/** What can become of a cell by what stands in the record now. @source clarifications 29, 32 */
export function stateOfCell({ field, value }: LeftOut, held: unknown): LeftOutState {
  if (sameValue(held ?? null, value ?? null)) return "same";
  return findField(field)?.changeClass === "K3" && !field.includes(".") ? "open" : "procedure";
}

/** Whether requests can be made out of an import: once it was checked, and not when it was turned down. */
export function givesRequests(state: ImportState): boolean {
  return ["checked", "submitted", "approved", "applying", "applied"].includes(state);
}

/** A cell as the page shows it. */
export interface ShownCell {
  key: string;
  memberId: string;
  name: string;
  row: number;
  field: string;
  now: string;
  asked: string;
  request: {
    id: string;
    state: { look: "ok" | "error" | "muted" | "wait" | "info"; text: string };
  } | null;
}
