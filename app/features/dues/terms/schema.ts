import { isMonth } from "#app/features/dues/months/rules.ts";
import {
  keepers,
  wageRegions,
  type DuesTerms,
  type Keeper,
  type WageRegion,
} from "#app/features/dues/shares/rules.ts";
import { parseDong } from "#app/lib/money.ts";

/** What is wrong with a field of the form. */
export type TermsFault = "month" | "percent" | "wage" | "basis";

const LONGEST_BASIS = 200;
const percentForm = /^(\d{1,2}|100)$/;

/** A percentage as a written decimal: 30 is `0.30`. */
export function decimalOf(percent: string): string {
  return percent === "100" ? "1" : `0.${percent.padStart(2, "0")}`;
}

/** A written decimal as a percentage: `0.30` is 30. */
export function percentOf(decimal: string): string {
  const [whole = "0", part = ""] = decimal.split(".");
  return String(Number(`${whole}${part.padEnd(2, "0").slice(0, 2)}`));
}

/** The figures as the form posts them, or what is wrong by field. */
export function readTermsForm(
  form: FormData,
):
  | { ok: true; terms: DuesTerms & { fromMonth: string; basis: string } }
  | { ok: false; issues: Record<string, TermsFault> } {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const issues: Record<string, TermsFault> = {};
  const fromMonth = text("fromMonth");
  if (!isMonth(fromMonth)) issues.fromMonth = "month";
  const basis = text("basis").slice(0, LONGEST_BASIS);
  if (basis === "") issues.basis = "basis";
  const kept = {} as Record<Keeper, string>;
  for (const keeper of keepers) {
    const percent = text(`kept.${keeper}`);
    if (percentForm.test(percent)) kept[keeper] = decimalOf(percent);
    else issues[`kept.${keeper}`] = "percent";
  }
  const wages = {} as Record<WageRegion, number | null>;
  for (const region of wageRegions) {
    const typed = text(`wage.${region}`);
    const wage = typed === "" ? null : parseDong(typed);
    if (typed !== "" && wage === null) issues[`wage.${region}`] = "wage";
    wages[region] = wage;
  }
  if (Object.keys(issues).length > 0) return { ok: false, issues };
  return { ok: true, terms: { fromMonth, basis, kept, wages } };
}
