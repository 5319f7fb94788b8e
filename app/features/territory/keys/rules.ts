import { nameKey, plainKey } from "#app/lib/vietnamese.ts";

/** Kind of a unit: the word before its name, without diacritics. */
export type Kind =
  "xa" | "phuong" | "thi tran" | "dac khu" | "huyen" | "quan" | "thi xa" | "thanh pho" | "tinh";

/** How closely a name was met: as spelled, or without diacritics, spaces and signs. */
export type Tier = "exact" | "loose";

const communeKinds: ReadonlySet<Kind> = new Set(["xa", "phuong", "thi tran", "dac khu"]);
const districtKinds: ReadonlySet<Kind> = new Set(["huyen", "quan", "thi xa"]);

/** Which levels a unit of this kind can have; a city may be a province or a district. */
export function levelOf(kind: Kind | null): "commune" | "district" | "city" | "province" | "any" {
  if (kind === null) return "any";
  if (communeKinds.has(kind)) return "commune";
  if (districtKinds.has(kind)) return "district";
  return kind === "tinh" ? "province" : "city";
}

/** The kind that a register's type word names. */
export function kindOf(type: string): Kind {
  return plainKey(type) as Kind;
}

/** Key of a place name as spelled: small letters, one tone placement, straight signs, no leading zeros. */
export function exactKey(name: string): string {
  return nameKey(name)
    .replace(/[\u2018\u2019\u02bc`\u00b4]/g, "'")
    .replace(/\s*[-\u2010-\u2015]\s*/g, "-")
    .replace(/\b0+(?=\d)/g, "");
}

/** Key that also forgives diacritics, i/y at the end of a syllable, older spellings with c for k, spaces and signs. */
export function looseKey(exact: string): string {
  return plainKey(exact)
    .replace(/(?<=[bcdghklmnpqrstvx]|qu)y\b/g, "i")
    .replace(/\b(da|la)c\b/g, "$1k")
    .replace(/\bcan\b/g, "kan")
    .replace(/[^a-z0-9]/g, "");
}

/** Name without the type word in front of it. */
export function baseName(fullName: string, type: string): string {
  return fullName.startsWith(`${type} `) ? fullName.slice(type.length + 1) : fullName;
}

/** Values by name in both tiers; several units may bear one name. */
export class NameTable<T> {
  readonly #exact = new Map<string, T[]>();
  readonly #loose = new Map<string, T[]>();

  /** Enters a value under a name without its type word. */
  add(name: string, value: T): void {
    const exact = exactKey(name);
    push(this.#exact, exact, value);
    push(this.#loose, looseKey(exact), value);
  }

  /** The values under an exact key, by that key or by its loose form. */
  find(key: string, tier: Tier): readonly T[] {
    return (tier === "exact" ? this.#exact.get(key) : this.#loose.get(looseKey(key))) ?? [];
  }

  /** True when a name has this loose key. */
  hasLoose(loose: string): boolean {
    return this.#loose.has(loose);
  }

  /** The values in the closest tier that has any. */
  closest(key: string): readonly T[] {
    const exact = this.find(key, "exact");
    return exact.length > 0 ? exact : this.find(key, "loose");
  }
}

/** Adds a value to the list under a key. */
export function push<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
