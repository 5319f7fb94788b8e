import { addMonths, type CivilDate } from "#app/lib/dates.ts";
import { isFull, parsePartialDate } from "#app/lib/partial-date.ts";

const LONGEST = 1_000;
const MOST_MONTHS = 12;

/** The days of a campaign in their order. */
export const reviewDays = ["selfDueOn", "cellDueOn", "decideDueOn"] as const;
/** One of the days of a campaign. */
export type ReviewDay = (typeof reviewDays)[number];

/** What is wrong with a field; a key of `reviewsText.issues`. */
export type ReviewIssue = "year" | "date" | "past" | "far" | "order" | "long";

/** A campaign as posted. */
export interface AskedReviews extends Record<ReviewDay, CivilDate> {
  year: number;
  guidance: string | null;
}

/** What was read, or what is wrong with which field. */
export type ReadReviews =
  | { ok: true; value: AskedReviews }
  | { ok: false; issues: Partial<Record<ReviewDay | "year" | "guidance", ReviewIssue>> };

/** Reads the form that opens a campaign: this year's review or the last one's, with days to come in their order. */
export function readReviews(form: FormData, today: CivilDate): ReadReviews {
  const issues: Extract<ReadReviews, { ok: false }>["issues"] = {};
  const thisYear = Number(today.slice(0, "2026".length));
  const year = Number(form.get("year"));
  if (year !== thisYear && year !== thisYear - 1) issues.year = "year";
  const days = {} as Record<ReviewDay, CivilDate>;
  let before = today;
  for (const key of reviewDays) {
    const parsed = parsePartialDate(String(form.get(key) ?? "").trim());
    if (!parsed.ok || !isFull(parsed.value)) issues[key] = "date";
    else if (parsed.value < today) issues[key] = "past";
    else if (parsed.value > addMonths(today, MOST_MONTHS)) issues[key] = "far";
    else if (parsed.value < before) issues[key] = "order";
    else {
      before = parsed.value;
      days[key] = parsed.value;
    }
  }
  const guidance = String(form.get("guidance") ?? "").trim();
  if (guidance.length > LONGEST) issues.guidance = "long";
  return Object.keys(issues).length > 0
    ? { ok: false, issues }
    : { ok: true, value: { ...days, year, guidance: guidance === "" ? null : guidance } };
}
