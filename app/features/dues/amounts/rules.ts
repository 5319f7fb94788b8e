import { duesExemption } from "#app/codes/dues-exemption.ts";
import { duesGroup } from "#app/codes/dues-group.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { reliefIn, type Relief } from "#app/features/dues/amounts/relief/rules.ts";
import { rateOf, type GroupRate } from "#app/features/dues/amounts/groups/rules.ts";
import { firstDay, type Month } from "#app/features/dues/months/rules.ts";
import { portion, rest, whole, decimalRatio } from "#app/lib/money.ts";
import type { CivilDate, PartialDate } from "#app/lib/partial-date.ts";

/** What the dues of a person follow from, as it was on the first day of the month. */
export interface DuesPerson {
  /** Code of the dues group; null when it is not known. */
  group: string | null;
  /** Income in whole đồng that the group's rate is taken of; null when not declared. */
  base: number | null;
  /** What the person gives of free will, if that is more. */
  voluntary: number | null;
  birth: PartialDate | null;
  gender: string | null;
  /** Day from which the Party age certainly counts; null without one. */
  partyAgeSince: CivilDate | null;
  reliefs: readonly Relief[];
}

/** What an amount was computed from; stands on the sheet beside it. */
export interface Basis {
  /** Group in force in the month, after age and period were looked at. */
  group: string;
  /** As written (`0.005`); null for a fixed amount. */
  rate: string | null;
  /** Whole đồng: the income, the minimum wage, or null for a fixed amount. */
  base: number | null;
  /** Whether the base is the person's own income, which few may see. */
  isIncome: boolean;
  /** Code of the exemption or reduction that applied. */
  relief: string | null;
  /** The person gives more of free will; the amount is that. */
  isVoluntary: boolean;
  /** The payment may wait until the exemption from meetings ends. */
  isDeferred: boolean;
}

/** What somebody owes for a month, or what has to be known first. */
export type Owed =
  { ok: true; amount: number; basis: Basis } | { ok: false; missing: "group" | "base" | "figure" };

const roundingForm = /^(\d+)_half_up$/;

/**
 * Dues owed by one member for one month: rate × base, then the reduction, then the rounding.
 *
 * @param rules figures in force on the first day of the month
 * @param wage  minimum wage of the place of Party activity in whole đồng
 * @returns whole đồng, 0 for an exempt member; or what is not known yet
 * @source P11.1, P11.2; clarification 17
 */
export function duesOwed(person: DuesPerson, month: Month, rules: RuleSet, wage: number): Owed {
  const relief = reliefIn(person, month, rules);
  const found = rateOf(person, firstDay(month), rules);
  const isExempt = relief !== null && relief.share.numerator === relief.share.denominator;
  // An exempt member owes nothing whatever the group is; what is not known need not be asked for.
  if (isExempt) return { ok: true, amount: 0, basis: exemptBasis(person, found, relief.kind) };
  if (!found.ok) return found;
  const isIncome = found.of === "income";
  const base = { income: person.base, wage, nothing: null }[found.of];
  if (isIncome && base === null) return { ok: false, missing: "base" };
  const due = base ?? found.fixed;
  const rate = found.rate === null ? whole : decimalRatio(found.rate);
  const left = relief === null ? whole : rest(relief.share);
  const computed = portion(due, [rate, left], roundingStep(rules));
  const amount = Math.max(computed, person.voluntary ?? 0);
  const basis: Basis = {
    group: found.group,
    rate: found.rate,
    base,
    isIncome,
    relief: relief?.kind ?? null,
    isVoluntary: amount > computed,
    isDeferred: relief?.kind === duesExemption.codes.deferred,
  };
  return { ok: true, amount, basis };
}

/** The step of the rounding in whole đồng. @throws when the figure is of another form */
export function roundingStep(rules: RuleSet): number {
  const step = roundingForm.exec(rules.text("dues.rounding"))?.[1];
  if (step === undefined) throw new Error(`No rounding: ${rules.text("dues.rounding")}`);
  return Number(step);
}

function exemptBasis(person: DuesPerson, found: GroupRate, relief: string): Basis {
  return {
    group: found.ok ? found.group : (person.group ?? duesGroup.codes.offWork),
    rate: null,
    base: null,
    isIncome: false,
    relief,
    isVoluntary: false,
    isDeferred: false,
  };
}
