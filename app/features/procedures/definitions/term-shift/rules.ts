import { role, type RoleCode } from "#app/features/access/roles.ts";
import { procedure, type Definition } from "#app/features/procedures/definition/rules.ts";
import { termShiftKeys, type UnitLevel } from "#app/features/procedures/units/rules.ts";

/** Who asks for another last day, and who decides. */
interface Hands {
  ask: readonly RoleCode[];
  leader: RoleCode;
  alsoRights?: Definition["alsoRights"];
}

/** A term made longer or shorter by the superior. */
function shiftOf(level: UnitLevel, { ask, leader, alsoRights }: Hands): Definition {
  return procedure({
    key: termShiftKeys[level],
    code: "P16",
    right: "elections",
    ...(alsoRights === undefined ? {} : { alsoRights }),
    about: "organization",
    ...(level === "cell" ? {} : { unit: level }),
    states: {
      asked: {},
      shifted: { end: "done" },
      refused: { end: "refused" },
      cancelled: { end: "cancelled" },
    },
    steps: [
      {
        key: "ask",
        from: [],
        to: "asked",
        by: ask,
        hand: "propose",
        inputs: [
          { key: "newEndsOn", kind: "date", ahead: true },
          { key: "why", kind: "longText" },
        ],
        needs: ["unitIsOpen", "termIsKnown", "shiftFits"],
      },
      {
        key: "decide",
        from: ["asked"],
        to: "shifted",
        by: [leader],
        hand: "approve",
        inputs: [
          { key: "decisionNumber", kind: "text" },
          { key: "decidedOn", kind: "date" },
        ],
        needs: ["unitIsOpen", "termIsKnown", "shiftFits"],
      },
      {
        key: "refuse",
        from: ["asked"],
        to: "refused",
        by: [leader],
        hand: "approve",
        reason: true,
      },
      {
        key: "withdraw",
        from: ["asked"],
        to: "cancelled",
        by: ask,
        hand: "propose",
        reason: true,
      },
    ],
  });
}

const { cellSecretary, grassrootsSecretary, grassrootsOfficer, communeOfficer, communeLeader } =
  role;
const { provinceOfficer, provinceLeader } = role;

/** The term of a cell. @source procedures P16, "Term": at most a year, by the superior (assumed) */
export const termShift = shiftOf("cell", {
  ask: [cellSecretary, communeOfficer],
  leader: communeLeader,
});

/** The term of a grassroots committee. @source as above; who asks, as for its congress (assumed) */
export const grassrootsTermShift = shiftOf("grassroots", {
  ask: [grassrootsSecretary, grassrootsOfficer, communeOfficer],
  leader: communeLeader,
  alsoRights: ["reports"],
});

/** The term of a sectional committee. @source as above; who asks, as for its congress (assumed) */
export const sectionTermShift = shiftOf("section", {
  ask: [grassrootsSecretary, grassrootsOfficer, communeOfficer],
  leader: communeLeader,
  alsoRights: ["reports"],
});

/** The term of a commune committee. @source as above; roles §4.3 row P16, "commune" */
export const communeTermShift = shiftOf("commune", {
  ask: [communeOfficer, communeLeader, provinceOfficer],
  leader: provinceLeader,
});
