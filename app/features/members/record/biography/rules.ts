import { memberStatus } from "#app/codes/member-status.ts";
import { fieldSight } from "#app/features/members/access.ts";
import { oldWording, valueWords, type Look } from "#app/features/members/record/line/rules.ts";
import type { OpenedRecord } from "#app/features/members/record/rules.ts";
import type { PaperData } from "#app/features/papers/forms/rules.ts";
import {
  familyItem,
  familyList,
  lifeLists,
  partyItems,
  personItems,
  type BiographyCode,
  type ItemList,
} from "#app/features/papers/forms/biographies/text.ts";
import { formatPartialDate } from "#app/lib/partial-date.ts";
import { isFilled } from "#app/record/conditions.ts";
import type { Field, FieldValue, LooseValues } from "#app/record/field.ts";
import { field, findField } from "#app/record/format.ts";
import type { MemberRecord } from "#app/record/values.ts";

type BiographyPaper = PaperData<BiographyCode>;

const { outstanding, sympathizer, admissionInProgress, dropped } = memberStatus.codes;
const beforeMembership: ReadonlySet<string> = new Set([
  outstanding,
  sympathizer,
  admissionInProgress,
  dropped,
]);

const isBefore = ({ values }: MemberRecord): boolean =>
  beforeMembership.has(values.membership_status ?? "");

/** The biographies that a record gives: that of somebody who applies, and of a member also the member's. */
export const biographiesOf = ({ seen }: OpenedRecord): BiographyCode[] =>
  isBefore(seen.record) ? ["2-knd"] : ["1-hsd", "2-knd"];

/**
 * What a biography is drawn from: values in Vietnamese, as far as the reader of the record sees them. What is hidden
 * is only named, so that the paper leaves it out.
 *
 * @param opened  read in Vietnamese, since papers are
 */
export function biographyOf(opened: OpenedRecord, code: BiographyCode): BiographyPaper {
  const { look, seen } = opened;
  const values: Record<string, string | null> = {};
  const rows: NonNullable<BiographyPaper["rows"]> = {};
  const hidden: string[] = [];
  const items = [...personItems, ...(tellsAdmission(code, seen.record) ? partyItems[code] : [])];
  for (const { key } of [...items.flat(), familyItem]) {
    if (isHidden(key, look)) hidden.push(key);
    else values[key] = wordsOf(field(key), (seen.record.values as LooseValues)[key], look);
  }
  for (const one of [...lifeLists, familyList]) {
    hidden.push(...hiddenIn(one, look));
    rows[one.key] = rowsOf(one, seen.record, look);
  }
  const own = ["biography_number", "party_card_number"].filter((key) => isHidden(key, look));
  const { full_name: name, biography_number: number, party_card_number: card } = seen.record.values;
  const declared = seen.record.values.none_declared ?? {};
  return {
    name: name ?? null,
    biographyNumber: number ?? null,
    cardNumber: card ?? null,
    values,
    rows,
    hidden: [...hidden, ...own],
    none: Object.keys(declared),
  };
}

/** Somebody who applies tells of an earlier admission; that which came of this application is none. */
function tellsAdmission(code: BiographyCode, record: MemberRecord): boolean {
  return code === "1-hsd" || isBefore(record) || isFilled(record.values.readmission_date);
}

const isHidden = (key: string, { sight }: Look): boolean => fieldSight(sight, key) === "hidden";

/** The fields of a list, by column; special facts of the history stand in a list of their own. */
const NOTES = "history_notes";
const source = (list: string, column: string): string => {
  if (list !== NOTES) return `${list}.${column}`;
  return `activity_history.${column === "note" ? "note_political" : column}`;
};

function hiddenIn({ key, columns }: ItemList, look: Look): string[] {
  const hidden = columns.filter((one) => isHidden(source(key, one.key), look));
  const isLost = key === NOTES ? hidden.some((one) => one.key === "note") : false;
  return isLost || hidden.length === columns.length
    ? [key]
    : hidden.map((one) => `${key}.${one.key}`);
}

function rowsOf({ key, columns }: ItemList, record: MemberRecord, look: Look) {
  const collection = key === NOTES ? "activity_history" : key;
  const stored = (record.rows as Record<string, LooseValues[]>)[collection] ?? [];
  const told = key === NOTES ? stored.filter((row) => isFilled(row.note_political)) : stored;
  return told.map((row) =>
    Object.fromEntries(
      columns.flatMap((one) => {
        const known = findField(source(key, one.key));
        if (known === null || isHidden(known.key, look)) return [];
        return [[one.key, wordsOf(known, row[known.name], look)]];
      }),
    ),
  );
}

/** A value as papers write it; null when it is empty. The old wording of a place follows in brackets. */
function wordsOf(one: Field, value: FieldValue | null | undefined, look: Look): string | null {
  if (!isFilled(value)) return null;
  if (one.kind === "partialDate") return formatPartialDate(value as string);
  const text = valueWords(one, value!, look);
  const old = one.kind === "address" ? oldWording(value!, look) : null;
  return old === null ? text : `${text} (${old})`;
}
