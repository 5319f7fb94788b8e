import type {
  EqualDates,
  FileTally,
  SheetContext,
} from "#app/features/imports/interpret/schema.ts";
import type { Question, RowReading } from "#app/features/imports/schema.ts";
import { isFull } from "#app/lib/partial-date.ts";
import type { Finding } from "#app/record/checks.ts";
import { identityNumbers, suspicionKeys } from "#app/record/duplicates.ts";
import { fields } from "#app/record/format.ts";

/** The same full date in more than this share of the rows, and in at least so many rows. @source clarification 16 */
const equalShare = 0.05;
const equalRows = 20;
const dateFields = fields
  .filter(({ kind, computed }) => (kind === "date" || kind === "partialDate") && !computed)
  .map(({ key }) => key);

/**
 * Collects what only the whole file can tell: questions with the number of rows that wait, people or numbers that
 * stand twice, dates that look like placeholders. Holds no row.
 *
 * @param sheets  the sheets of the file, to name the columns of questions
 * @source clarifications 16, 33; record-format §8, §11.2; faults 76, 77
 */
export function fileTally(sheets: readonly SheetContext[]): FileTally {
  const headers = new Map(
    sheets.flatMap(({ layout }) =>
      layout.columns.map(({ index, header }) => [`${layout.sheet}:${index}`, header] as const),
    ),
  );
  const questions = new Map<string, Question>();
  const seen = new Map<string, RowReading["row"]>();
  const dates = new Map<string, number>();
  const alike = new Map<string, { sheet: number; row: number }[]>();
  let people = 0;
  let equal: ReadonlyMap<string, number> | null = null;

  const equals = () =>
    (equal ??= new Map(
      [...dates].filter(([, rows]) => rows >= equalRows && rows > people * equalShare),
    ));
  return {
    add(reading) {
      for (const key of new Set(reading.asks.map((one) => one.key))) count(key, reading);
      if (reading.collection !== null) return [];
      people += 1;
      equal = null;
      for (const key of dateFields) {
        const value = (reading.values as Record<string, unknown>)[key];
        if (typeof value !== "string" || !isFull(value)) continue;
        const name = `${key}|${value}`;
        dates.set(name, (dates.get(name) ?? 0) + 1);
      }
      const found = doubles(reading, seen);
      const { D3: key } = suspicionKeys(reading.values);
      // Who shares a number with a row above is refused already.
      if (key !== undefined && found.length === 0) {
        const at = { sheet: reading.sheet, row: reading.row };
        const others = alike.get(key);
        if (others) others.push(at);
        else alike.set(key, [at]);
      }
      return found;
    },
    alike: () => [...alike.values()].filter((rows) => rows.length > 1).flat(),
    questions: () => [...questions.values()],
    equalDates: () =>
      [...equals()].map(([name, rows]): EqualDates => {
        const [field = "", date = ""] = name.split("|");
        return { field, date, rows };
      }),
    lateFindings(reading) {
      const found: Finding[] = [];
      if (reading.collection !== null || equals().size === 0) return found;
      for (const key of dateFields) {
        const value = (reading.values as Record<string, unknown>)[key];
        const rows = typeof value === "string" ? equals().get(`${key}|${value}`) : undefined;
        if (rows !== undefined)
          found.push({ rule: "V-T-03", severity: "W", field: key, params: { rows } });
      }
      return found;
    },
  };

  function count(key: string, reading: RowReading): void {
    const one = reading.asks.find((ask) => ask.key === key)!;
    const known = questions.get(key);
    if (known) {
      known.rows += 1;
      known.isOptional &&= one.isOptional;
      return;
    }
    const header = one.column === null ? "" : (headers.get(`${reading.sheet}:${one.column}`) ?? "");
    questions.set(key, { ...one, header, rows: 1 });
  }
}

/** Of two rows for one person or number the first stands. */
function doubles(reading: RowReading, seen: Map<string, number>): Finding[] {
  const found: Finding[] = [];
  const numbers = identityNumbers(reading.values).map((one) => ({
    ...one,
    name: `${one.key}|${one.value}`,
  }));
  const own = reading.who.memberId;
  if (own !== null)
    numbers.push({ field: "citizen_id", rule: "V-ID-05", key: "D1", value: own, name: own });
  for (const { rule, field, name } of numbers) {
    const row = seen.get(name);
    if (row === undefined) seen.set(name, reading.row);
    else if (!found.some((one) => one.rule === rule && one.field === field))
      found.push({ rule, severity: "E1", field, params: { case: "inFile", row } });
  }
  return found;
}
