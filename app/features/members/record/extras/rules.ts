import { cardStatus } from "#app/codes/card-status.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import type { Extra } from "#app/features/members/record/line/rules.ts";
import { recordText } from "#app/features/members/record/text.ts";
import { wholeMonthsBetween, type CivilDate } from "#app/lib/dates.ts";
import { isKnown } from "#app/lib/known.ts";
import type { Lang } from "#app/lib/lang.ts";
import { formatPartialDate } from "#app/lib/partial-date.ts";
import { partyAge, type PartyAge } from "#app/record/party-age.ts";
import type { Level } from "#app/record/levels.ts";
import type { MemberRecord } from "#app/record/values.ts";

/** What the worked-out values come from. */
export interface ExtraInput {
  record: MemberRecord;
  lang: Lang;
  level: Level;
  score: number;
  /** Names of the units above the cell, nearest first. */
  above: readonly string[];
  age: PartyAge | null;
}

const MONTHS = 12;

/** Values that are worked out and not stored, by key of the field; absent where there is none. */
export function extrasOf({
  record,
  lang,
  level,
  score,
  above,
  age,
}: ExtraInput): Record<string, Extra> {
  const words = recordText[lang];
  const plain = (value: string | null): Extra[] => (value === null ? [] : [{ value, note: null }]);
  const card = validCard(record);
  const found: [string, Extra[]][] = [
    ["parent_org_path", plain(above.length > 0 ? above.join(", ") : null)],
    ["party_age_months", ageExtra(record, age, lang)],
    ["party_card_issue_date", plain(card?.issue_date ? formatPartialDate(card.issue_date) : null)],
    ["party_card_issue_place", plain(card?.issued_by ?? null)],
    ["data_level", plain(words.levels[level])],
    ["quality_score", plain(words.scoreOf(decimal(score, lang)))],
  ];
  return Object.fromEntries(found.flatMap(([key, extras]) => extras.map((one) => [key, one])));
}

/** Months in words: "42 years 9 months"; with both readings when dates are partial. @source ui §10.3 */
export function ageWords({ min, max }: PartyAge, lang: Lang): string {
  const words = recordText[lang];
  const say = (months: number) => words.months(Math.floor(months / MONTHS), months % MONTHS);
  return min === max ? say(min) : words.atLeast(say(min), say(max));
}

/**
 * The Party age of a day: worked out from a whole record, or from the earliest and latest start that
 * stand beside it for a reader of public data.
 */
export function ageOf(
  record: MemberRecord,
  start: { from: CivilDate | null; to: CivilDate | null } | null,
  on: CivilDate,
): PartyAge | null {
  if (start === null) return partyAge(record, on);
  const isOfficial = record.values.membership_status === memberStatus.codes.official;
  if (!isOfficial || start.from === null || start.to === null) return null;
  return {
    min: Math.max(0, wholeMonthsBetween(start.to, on)),
    max: Math.max(0, wholeMonthsBetween(start.from, on)),
  };
}

/** A number with one decimal: `78,5`. */
export function decimal(value: number, lang: Lang): string {
  const text = value.toFixed(1);
  return lang === "vi" ? text.replace(".", ",") : text;
}

function ageExtra({ values }: MemberRecord, age: PartyAge | null, lang: Lang): Extra[] {
  const words = recordText[lang];
  if (age === null) {
    const isWaiting = values.membership_status === memberStatus.codes.probationary;
    return isWaiting ? [{ value: words.none, note: words.notYetAge }] : [];
  }
  const isConfirmed = isKnown(values.party_age_confirmed_months) && values.party_age_confirmed_at;
  const note = isConfirmed
    ? words.confirmedAge
    : values.admission_decision_date
      ? null
      : words.provisional;
  return [{ value: ageWords(age, lang), note }];
}

function validCard(record: MemberRecord) {
  return (record.rows.party_cards ?? [])
    .filter(({ status }) => status === cardStatus.codes.valid)
    .toSorted((one, other) => (other.issue_date ?? "").localeCompare(one.issue_date ?? ""))[0];
}
