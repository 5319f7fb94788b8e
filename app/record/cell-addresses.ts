import type { SheetCell } from "#app/lib/xlsx/cell.ts";
import { cellText, isClear, plainCell } from "#app/record/cell-text.ts";
import type { Finding } from "#app/record/checks/finding.ts";
import { cleanLine } from "#app/record/clean-text.ts";
import type { Address, Field } from "#app/record/field.ts";

/** The columns of an address. A foreign country stands in the column of the province. @source clarification 38 */
export const addressParts = ["detail", "commune", "province", "asWritten"] as const;

export type AddressPart = (typeof addressParts)[number];

/** Turns codes into names and the words of cells into codes; without it only codes in brackets are read. */
export interface Places {
  readonly communeName?: (code: string) => string | null;
  readonly provinceName?: (code: string) => string | null;
  readonly findProvince?: (words: string) => string | null;
  /** The commune of these words, inside the province when that is known. */
  readonly findCommune?: (
    words: string,
    province: string | null,
  ) => { commune: string; province: string } | null;
}

/** An address that was read; undefined leaves the record as it is, null clears it. */
export interface AddressReading {
  readonly value?: Address | null;
  readonly findings: readonly Finding[];
}

const coded = /^(.*?)\s*\(\s*([0-9]{2}|[0-9]{5}|[A-Za-z]{2})\s*\)$/;
const bareCode = /^[0-9]{2}$|^[0-9]{5}$/;
const home = "VN";
const countryNames = new Intl.DisplayNames(["vi"], { type: "region" });

/**
 * Reads the four columns of an address. Words that are no known unit stay in `asWritten`.
 *
 * @returns no value when all cells are empty; null when one cell says `#XOA`
 * @source record-format §3.4, clarifications 38 and 41
 */
export function readAddress(
  field: Field,
  cells: Readonly<Partial<Record<AddressPart, SheetCell>>>,
  places: Places = {},
): AddressReading {
  const findings: Finding[] = [];
  const texts: Partial<Record<AddressPart, string>> = {};
  for (const part of addressParts) {
    const plain = plainCell(field, cells[part] ?? null, findings) ?? null;
    if (isClear(plain)) return { value: null, findings };
    const text = cleanLine(cellText(field, plain, findings) ?? "");
    if (text !== "") texts[part] = text;
  }
  if (Object.keys(texts).length === 0) return { findings };
  const value = placed(texts, places);
  const unplaced = value.commune === null && value.country === null && value.asWritten !== null;
  if (unplaced) findings.push({ rule: "V-F-07", severity: "W", field: field.key });
  return { value, findings };
}

/** The four cells of an address: detail, "name (code)" of commune and of province or country, the old wording. */
export function writeAddress(
  value: Address | null | undefined,
  places: Places = {},
): Record<AddressPart, string | null> {
  if (!value) return { detail: null, commune: null, province: null, asWritten: null };
  const country = value.country !== null && value.country !== home ? value.country : null;
  return {
    detail: value.detail,
    commune: named(value.commune, places.communeName),
    province: country
      ? named(country, (code) => countryNames.of(code) ?? null)
      : named(value.province, places.provinceName),
    asWritten: value.asWritten,
  };
}

function placed(texts: Partial<Record<AddressPart, string>>, places: Places): Address {
  const province = unit(texts.province);
  const commune = unit(texts.commune);
  const country =
    province && /^[A-Za-z]{2}$/.test(province.code ?? "")
      ? (province.code ?? "").toUpperCase()
      : null;
  const provinceCode = country
    ? null
    : (province?.code ?? (province ? (places.findProvince?.(province.words) ?? null) : null));
  const found =
    commune && !commune.code ? (places.findCommune?.(commune.words, provinceCode) ?? null) : null;
  const communeCode = commune?.code ?? found?.commune ?? null;
  const lost = [
    commune && communeCode === null ? commune.words : null,
    province && provinceCode === null && country === null && !found ? province.words : null,
  ].filter((words) => words !== null);
  return {
    detail: texts.detail ?? null,
    commune: communeCode,
    province: provinceCode ?? found?.province ?? null,
    country: country === home ? null : country,
    asWritten: texts.asWritten ?? (lost.length > 0 ? lost.join(", ") : null),
  };
}

function unit(text: string | undefined): { words: string; code: string | null } | null {
  if (text === undefined) return null;
  const match = coded.exec(text);
  if (match) return { words: match[1] ?? "", code: match[2] ?? null };
  return { words: text, code: bareCode.test(text) ? text : null };
}

function named(
  code: string | null,
  name: ((code: string) => string | null) | undefined,
): string | null {
  return code === null ? null : `${name?.(code) ?? code} (${code})`;
}
