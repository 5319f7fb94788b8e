import { findCode } from "#app/codes/find-code.ts";
import { codeLists } from "#app/codes/lists.ts";
import { parsePartialDate } from "#app/lib/partial-date.ts";
import { isEmail } from "#app/record/checks/values.ts";
import { findField } from "#app/record/format.ts";
import { splitDateWords, upgradeStatus } from "#app/record/upgrade.ts";

const digits = (text: string): string => text.replace(/[^0-9]/g, "");
const phoneDigits = { least: 9, most: 12 } as const;
const identityLengths: ReadonlySet<number> = new Set([8, 9, 10, 11, 12]);
const numberFields: ReadonlySet<string> = new Set([
  "citizen_id",
  "old_id_number",
  "party_card_number",
  "party_card_number_old",
]);
const statusFields: ReadonlySet<string> = new Set(["membership_status", "activity_status"]);

/**
 * How many of the values look like values of a field, from 0 to 1; null when the field takes any text.
 *
 * @source clarification 39: values break ties
 */
export function shareOfValues(key: string, samples: readonly string[]): number | null {
  const test = testOf(key);
  if (!test || samples.length === 0) return null;
  return samples.filter(test).length / samples.length;
}

function testOf(key: string): ((text: string) => boolean) | null {
  const field = findField(key);
  if (!field) return null;
  if (numberFields.has(key))
    return (text) => identityLengths.has(digits(text).length) && !/\p{L}{3}/u.test(text);
  if (statusFields.has(key)) return isStatus;
  switch (field.kind) {
    case "phone":
      return (text) => {
        const { length } = digits(text);
        return length >= phoneDigits.least && length <= phoneDigits.most * 2;
      };
    case "email":
      return (text) => isEmail(text.trim());
    case "date":
    case "partialDate":
      return isDate;
    case "code":
      return (text) => field.list !== undefined && findCode(codeLists[field.list], text) !== null;
    case "integer":
    case "year":
      return (text) => /^[0-9]+([.,][0-9]+)?$/.test(text.trim());
    default:
      return key === "full_name" ? (text) => !/[0-9@]/.test(text) : null;
  }
}

/** A date as lists write it, with a status behind it or instead of it. */
export function isDate(text: string): boolean {
  const bare = splitDateWords(text)?.date ?? text.split("\n")[0] ?? "";
  return parsePartialDate(bare).ok || isStatus(text) || /^[0-9]{5}$/.test(text.trim());
}

function isStatus(text: string): boolean {
  return (
    upgradeStatus(text) !== null ||
    findCode(codeLists.member_status, text) !== null ||
    findCode(codeLists.activity_status, text) !== null
  );
}
