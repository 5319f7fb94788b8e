import { cardStatus } from "#app/codes/card-status.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import type { Words } from "#app/lib/lang.ts";
import { latest } from "#app/lib/partial-date.ts";
import type { Condition, LooseValues, Requirement, RequirementLevel } from "#app/record/field.ts";

/** A requirement that holds only for whom the condition holds. */
export function requiredIf(level: RequirementLevel, condition: Condition): Requirement {
  return { level, when: condition.holds, condition };
}

/** Holds when a field has one of these codes. */
export function isOneOf(key: string, codes: readonly string[], words: Words): Condition {
  const [only] = codes;
  return {
    formal: codes.length === 1 ? `${key}=${only}` : `${key} in ${codes.join(",")}`,
    words,
    reads: [key],
    holds: (values) => codes.includes(asText(values, key)),
  };
}

/** Holds when a field is filled. */
export function isSet(key: string, words: Words): Condition {
  return {
    formal: `${key} is set`,
    words,
    reads: [key],
    holds: (values) => isFilled(values[key]),
  };
}

/** Holds when both hold. */
export function both(first: Condition, second: Condition): Condition {
  return {
    formal: `${first.formal} and ${second.formal}`,
    words: {
      vi: `${first.words.vi} và ${second.words.vi}`,
      en: `${first.words.en} and ${second.words.en}`,
    },
    reads: [...first.reads, ...second.reads],
    holds: (values, rows) => first.holds(values, rows) && second.holds(values, rows),
  };
}

/** Holds when a code that counts upwards is at least this one. */
export function isAtLeast(key: string, level: number, words: Words): Condition {
  return {
    formal: `${key}>=${level}`,
    words,
    reads: [key],
    holds: (values) => Number.parseInt(asText(values, key), 10) >= level,
  };
}

/** Holds when a partial date is filled and lies certainly before this day. */
export function isBeforeDay(key: string, day: string, words: Words): Condition {
  return {
    formal: `${key}<${day}`,
    words,
    reads: [key],
    holds: (values) => {
      const value = asText(values, key);
      return value !== "" && latest(value) < day;
    },
  };
}

/** Holds when a field is filled with none of these codes. */
export function isNoneOf(
  key: string,
  codes: readonly string[],
  formal: string,
  words: Words,
): Condition {
  return {
    formal,
    words,
    reads: [key],
    holds: (values) => {
      const value = asText(values, key);
      return value !== "" && !codes.includes(value);
    },
  };
}

/** Holds for an official member. */
export const official = isOneOf("membership_status", [memberStatus.codes.official], {
  vi: "là đảng viên chính thức",
  en: "the member is official",
});

/** Holds for one who has died, was expelled or removed, left, or went to an organization outside. */
export const exited = isOneOf(
  "membership_status",
  [
    memberStatus.codes.deceased,
    memberStatus.codes.expelled,
    memberStatus.codes.nameRemoved,
    memberStatus.codes.leftOnRequest,
    memberStatus.codes.transferredOut,
  ],
  { vi: "đã ra khỏi Đảng hoặc từ trần", en: "the person is no longer a member here" },
);

/** Holds when the member has a valid card. */
export const hasValidCard: Condition = {
  formal: "party_cards has a valid row",
  words: { vi: "có thẻ còn hiệu lực", en: "there is a valid card" },
  reads: ["party_cards.status"],
  holds: (_values, rows) =>
    (rows?.["party_cards"] ?? []).some((row) => row["status"] === cardStatus.codes.valid),
};

/** Whether a value counts as filled: not null, not an empty text or list. */
export function isFilled(value: LooseValues[string]): boolean {
  if (value === null || value === undefined || value === "") return false;
  return !(Array.isArray(value) && value.length === 0);
}

function asText(values: LooseValues, key: string): string {
  const value = values[key];
  return typeof value === "string" ? value : "";
}
