import { officeCalendar } from "#app/codes/holidays.ts";
import {
  type Parameter,
  type ParameterKey,
  type ParameterOverride,
  parameters,
} from "#app/codes/parameters.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { WorkingCalendar } from "#app/lib/working-days.ts";

/** An exact fraction such as two thirds; compared in whole numbers. @source clarification 1 */
export interface Fraction {
  numerator: number;
  denominator: number;
}

/** Retirement age of one sex, in months. */
export type RetirementAge = Readonly<Record<string, number>>;

/** The figures in force on a day: dated defaults, replaced by overrides. Every rule takes one as an argument. */
export interface RuleSet {
  readonly on: CivilDate;
  readonly calendar: WorkingCalendar;
  /** A number in the unit of the figure. */
  number(key: ParameterKey): number;
  /** The number in force on another day; throws when there was none. */
  numberOn(key: ParameterKey, on: CivilDate): number;
  /** An exact fraction such as `2/3`. */
  fraction(key: ParameterKey): Fraction;
  /** A regular expression. */
  pattern(key: ParameterKey): RegExp;
  /** Numbers by code, such as `D1=5;D2=10`. */
  table(key: ParameterKey): Readonly<Record<string, number>>;
  /** The parts of `a;b;c`. */
  list(key: ParameterKey): readonly string[];
  /** `true` or `false`. */
  flag(key: ParameterKey): boolean;
  /** The value as written: dates, enumerations. */
  text(key: ParameterKey): string;
  /** The row in force, with its status and note; overrides count as sourced unless they say otherwise. */
  row(key: ParameterKey): Parameter;
  /** Whether there is a figure on the day. */
  has(key: ParameterKey): boolean;
  /** The smallest minimum of probation of the days from `from` to `to`, in months. @source record-format-3.0 §7.1 */
  minimumProbation(from: CivilDate, to: CivilDate): number;
  /** Retirement ages in force on a day, in months by gender code. @source Labor Code 2019, article 169 */
  retirementAges(on: CivilDate): RetirementAge;
}

const retirementPrefix = "retirement_age.";
const monthsPerYear = 12;
const agePart = /^([A-Z])=(\d+)y(\d+)m$/;

/**
 * The rule set of a day.
 *
 * @param on         the day whose figures count
 * @param overrides  dated figures that replace the defaults in their own period
 */
export function ruleSet(
  on: CivilDate,
  overrides: readonly ParameterOverride[] = [],
  calendar = officeCalendar,
): RuleSet {
  return new DatedRules(on, byKey(overrides), calendar);
}

/** Reads `2/3`. @throws when the text is no fraction */
export function parseFraction(text: string): Fraction {
  const [numerator, denominator] = text.split("/").map(Number);
  if (!numerator || !denominator) throw new Error(`Not a fraction: ${text}`);
  return { numerator, denominator };
}

type Row = Parameter;

class DatedRules implements RuleSet {
  readonly on: CivilDate;
  readonly calendar: WorkingCalendar;
  readonly #rows: ReadonlyMap<string, readonly Row[]>;
  readonly #read = new Map<string, unknown>();

  constructor(on: CivilDate, rows: ReadonlyMap<string, readonly Row[]>, calendar: WorkingCalendar) {
    this.on = on;
    this.calendar = calendar;
    this.#rows = rows;
  }

  number(key: ParameterKey): number {
    return this.#once("number", key, () => toNumber(key, this.text(key)));
  }

  numberOn(key: ParameterKey, on: CivilDate): number {
    return toNumber(key, this.#rowOn(key, on).value);
  }

  fraction(key: ParameterKey): Fraction {
    return this.#once("fraction", key, () => parseFraction(this.text(key)));
  }

  pattern(key: ParameterKey): RegExp {
    return this.#once("pattern", key, () => new RegExp(this.text(key)));
  }

  table(key: ParameterKey): Readonly<Record<string, number>> {
    return this.#once("table", key, () =>
      Object.fromEntries(this.list(key).map((part) => pair(key, part))),
    );
  }

  list(key: ParameterKey): readonly string[] {
    return this.#once("list", key, () => this.text(key).split(";"));
  }

  flag(key: ParameterKey): boolean {
    return this.text(key) === "true";
  }

  text(key: ParameterKey): string {
    return this.row(key).value;
  }

  row(key: ParameterKey): Parameter {
    return this.#once("row", key, () => this.#rowOn(key, this.on));
  }

  has(key: ParameterKey): boolean {
    return this.#find(key, this.on) !== undefined;
  }

  minimumProbation(from: CivilDate, to: CivilDate): number {
    let least = Number.POSITIVE_INFINITY;
    for (const row of this.#rows.get("probation.minimum_months") ?? []) {
      if (holdsBetween(row, from, from) && holdsBetween(row, to, to)) return Number(row.value);
      if (holdsBetween(row, from, to)) least = Math.min(least, Number(row.value));
    }
    return least;
  }

  retirementAges(on: CivilDate): RetirementAge {
    return this.#once("retirement", on, () => {
      for (const [key, rows] of this.#rows) {
        const row = key.startsWith(retirementPrefix)
          ? rows.find((one) => holdsBetween(one, on, on))
          : undefined;
        if (row) return Object.fromEntries(row.value.split(";").map(ageOf));
      }
      throw new Error(`No retirement age on ${on}`);
    });
  }

  #rowOn(key: string, on: CivilDate): Row {
    const row = this.#find(key, on);
    if (!row) throw new Error(`No figure ${key} on ${on}`);
    return row;
  }

  #find(key: string, on: CivilDate): Row | undefined {
    return this.#rows.get(key)?.find((one) => holdsBetween(one, on, on));
  }

  #once<Value>(kind: string, key: string, read: () => Value): Value {
    const name = `${kind} ${key}`;
    if (this.#read.has(name)) return this.#read.get(name) as Value;
    const value = read();
    this.#read.set(name, value);
    return value;
  }
}

/** Rows by key; overrides stand before the defaults, so that the first row that holds is the one in force. */
function byKey(overrides: readonly ParameterOverride[]): ReadonlyMap<string, readonly Row[]> {
  const rows = new Map<string, Row[]>();
  const replaced = overrides.map((override): Row => {
    const base = parameters.find((row) => row.key === override.key);
    if (!base) throw new Error(`No such figure: ${override.key}`);
    return { ...base, status: "sourced", ...override };
  });
  for (const row of [...replaced, ...parameters]) {
    const known = rows.get(row.key);
    if (known) known.push(row);
    else rows.set(row.key, [row]);
  }
  return rows;
}

function holdsBetween(row: Parameter, from: CivilDate, to: CivilDate): boolean {
  return (row.from === null || row.from <= to) && (row.until === null || row.until >= from);
}

function toNumber(key: string, text: string): number {
  const value = Number(text);
  if (text === "" || Number.isNaN(value)) throw new Error(`Not a number: ${key} = ${text}`);
  return value;
}

function pair(key: string, part: string): [string, number] {
  const [code = "", value = ""] = part.split("=");
  return [code, toNumber(key, value)];
}

function ageOf(part: string): [string, number] {
  const [, gender, years, months] = agePart.exec(part) ?? [];
  if (gender === undefined) throw new Error(`Not a retirement age: ${part}`);
  return [gender, Number(years) * monthsPerYear + Number(months)];
}
