import type {
  LegacyDistrict,
  ProvinceName,
  TerritoryIndex,
} from "#app/features/territory/units/rules.ts";
import { districtsIn, provinceIn } from "#app/features/territory/lookup/rules.ts";
import type { Segment } from "#app/features/territory/parse/rules.ts";

/** One way to give the pieces of an address their roles. */
export interface Roles {
  province: { segment: Segment; name: ProvinceName } | null;
  district: { segment: Segment; units: LegacyDistrict[] } | null;
  commune: Segment | null;
  /** a piece that should be a unit is not explained: the answer is only a proposal */
  doubtful: boolean;
}

type ProvinceRole = NonNullable<Roles["province"]>;

/** Bare pieces that are tried as the commune, from the end. */
const BARE_TRIES = 3;

/** All ways to read the pieces, the likeliest first. */
export function rolesOf(segments: Segment[], index: TerritoryIndex): Roles[] {
  const column = segments.find((segment) => segment.column === "province");
  if (column) {
    const name = provinceIn(column, index, false);
    const rest = segments.filter((segment) => segment !== column);
    return districtRoles(rest, name && { segment: column, name }, index);
  }
  const found = provinces(segments, index);
  const ways = found.flatMap((province) => {
    const rest = segments.filter((segment) => segment !== province.segment);
    // "Tỉnh Phú Thọ, Thanh Ba, Khu 2": written from the largest unit down.
    if (province.segment === segments[0]) rest.reverse();
    return districtRoles(rest, province, index);
  });
  const isHamlet = ({ segment }: ProvinceRole): boolean =>
    segment === segments[0] && segment.level === "any";
  // A province's bare name is no commune ("TX. Phú Thọ, Phú Thọ") unless it may be a hamlet.
  const bare = found.every(isHamlet)
    ? []
    : found.map(({ segment }) => segment).filter(({ level }) => level === "any");
  const others = segments.filter((segment) => !bare.includes(segment));
  const without =
    segments.length === 1 && found.length > 0 ? [] : districtRoles(others, null, index);
  // A province that was named stays named, but "TP. Bắc Ninh" is a district too and a hamlet may bear a province's name.
  return [
    ...ways,
    ...without.filter(({ district }) => found.every(isHamlet) || (district?.units.length ?? 0) > 0),
  ];
}

function provinces(segments: Segment[], index: TerritoryIndex): ProvinceRole[] {
  const roles: ProvinceRole[] = [];
  const add = (segment: Segment | undefined, strict: boolean): void => {
    const name = segment ? provinceIn(segment, index, strict) : null;
    if (segment && name && !roles.some((role) => role.segment === segment))
      roles.push({ segment, name });
  };
  const fromEnd = segments
    .toReversed()
    .filter(({ column }) => column === null || column === "detail");
  for (const segment of fromEnd) if (segment.level === "province") add(segment, false);
  if (roles.length > 0) return roles;
  const cities = fromEnd.filter(({ level }) => level === "city");
  for (const segment of cities) add(segment, true);
  const [last] = fromEnd;
  const first = fromEnd.at(-1);
  if (last?.level === "any") add(last, false);
  for (const segment of cities)
    if (districtsIn(segment, index, () => true).length === 0) add(segment, false);
  if (first?.level === "any" && roles.length === 0) add(first, false);
  return roles;
}

function districtRoles(
  rest: Segment[],
  province: ProvinceRole | null,
  index: TerritoryIndex,
): Roles[] {
  const inProvince = (district: LegacyDistrict): boolean =>
    !province || province.name.old.includes(district.province.code);
  const typed = rest.filter(
    ({ level, column }) =>
      column === "district" || (column !== "commune" && (level === "district" || level === "city")),
  );
  const communes = communeCandidates(rest);
  if (typed.length > 0) {
    return typed.toReversed().flatMap((segment) => {
      const units = districtsIn(segment, index, inProvince);
      const own = units.filter(({ province: { code } }) => province?.name.own.includes(code));
      const district = { segment, units: own.length > 0 ? own : units };
      // A city with the name of its province is only its old spelling.
      const sameName = units.length === 0 && province ? provinceIn(segment, index, false) : null;
      const isProvince =
        sameName !== null && sameName.now.every((code) => province?.name.now.includes(code));
      const doubtful = units.length === 0 && !isProvince;
      const others = communeCandidates(rest.filter((other) => !typed.includes(other)));
      return asRoles(province, district, others, doubtful);
    });
  }
  const last = rest.at(-1);
  const bare =
    last &&
    last.level === "any" &&
    last.column !== "commune" &&
    rest.length > 1 &&
    !rest.some(({ column }) => column === "commune")
      ? last
      : null;
  const units = bare ? districtsIn(bare, index, inProvince) : [];
  if (!bare || units.length === 0) return asRoles(province, null, communes, false);
  const own = units.filter(({ province: { code } }) => province?.name.own.includes(code));
  const others = communeCandidates(rest.filter((other) => other !== bare));
  const withDistrict = asRoles(
    province,
    { segment: bare, units: own.length > 0 ? own : units },
    others,
    false,
  );
  const typedCommune = communes.some(({ level }) => level === "commune");
  return [...withDistrict, ...asRoles(province, null, communes, typedCommune)];
}

/** The commune's column, else the pieces with its type word, else the bare ones; the last first. */
function communeCandidates(rest: Segment[]): Segment[] {
  const column = rest.filter((segment) => segment.column === "commune");
  if (column.length > 0) return column;
  const typed = rest.filter(({ level }) => level === "commune").toReversed();
  if (typed.length > 0) return typed;
  return rest
    .filter(({ level }) => level === "any")
    .toReversed()
    .slice(0, BARE_TRIES);
}

function asRoles(
  province: ProvinceRole | null,
  district: Roles["district"],
  communes: Segment[],
  doubtful: boolean,
): Roles[] {
  if (communes.length === 0) return [{ province, district, commune: null, doubtful }];
  return communes.map((commune, at) => ({
    province,
    district,
    commune,
    doubtful: doubtful || (at > 0 && commune.level === "any"),
  }));
}
