/** Units of territory in memory: reading addresses of both systems, names by day, search. */
export { buildTerritoryIndex } from "#app/features/territory/index/rules.ts";
export {
  citizenCodesOf,
  nameOfCommune,
  nameOfProvince,
  oldNameHint,
  provinceOfCitizenCode,
} from "#app/features/territory/names/rules.ts";
export type { ResolvedAddress } from "#app/features/territory/resolve/answer/rules.ts";
export { resolvePair } from "#app/features/territory/resolve/pair/rules.ts";
export type { AddressParts } from "#app/features/territory/resolve/parts/rules.ts";
export { resolveAddress } from "#app/features/territory/resolve/rules.ts";
export { communesOf, provincesOf, searchUnits } from "#app/features/territory/search/rules.ts";
export type { TerritoryIndex, TerritoryRows } from "#app/features/territory/units/rules.ts";
