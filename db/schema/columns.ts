import { bigint, customType, date, jsonb, numeric, uuid } from "drizzle-orm/pg-core";

/**
 * An address of record format 3.0, stored as one jsonb value.
 *
 * `commune` and `province` are codes of the units in force since 2025-07-01; `country` is ISO 3166-1
 * alpha-2, null for Viet Nam; `asWritten` keeps the old wording and is never deleted.
 */
export interface StoredAddress {
  detail: string | null;
  commune: string | null;
  province: string | null;
  country: string | null;
  asWritten: string | null;
}

/** A date of which only the year or the month may be known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const partialDate = customType<{ data: string; driverData: string }>({
  dataType: () => "partial_date",
});

/** Text compared byte by byte, for sort keys that carry the Vietnamese order themselves. */
export const byteText = customType<{ data: string; driverData: string }>({
  dataType: () => 'text collate "C"',
});

/** Raw bytes. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({
  dataType: () => "bytea",
});

/** A civil date read and written as `YYYY-MM-DD`, so that no time zone can shift it. */
export function civilDate(): ReturnType<typeof unnamedDate>;
export function civilDate(name: string): ReturnType<typeof namedDate>;
export function civilDate(name?: string) {
  return name === undefined ? unnamedDate() : namedDate(name);
}
const unnamedDate = () => date({ mode: "string" });
const namedDate = (name: string) => date(name, { mode: "string" });

/** An address as one jsonb value. */
export const address = () => jsonb().$type<StoredAddress>();

/** A position in the tree of organizations; see `organizations`. */
export const position = (name = "org_pos") => bigint(name, { mode: "bigint" });

/** Whole đồng. */
export function dong(): ReturnType<typeof unnamedDong>;
export function dong(name: string): ReturnType<typeof namedDong>;
export function dong(name?: string) {
  return name === undefined ? unnamedDong() : namedDong(name);
}
const unnamedDong = () => bigint({ mode: "number" });
const namedDong = (name: string) => bigint(name, { mode: "number" });

/** A decimal number read as a JavaScript number. */
export const decimal = () => numeric({ mode: "number" });

/** A reference to an organization, without the foreign key. */
export const organizationId = () => uuid();
