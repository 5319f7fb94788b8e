import fc from "fast-check";
import { codeLists } from "#app/codes/lists.ts";
import type { Address, Field, FieldValue } from "#app/record/field.ts";

/** Real syllables: random letters look like text of an old font. */
const syllables =
  "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý văn thị hữu ngọc xuân thuý loan oanh " +
  "khuyên nghĩa trường quỳnh giang sơn bình hoà hòa thuỷ tỉnh xã phường khu tổ chi bộ đảng uỷ y tế học ký";
const word = fc.constantFrom(...syllables.split(" "));
/** A few words of at most so many letters. */
export const phrase = (most: number) =>
  fc
    .array(word, { minLength: 1, maxLength: 6 })
    .map((words) => words.join(" ").slice(0, most).trim())
    .filter((text) => text !== "");
const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(""));
const two = (value: number) => String(value).padStart(2, "0");
const fullDate = fc
  .record({
    y: fc.integer({ min: 1900, max: 2090 }),
    m: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ y, m, d }) => `${y}-${two(m)}-${two(d)}`);
const partial = fc
  .tuple(fullDate, fc.constantFrom(4, 7, 10))
  .map(([date, length]) => date.slice(0, length));
const uuid = fc.uuid().map((one) => one.toLowerCase());

/** Values as a field may hold them, in the form in which they are stored. */
export function valueOf(field: Field): fc.Arbitrary<FieldValue> {
  switch (field.kind) {
    case "integer":
    case "money":
      return fc.integer({ min: 0, max: 2 ** 40 });
    case "decimal":
      return fc.integer({ min: 0, max: 10 ** 7 }).map((value) => value / 100);
    case "year":
      return fc.integer({ min: 1900, max: 2099 });
    case "boolean":
      return fc.boolean();
    case "date":
      return fullDate;
    case "partialDate":
      return partial;
    case "code":
      return fc.constantFrom(...codesOf(field));
    case "codes":
      return fc.uniqueArray(fc.constantFrom(...codesOf(field)), { minLength: 1, maxLength: 4 });
    case "organization":
      return uuid;
    case "phone":
      return digits(9).map((rest) => `0${rest}`);
    case "email":
      return fc.tuple(digits(4), digits(3)).map(([name, place]) => `ten${name}@noi${place}.vn`);
    case "longText":
      return fc.array(phrase(60), { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n"));
    case "address":
      return places;
    default:
      return textOf(field);
  }
}

function codesOf(field: Field): string[] {
  return codeLists[field.list ?? "gender"].entries.map((entry) => entry.code);
}

function textOf(field: Field): fc.Arbitrary<string> {
  const most = field.maxLength ?? 100;
  if (field.key === "citizen_id") return fc.tuple(digits(11)).map(([rest]) => `0${rest}`);
  if (/number|id_number/.test(field.key) && (most <= 20 || field.collection === "party_cards"))
    return digits(8);
  if (field.name.endsWith("_month")) return fullDate.map((date) => date.slice(0, 7));
  if (field.key === "positions.term") return fc.constant("2025-2030");
  if (field.key === "blood_type") return fc.constantFrom("A", "B+", "AB-", "O");
  if (field.key === "general_education_grade") return fc.constantFrom("7/10", "12/12", "10/10");
  if (/(full|birth)_name$/.test(field.key)) {
    return fc
      .array(word, { minLength: 2, maxLength: 5 })
      .map((words) => words.map(capital).join(" "));
  }
  return phrase(most);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
const inVietnam = fc.record({
  detail: maybe(phrase(40)),
  commune: fc.constantFrom("08152", "08746", "00004"),
  province: maybe(fc.constantFrom("25", "01")),
  country: fc.constant(null),
  asWritten: maybe(phrase(60)),
});
const abroad = fc.record({
  detail: maybe(phrase(40)),
  commune: fc.constant(null),
  province: fc.constant(null),
  country: fc.constantFrom("LA", "US", "RU"),
  asWritten: maybe(phrase(60)),
});

/** Places at home and abroad. */
export const places: fc.Arbitrary<Address> = fc.oneof(inVietnam, abroad);
