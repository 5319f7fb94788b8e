import type { Kind, NameTable } from "#app/features/territory/keys/rules.ts";
import type { CivilDate } from "#app/lib/partial-date.ts";

/** The register tables as they are stored; names are full names with the type word ("Xã Thanh Ba"). */
export interface TerritoryRows {
  provinces: { code: string; shortName: string }[];
  communes: { code: string; provinceCode: string }[];
  unitNames: {
    level: "province" | "commune";
    code: string;
    name: string;
    type: string;
    validFrom: CivilDate;
    validTo: CivilDate | null;
  }[];
  legacyUnits: {
    level: "province" | "district" | "commune";
    code: string;
    name: string;
    type: string;
    parentCode: string | null;
    newProvinceCode: string | null;
    citizenCode: string | null;
  }[];
  legacyTargets: {
    level: "district" | "commune";
    legacyCode: string;
    newCode: string;
    isMain: boolean;
    extent: string;
  }[];
  /** the code of an old commune (5 digits) or an old province (2 digits) */
  legacyNames: {
    legacyCode: string;
    name: string;
    kind: "alias" | "former";
    formerDistrictCode: string | null;
  }[];
  countries: { code: string; nameVi: string; nameEn: string }[];
}

/** A full name and the first day on which it no longer holds. */
export interface DatedName {
  name: string;
  kind: Kind;
  from: CivilDate;
  to: CivilDate | null;
}

/** A province or city of today. */
export interface Province {
  code: string;
  shortName: string;
  names: DatedName[];
  communes: Commune[];
}

/** A commune, ward or special zone of today. */
export interface Commune {
  code: string;
  province: Province;
  base: string;
  names: DatedName[];
}

/** A province of 2025-06-30. */
export interface LegacyProvince {
  code: string;
  name: string;
  base: string;
  kind: Kind;
  newProvince: string;
  citizenCode: string | null;
}

/** A district of 2025-06-30; an island district without communes became a special zone. */
export interface LegacyDistrict {
  code: string;
  name: string;
  base: string;
  kind: Kind;
  province: LegacyProvince;
  island: string | null;
  /** today's communes that took part of it */
  heirs: Set<string>;
}

/** A commune of 2025-06-30 with all that became of it, the main target first. */
export interface LegacyCommune {
  code: string;
  name: string;
  base: string;
  kind: Kind;
  district: LegacyDistrict;
  targets: { code: string; isMain: boolean }[];
}

/** One name under which an old commune can be met. */
export interface LegacyName {
  unit: LegacyCommune;
  kind: Kind;
  via: "legacy" | "alias" | "former";
  districtCode: string;
}

/** What a province name means: one or more provinces of today and of 2025-06-30. */
export interface ProvinceName {
  kinds: Kind[];
  /** today's provinces */
  now: string[];
  /** old provinces on their territory */
  old: string[];
  /** old provinces of exactly this name */
  own: string[];
  /** a province bears the name today */
  current: boolean;
}

/** Everything needed to read addresses, in memory. */
export interface TerritoryIndex {
  provinces: Map<string, Province>;
  communes: Map<string, Commune>;
  legacyProvinces: Map<string, LegacyProvince>;
  districts: Map<string, LegacyDistrict>;
  legacyCommunes: Map<string, LegacyCommune>;
  provinceNames: NameTable<ProvinceName>;
  communeNames: NameTable<Commune>;
  districtNames: NameTable<LegacyDistrict>;
  legacyNames: NameTable<LegacyName>;
  countryNames: NameTable<string>;
  countryCodes: Set<string>;
  /** loose keys of names that contain " - " */
  hyphenated: Set<string>;
  /** type words as written, with diacritics and without */
  kindWords: Map<string, Kind>;
}
