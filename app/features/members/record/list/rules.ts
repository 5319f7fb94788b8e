import { collectionSight, fieldSight, type SeenRecord } from "#app/features/members/access.ts";
import {
  issueOf,
  oldWording,
  valueWords,
  type Issue,
  type Look,
} from "#app/features/members/record/line/rules.ts";
import { recordText } from "#app/features/members/record/text.ts";
import { formatPartialDate } from "#app/lib/partial-date.ts";
import { isFilled } from "#app/record/conditions.ts";
import type { Collection, Field, FieldValue, LooseValues } from "#app/record/field.ts";
import type { CollectionKey } from "#app/record/values.ts";

/** One row of a collection: when or what kind, what, and the rest in one line. */
export interface RowView {
  key: string;
  label: string;
  value: string;
  note: string | null;
  issues: Issue[];
}

/** A collection as the page shows it. */
export interface ListView {
  key: string;
  title: string;
  /** What stands in the place of rows. */
  state: "rows" | "missing" | "declaredNone" | "empty" | "declared" | "notDeclared";
  /** The day on which "none" was confirmed, `YYYY-MM-DD`. */
  declaredOn: string | null;
  /** What is to be done when rows are missing. */
  missing: string | null;
  rows: RowView[];
  issues: Issue[];
}

/** Which fields of a row say when or what kind (two: from and to), and which say what. */
const heads: Readonly<
  Record<CollectionKey, { label: readonly string[]; value: readonly string[] }>
> = {
  policy_periods: { label: ["from_date", "to_date"], value: ["category"] },
  activity_history: { label: ["from", "to"], value: ["description"] },
  trainings: { label: ["from", "to"], value: ["field", "school"] },
  foreign_travels: { label: ["from", "to"], value: ["country"] },
  rewards: { label: ["decision_date"], value: ["form"] },
  party_badges: { label: ["round_year"], value: ["badge"] },
  disciplines: { label: ["decision_date"], value: ["form"] },
  family_relations: { label: ["relation"], value: ["full_name"] },
  economic_declarations: { label: ["year"], value: ["household_income"] },
  annual_evaluations: { label: ["year"], value: ["final_grade"] },
  org_memberships: { label: ["from_date", "to_date"], value: ["org_id"] },
  party_age_gaps: { label: ["from", "to"], value: ["kind"] },
  positions: { label: ["from_date", "to_date"], value: ["position", "org_id"] },
  party_cards: { label: ["issue_date"], value: ["number"] },
  documents: { label: ["type"], value: ["number_date"] },
  dues_exemptions: { label: ["from_month", "to_month"], value: ["kind"] },
};

/**
 * A collection as it is shown, or null when nothing of it is.
 *
 * @param look     words and findings; `findings` name rows by their place in the stored record
 * @param rowIds   ids of the stored rows in their order, to find the row that a finding means
 * @param missing  keys of what the next levels need
 */
export function listView(
  one: Collection,
  seen: SeenRecord,
  look: Look,
  rowIds: readonly string[],
  missing: ReadonlySet<string>,
): ListView | null {
  const key = one.key as CollectionKey;
  const shows = collectionSight(look.sight, key);
  const base = {
    key,
    title: one.label[look.lang],
    declaredOn: null,
    missing: missing.has(key) ? missingWords(key, look) : null,
    rows: [] as RowView[],
    issues: [] as Issue[],
  };
  if (shows === "hidden") return null;
  if (shows === "presence")
    return { ...base, state: seen.presence[key] ? "declared" : "notDeclared" };
  const rows = seen.record.rows[key] as (LooseValues & { id?: string })[];
  const own = look.findings.filter((finding) => finding.collection === key);
  const issues = own
    .filter(({ index }) => index === undefined)
    .map((finding) => issueOf(finding, look.lang));
  if (rows.length > 0) {
    const views = rows.map((row, place) => {
      const about = own.filter(({ index }) => index !== undefined && rowIds[index] === row.id);
      return rowView(
        one,
        row,
        String(row.id ?? place),
        look,
        about.map((finding) => issueOf(finding, look.lang)),
      );
    });
    if (base.missing !== null) issues.push({ kind: "warn", text: base.missing });
    return { ...base, state: "rows", rows: views, issues };
  }
  // Public sight may read no row of a collection that has some; nothing is said about it.
  if (look.sight === "public" || look.sight === "colleague") return null;
  const declared = seen.record.values.none_declared?.[key];
  if (declared) return { ...base, state: "declaredNone", declaredOn: declared.on };
  return { ...base, issues, state: base.missing === null ? "empty" : "missing" };
}

/** Grades of the latest years come with the yearly evaluation; other rows somebody writes. */
function missingWords(key: CollectionKey, { lang }: Look): string {
  const words = recordText[lang];
  return key === "annual_evaluations" ? words.missingGrades : words.missingRowsDo;
}

function rowView(
  one: Collection,
  row: LooseValues,
  key: string,
  look: Look,
  issues: Issue[],
): RowView {
  const head = heads[one.key as CollectionKey];
  const shown = one.fields.filter(
    (field) => isFilled(row[field.name]) && fieldSight(look.sight, field.key) !== "hidden",
  );
  const inHead = new Set([...head.label, ...head.value]);
  const rest = shown
    .filter(({ name }) => !inHead.has(name))
    .flatMap((field) => restWords(field, row[field.name]!, look));
  const what = head.value.flatMap((name) => {
    const field = shown.find((part) => part.name === name);
    if (!field) return [];
    const text = valueWords(field, row[name]!, look);
    return field.kind === "money" ? `${field.label[look.lang]}: ${text}` : text;
  });
  return {
    key,
    label: headLabel(head.label, row, shown, look),
    value: what.join(", "),
    note: rest.length > 0 ? rest.join("; ") : null,
    issues,
  };
}

function restWords(field: Field, value: FieldValue, look: Look): string[] {
  const words = `${field.label[look.lang]}: ${valueWords(field, value, look)}`;
  const old = field.kind === "address" ? oldWording(value, look) : null;
  return old === null ? [words] : [`${words} (${old})`];
}

/** The period, or the one value that tells rows apart. */
function headLabel(
  names: readonly string[],
  row: LooseValues,
  shown: readonly Field[],
  look: Look,
): string {
  const words = recordText[look.lang];
  const short = (name: string): string | null => {
    const field = shown.find((part) => part.name === name);
    const value = row[name];
    if (!field || !isFilled(value)) return null;
    return field.kind === "partialDate"
      ? formatPartialDate(value as string)
      : valueWords(field, value!, look);
  };
  const [from = "", to] = names;
  if (to === undefined) return short(from) ?? words.none;
  return words.fromTo(short(from), short(to)) || words.none;
}
