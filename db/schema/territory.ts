import { boolean, char, date, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

/** The provinces and cities since 2025-07-01, by code; their names are dated in `unit_names`. */
export const provinces = pgTable("provinces", {
  code: text().primaryKey(),
  shortName: text("short_name").notNull(),
});

/** The communes, wards and special zones since 2025-07-01; codes and parents do not change. */
export const communes = pgTable(
  "communes",
  {
    code: text().primaryKey(),
    provinceCode: text("province_code")
      .notNull()
      .references(() => provinces.code),
  },
  (table) => [index("communes_province").on(table.provinceCode)],
);

/** Dated names of today's provinces and communes. `valid_to` is the first day on which a name no longer holds. */
export const unitNames = pgTable(
  "unit_names",
  {
    level: text({ enum: ["province", "commune"] }).notNull(),
    code: text().notNull(),
    name: text().notNull(),
    type: text().notNull(),
    validFrom: date("valid_from", { mode: "string" }).notNull(),
    validTo: date("valid_to", { mode: "string" }),
    legalBasis: text("legal_basis"),
  },
  (table) => [primaryKey({ columns: [table.level, table.code, table.validFrom] })],
);

/** Units of 2025-06-30 (three tiers). Codes are a system of their own and may mean something else today. */
export const legacyUnits = pgTable(
  "legacy_units",
  {
    level: text({ enum: ["province", "district", "commune"] }).notNull(),
    code: text().notNull(),
    name: text().notNull(),
    type: text().notNull(),
    parentCode: text("parent_code"),
    newProvinceCode: text("new_province_code"),
    citizenCode: char("citizen_code", { length: 3 }),
  },
  (table) => [primaryKey({ columns: [table.level, table.code] })],
);

/** What became of an old commune (or island district): one row per target, one of them the main one. */
export const legacyTargets = pgTable(
  "legacy_targets",
  {
    level: text({ enum: ["district", "commune"] }).notNull(),
    legacyCode: text("legacy_code").notNull(),
    newCode: text("new_code").notNull(),
    isMain: boolean("is_main").notNull(),
    extent: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.level, table.legacyCode, table.newCode] })],
);

/** Other spellings and former names of old communes. */
export const legacyNames = pgTable(
  "legacy_names",
  {
    legacyCode: text("legacy_code").notNull(),
    name: text().notNull(),
    kind: text({ enum: ["alias", "former"] }).notNull(),
    formerDistrictCode: text("former_district_code"),
    formerCode: text("former_code"),
  },
  (table) => [index("legacy_names_code").on(table.legacyCode)],
);

/** Countries by ISO 3166-1 alpha-2. */
export const countries = pgTable("countries", {
  code: char({ length: 2 }).primaryKey(),
  nameVi: text("name_vi").notNull(),
  nameEn: text("name_en").notNull(),
});
