import { parameters, type Parameter, type ParameterKey } from "#app/codes/parameters.ts";
import { parseFraction } from "#app/codes/rule-set.ts";

/** How a figure is written, and so how it is asked for. `fixed` can be confirmed, but not set otherwise. */
export type Shape =
  | { kind: "number" }
  | { kind: "share" }
  | { kind: "fraction" }
  | { kind: "flag" }
  | { kind: "table"; parts: readonly string[] }
  | { kind: "choice"; options: readonly string[] }
  | { kind: "fixed" };

/** Where else a figure is set: with the shares of dues, or with the installation. */
export type SetElsewhere = "duesTerms" | "installation";

/** Figures that come from a law on all provinces, or that other parts of the product have built in. */
const withInstallation = /^(retirement_age|import|record|dues\.legacy_|card\.number_pattern_old)/;
const withDues = /^(wage\.|dues\.share_kept)/;
const usedInProcedure = /^(P\d\d|0\.3)$/;

/**
 * Where a figure is set; null when the province sets it itself. A province sets the figures of procedures, meetings,
 * dues and reports. Those of the record format and of quality scores are the same everywhere, so that records
 * can go from one province to another and be compared; limits of the system are the installation's.
 *
 * @source roles §4.5 "Code lists, rule parameters: R12 Pp, R14 Pa, R17 platform defaults"; house
 */
export function setElsewhere({ key, usedIn }: Pick<Parameter, "key" | "usedIn">) {
  if (withDues.test(key)) return "duesTerms" satisfies SetElsewhere;
  const isOwn = usedIn.some((one) => usedInProcedure.test(one)) && !withInstallation.test(key);
  return isOwn ? null : ("installation" satisfies SetElsewhere);
}

/** Reads the key of a figure; null for anything else. */
export const readKey = (text: string | null): ParameterKey | null =>
  parameters.find(({ key }) => key === text)?.key ?? null;

/** What a figure is about: the first word of its key. */
export const groupOf = (key: string): string => key.split(".")[0]!;

/** The groups, in the order of the table. */
export const figureGroups = [...new Set(parameters.map(({ key }) => groupOf(key)))];

const choices: Partial<Record<ParameterKey, readonly string[]>> = {
  "evaluation.cap_base": ["good", "good_plus_excellent", "rated"],
  "election.surplus_rounding": ["ceil", "floor"],
};
const numeric = /^\d+(\.\d+)?$/;
const listed = /^[\w]+=\d+(;[\w]+=\d+)*$/;

/** The shape of a figure, from its value and its unit. */
export function shapeOf({ key, value, unit }: Pick<Parameter, "key" | "value" | "unit">): Shape {
  const options = choices[key as ParameterKey];
  if (options !== undefined) return { kind: "choice", options };
  if (unit === "boolean") return { kind: "flag" };
  if (unit === "ratio" && numeric.test(value)) return { kind: "share" };
  if (unit === "fraction") return { kind: "fraction" };
  if (unit === "code") return { kind: "fixed" };
  if (listed.test(value))
    return { kind: "table", parts: value.split(";").map((part) => part.split("=")[0]!) };
  return /^\d+$/.test(value) ? { kind: "number" } : { kind: "fixed" };
}

const MOST = 1_000_000_000;
const PERCENT_DIGITS = 2;

/**
 * A figure out of what was typed, as parameters are written; null when it cannot be one.
 *
 * @param typed  by name: `value`, or each part of a table
 * @param now    the value in force, which stays where it cannot be set otherwise
 */
export function readFigure(
  shape: Shape,
  typed: (name: string) => string,
  now: string,
): string | null {
  const value = typed("value").replace(/\s/g, "");
  switch (shape.kind) {
    case "number":
      return wholeNumber(value);
    case "share":
      return shareOf(value);
    case "fraction":
      return fractionOf(value);
    case "flag":
      return value === "true" || value === "false" ? value : null;
    case "choice":
      return shape.options.includes(value) ? value : null;
    case "table": {
      const parts = shape.parts.map((part) => [part, wholeNumber(typed(part).trim())] as const);
      return parts.some(([, number]) => number === null)
        ? null
        : parts.map(([part, number]) => `${part}=${number}`).join(";");
    }
    case "fixed":
      return now;
  }
}

/** A share of one as it is typed: `0.003` is `0,3`. */
export function percentText(share: string): string {
  const [whole = "0", part = ""] = share.split(".");
  const digits = `${whole}${part.padEnd(PERCENT_DIGITS, "0")}`;
  const at = digits.length - Math.max(part.length - PERCENT_DIGITS, 0);
  const rest = digits.slice(at).replace(/0+$/, "");
  return `${Number(digits.slice(0, at))}${rest === "" ? "" : `,${rest}`}`;
}

function wholeNumber(text: string): string | null {
  const plain = text.replace(/\.(?=\d{3}(\D|$))/g, "");
  return /^\d{1,10}$/.test(plain) && Number(plain) <= MOST ? String(Number(plain)) : null;
}

/** `0,3` percent is `0.003`, without a floating point in between. */
function shareOf(text: string): string | null {
  const [, whole, part = ""] = /^(\d{1,3})(?:[.,](\d{1,3}))?%?$/.exec(text) ?? [];
  if (whole === undefined || Number(`${whole}.${part || 0}`) > 100) return null;
  const digits = `${whole.padStart(PERCENT_DIGITS + 1, "0")}${part}`;
  const at = digits.length - part.length - PERCENT_DIGITS;
  const rest = digits.slice(at).replace(/0+$/, "");
  return `${Number(digits.slice(0, at))}${rest === "" ? "" : `.${rest}`}`;
}

function fractionOf(text: string): string | null {
  if (!/^\d{1,2}\/\d{1,2}$/.test(text)) return null;
  const [above, below] = text.split("/").map(Number) as [number, number];
  if (above === 0 || below === 0 || above > below) return null;
  const { numerator, denominator } = parseFraction(text);
  return `${numerator}/${denominator}`;
}

/** Equal figures, however they are written: `0.20` is `0.2`. */
export const isSameFigure = (one: string, other: string): boolean =>
  one === other || (numeric.test(one) && numeric.test(other) && Number(one) === Number(other));
