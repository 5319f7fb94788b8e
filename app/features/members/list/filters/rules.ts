import { activityStatus } from "#app/codes/activity-status.ts";
import type { CodeList } from "#app/codes/code-list.ts";
import { gender } from "#app/codes/gender.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { levels, statusGroups } from "#app/features/members/schema.ts";
import type { ListWords } from "#app/features/members/text.ts";
import type { Lang } from "#app/lib/lang.ts";
import { gapLabel, ruleSentence } from "#app/record/gaps.ts";

/** A value of a filter with its words. */
export interface FilterOption {
  value: string;
  label: string;
}

const codeFilters: Record<string, CodeList> = {
  membership_status: memberStatus,
  activity_status: activityStatus,
  gender,
};

/** Filters of the list in the order of the form; the first ones are always in view. */
export const filterKeys = [
  "group",
  "missing",
  "membership_status",
  "activity_status",
  "level",
  "issue",
  "gender",
  "ageFrom",
  "ageTo",
  "partyAgeFrom",
  "partyAgeTo",
  "admissionYear",
] as const;

/** What a filter with fixed values offers; empty for one that is typed or depends on the unit. */
export function filterOptions(key: string, words: ListWords, lang: Lang): FilterOption[] {
  if (key === "group")
    return Object.keys(statusGroups).map((value) => ({ value, label: words.groups[value]! }));
  if (key === "level") return levels.map((value) => ({ value, label: words.levels[value]! }));
  if (key === "issue")
    return Object.entries(words.issues).map(([value, label]) => ({ value, label }));
  return (codeFilters[key]?.entries ?? []).map(({ code, label }) => ({
    value: code,
    label: label[lang],
  }));
}

/** What a filter is set to, in words; the value itself when it is typed. */
export function filterValueText(key: string, value: string, words: ListWords, lang: Lang): string {
  if (key === "missing") return gapLabel(value, lang);
  if (key === "rule") return ruleSentence(value, lang);
  return filterOptions(key, words, lang).find((option) => option.value === value)?.label ?? value;
}
