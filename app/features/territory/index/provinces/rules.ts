import type {
  LegacyProvince,
  Province,
  ProvinceName,
  TerritoryRows,
} from "#app/features/territory/units/rules.ts";
import {
  baseName,
  exactKey,
  kindOf,
  NameTable,
  type Kind,
} from "#app/features/territory/keys/rules.ts";

/** Every name of a province: today's, those of 2025-06-30, earlier ones and short forms. */
export function provincePart(
  rows: TerritoryRows,
  provinces: Map<string, Province>,
  legacyProvinces: Map<string, LegacyProvince>,
): NameTable<ProvinceName> {
  const byKey = new Map<string, { base: string; name: ProvinceName }>();
  const enter = (base: string, kinds: Kind[], parts: Omit<ProvinceName, "kinds">): void => {
    const known = byKey.get(exactKey(base));
    if (!known) {
      byKey.set(exactKey(base), { base, name: { kinds: [...kinds], ...parts } });
      return;
    }
    const { name } = known;
    name.kinds = union(name.kinds, kinds);
    name.now = name.current ? name.now : union(name.now, parts.now);
    name.old = union(name.old, parts.old);
    name.own = union(name.own, parts.own);
  };
  for (const { code, shortName, names } of provinces.values()) {
    const old = [...legacyProvinces.values()]
      .filter(({ newProvince }) => newProvince === code)
      .map(({ code }) => code);
    const kinds = [...new Set(names.map(({ kind }) => kind))];
    enter(shortName, kinds, { now: [code], old, own: [], current: true });
  }
  for (const { code, base, kind, newProvince } of legacyProvinces.values())
    enter(base, [kind], { now: [newProvince], old: [code], own: [code], current: false });

  const types = [...new Set(rows.unitNames.map(({ type }) => type))];
  for (const { legacyCode, name } of rows.legacyNames) {
    const province = legacyProvinces.get(legacyCode);
    if (!province) continue;
    const type = types.find((word) => name.startsWith(`${word} `)) ?? "";
    const kinds = type ? [kindOf(type), province.kind] : [province.kind];
    enter(baseName(name, type), kinds, {
      now: [province.newProvince],
      old: [legacyCode],
      own: [legacyCode],
      current: false,
    });
  }
  const table = new NameTable<ProvinceName>();
  for (const { base, name } of byKey.values()) table.add(base, name);
  return table;
}

function union<T>(first: T[], second: T[]): T[] {
  return [...new Set([...first, ...second])];
}
