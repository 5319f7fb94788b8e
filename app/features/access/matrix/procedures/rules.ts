import type { Cell, Row } from "#app/features/access/matrix/notation/rules.ts";

/** Procedures, from proposal to approval, without the deputy secretary, who follows from the secretary. @source roles §4.3 */
const written = {
  admission: {
    R02: "Cp",
    R06: "Ga step",
    R07: "Gv",
    R08: "Mv",
    R10: "Ma",
    R12: ["Pr", "Pv consent"],
    R14: "Pa consent",
  },
  recognition: {
    R01: "Op selfReview",
    R02: "Cp",
    R06: "Ga step",
    R07: "Gv",
    R08: "Mv",
    R10: "Ma",
    R12: "Pr",
  },
  transferOut: {
    R01: "Op",
    R02: "Ca step",
    R06: "Ga step",
    R07: "Gv",
    R08: "Ma letter",
    R10: "Mr",
    R12: "Pa directUnits",
  },
  transferIn: { R02: "Ca listed", R07: "Gv", R08: "Ma", R10: "Mr", R12: "Pr" },
  card: { R02: "Cp", R07: "Gv", R08: "Mv", R10: "Mr", R12: "Pv prints", R14: "Pa" },
  classification: {
    R01: "Op selfReview",
    R02: "Cp",
    R06: "Ga step",
    R07: "Gv",
    R08: "Mv",
    R10: "Ma",
    R11: "Mr",
    R12: "Pv communeLevel",
    R14: "Pa communeLevel",
  },
  badge: { R02: "Cp", R07: "Gv", R08: "Mv", R10: "Mp signs", R12: "Pv", R14: "Pa" },
  reward: {
    R02: ["Cp", "Ca commendation"],
    R06: "Ga certificate",
    R07: "Gv",
    R08: "Mv",
    R10: "Ma",
    R12: "Pv",
    R14: "Pa",
  },
  discipline: {
    R01: "Op statement",
    R02: "Ca withinPower",
    R06: "Gp",
    R08: "Mp",
    R10: "Ma",
    R11: ["Mv", "Ma withinPower"],
    R14: "Pa",
  },
  removal: {
    R01: "Op",
    R02: "Cp",
    R06: "Ga step",
    R07: "Gv",
    R08: "Mv",
    R10: "Ma",
    R11: "Mr",
    R12: "Pr",
  },
  death: { R02: "Cp", R08: "Ma" },
  exemption: { R01: "Op", R02: "Ca", R08: "Mr" },
  reports: {
    R02: "Cp",
    R06: "Ga",
    R07: "Gp",
    R08: "Mp",
    R09: "Mp dues",
    R10: "Ma",
    R11: "Mr",
    R12: "Pv",
    R14: "Pa",
  },
  elections: { R02: "Cp", R08: "Mv", R10: "Ma", R12: "Pv communeLevel", R14: "Pa communeLevel" },
  cellReorganization: { R08: "Mp", R10: "Ma", R12: "Pr" },
  communeReorganization: { R12: "Pp", R14: "Pa" },
  import: { R08: "Mp", R10: "Ma ownCommune", R12: "Pa", R13: "Pp" },
} as const satisfies Record<string, Row>;

/** A row of this part of the matrix. */
export type ProcedureKey = keyof typeof written;

/** All procedures; the deputy secretary may do what the secretary proposes. @source roles §4.3, last line */
export const procedures = Object.fromEntries(
  Object.entries(written).map(([key, row]: [string, Row]) => [key, withDeputy(row)]),
) as Record<ProcedureKey, Row>;

function withDeputy(row: Row): Row {
  const ofSecretary = [row.R02 ?? []].flat() as Cell[];
  const proposed = ofSecretary.filter((cell) => cell.charAt(1) === "p");
  return proposed.length === 0 ? row : { ...row, R03: proposed };
}
