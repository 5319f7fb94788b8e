import { isCell } from "#app/features/organizations/rules.ts";
import { nameKey, plainKey } from "#app/lib/vietnamese.ts";

/** A unit that a text may mean. */
export interface NamedUnit {
  id: string;
  code: string;
  name: string;
  orgType: string;
  parentId: string | null;
  posFrom: bigint;
  closedOn: string | null;
}

/** What a text means: one unit, several between which only a person can choose, or none. */
export type ResolvedUnit =
  | { kind: "sure"; unit: NamedUnit }
  | { kind: "ambiguous"; candidates: NamedUnit[] }
  | { kind: "unknown" };

/** Reads texts as units of one branch. */
export interface UnitResolver {
  /** @param cellsOnly people belong to cells: a committee of the same name is not meant */
  resolve: (text: string, cellsOnly?: boolean) => ResolvedUnit;
}

/** Kinds of unit before a proper name, without accents; they are often left out. */
const KIND = /^(chi bo|chi doan|cb|dang bo|dang uy|db|du|tinh uy|thanh uy)\s+/;
const PLACE_KIND =
  /^(bo phan|co so|truc thuoc|xa|phuong|dac khu|tinh|thanh pho|tp|thon|khu|xom|ban|to dan pho|tdp)\s+/;
const LIMIT = 20;

type Index = Map<string, NamedUnit[]>;

/**
 * Makes a resolver over the units of a branch. A text is a code, a name, or a name with names of units
 * above it ("Khu 1, xã Thanh Ba"; "Đảng bộ xã Thanh Ba / Chi bộ Khu 1"). Exact spelling comes before
 * spelling without accents, the full name before the name without its kind; open units before closed.
 */
export function unitResolver(units: readonly NamedUnit[]): UnitResolver {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const byCode = new Map(units.map((unit) => [unit.code.toLowerCase(), unit]));
  const keys = [nameKey, plainKey, bareKey] as const;
  const indexes = keys.map((key) => indexBy(units, ({ name }) => key(name)));
  const answers = new Map<string, ResolvedUnit>();

  const named = (text: string, cellsOnly: boolean): NamedUnit[] => {
    for (const [at, key] of keys.entries()) {
      const found = (indexes[at]!.get(key(text)) ?? []).filter(
        ({ orgType }) => !cellsOnly || isCell(orgType),
      );
      if (found.length > 0) return openFirst(found);
    }
    return [];
  };
  const isBelow = (unit: NamedUnit, text: string): boolean => {
    for (let up = unit.parentId; up !== null; up = byId.get(up)?.parentId ?? null) {
      const name = byId.get(up)?.name;
      if (
        name !== undefined &&
        (bareKey(name) === bareKey(text) || placeKey(name) === placeKey(text))
      )
        return true;
    }
    return false;
  };
  const byParts = (text: string, cellsOnly: boolean): NamedUnit[] => {
    const parts = text.split(/\s*[,;/\\>|()]\s*|\s+[-–]\s+/).filter(Boolean);
    if (parts.length < 2) return [];
    const found = [parts, parts.toReversed()].map(([own = "", ...rest]) =>
      named(own, cellsOnly).filter((unit) => rest.every((part) => isBelow(unit, part))),
    );
    return found.find((some) => some.length > 0) ?? [];
  };
  const read = (text: string, cellsOnly: boolean): ResolvedUnit => {
    const code = byCode.get(text.trim().toLowerCase());
    if (code && (!cellsOnly || isCell(code.orgType))) return { kind: "sure", unit: code };
    const whole = named(text, cellsOnly);
    return answer(whole.length > 0 ? whole : byParts(text, cellsOnly));
  };
  return {
    resolve(text, cellsOnly = false) {
      const key = `${cellsOnly ? "c" : "a"}${text}`;
      const known = answers.get(key);
      if (known) return known;
      const result = text.trim() === "" ? { kind: "unknown" as const } : read(text, cellsOnly);
      answers.set(key, result);
      return result;
    },
  };
}

function answer(found: NamedUnit[]): ResolvedUnit {
  const [unit, other] = found;
  if (unit === undefined) return { kind: "unknown" };
  return other === undefined
    ? { kind: "sure", unit }
    : { kind: "ambiguous", candidates: found.slice(0, LIMIT) };
}

function openFirst(units: NamedUnit[]): NamedUnit[] {
  const open = units.filter(({ closedOn }) => closedOn === null);
  return open.length > 0 ? open : units;
}

/** A name without accents and without its kind of unit. */
function bareKey(name: string): string {
  return plainKey(name).replace(KIND, "").replace(KIND, "");
}

/** The place in a unit's name alone: the party organization of a commune and the commune are told by the same word. */
function placeKey(name: string): string {
  return bareKey(name).replace(PLACE_KIND, "");
}

function indexBy(units: readonly NamedUnit[], key: (unit: NamedUnit) => string): Index {
  const index: Index = new Map();
  for (const unit of units) {
    const at = key(unit);
    const known = index.get(at);
    if (known) known.push(unit);
    else index.set(at, [unit]);
  }
  return index;
}
