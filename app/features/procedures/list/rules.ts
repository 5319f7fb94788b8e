import { role, type RoleCode } from "#app/features/access/roles.ts";
import type { Condition } from "#app/features/procedures/conditions/rules.ts";
import { definitions } from "#app/features/procedures/definitions/rules.ts";
import { isForSection } from "#app/features/procedures/hands/rules.ts";
import type { Side, Step } from "#app/features/procedures/definition/rules.ts";

/** A state in which a role has a step to take, on one side. */
export interface Turn {
  procedure: string;
  state: string;
  side: Side;
  /** Only for units without a commune above, for which the province's officer acts. */
  isDirect: boolean;
  /** Only where the case holds this value under this input. */
  only?: ValueTest;
}

/** What a condition says that looks at one value of the case alone. */
interface ValueTest {
  key: string;
  is: string;
}

/** The conditions of this kind, so that a list asks them of the database: most of a state are then nobody's turn. */
const valueTests: Partial<Record<Condition, ValueTest>> = {
  isOfProvince: { key: "managedBy", is: "province" },
};

/**
 * The states in which somebody in this role is awaited: a step forward that is theirs. What they may do
 * besides, such as withdrawing or returning, makes nobody wait.
 *
 * @param atSection  the post is at a sectional committee
 */
export function turnsOf(acting: RoleCode, atSection = false): Turn[] {
  return definitions.flatMap(({ key, steps, direct }) => {
    const stands = direct === true && acting === role.provinceOfficer;
    const theirs = steps.filter((step) => isForward(step) && (!atSection || isForSection(step)));
    return theirs.flatMap((step) => {
      const isOwn = isBy(step, acting);
      if (!isOwn && !(stands && isBy(step, role.communeOfficer))) return [];
      return step.from.map((one) => ({
        procedure: key,
        state: typeof one === "string" ? one : one.state,
        side: step.side ?? ("origin" as Side),
        isDirect: !isOwn,
        ...(typeof one === "string" || valueTests[one.when] === undefined
          ? {}
          : { only: valueTests[one.when]! }),
      }));
    });
  });
}

/** The states in which a person has left one unit and is not with another yet. */
export function statesInAir(): { procedure: string; states: string[] }[] {
  return definitions
    .map(({ key, states }) => ({
      procedure: key,
      states: Object.keys(states).filter((name) => states[name]!.inAir),
    }))
    .filter(({ states }) => states.length > 0);
}

function isForward(step: Step): boolean {
  return step.reason === undefined && step.aside === undefined && step.by !== "system";
}

function isBy({ by, hand }: Step, acting: RoleCode): boolean {
  if (by === "system") return false;
  const isDeputy = acting === role.cellDeputy && by.includes(role.cellSecretary);
  return by.includes(acting) || (isDeputy && hand === "propose");
}
