import { role, type RoleCode } from "#app/features/access/roles.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { followedBy } from "#app/features/procedures/access.ts";
import type { Condition } from "#app/features/procedures/conditions/rules.ts";
import { definitions } from "#app/features/procedures/definitions/rules.ts";
import { isForSection, rolesOf } from "#app/features/procedures/hands/rules.ts";
import type { Definition, Side, Step } from "#app/features/procedures/definition/rules.ts";
import { levelOfType, unitLevels } from "#app/features/procedures/units/rules.ts";

/** A state in which a role has a step to take, on one side. */
export interface Turn {
  procedure: string;
  state: string;
  side: Side;
  /** Only for units without a commune above, for which the province's officer acts. */
  isDirect: boolean;
  /** Only for units below the own one. */
  isBelow?: true;
  /** Only where the secretary does not act: cases about the secretary, or from which the secretary stands aside. */
  isPastSecretary?: true;
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
export function turnsOf(acting: RoleCode, atSection = false): readonly Turn[] {
  const key = `${acting} ${atSection}`;
  const known = turns.get(key) ?? findTurns(acting, atSection);
  turns.set(key, known);
  return known;
}

/** Found once for each role: the definitions stay as they are while the program runs, and every list asks. */
const turns = new Map<string, readonly Turn[]>();

function findTurns(acting: RoleCode, atSection: boolean): Turn[] {
  return definitions.flatMap(({ key, steps, direct }) => {
    const stands = direct === true && acting === role.provinceOfficer;
    const theirs = steps.filter((step) => isForward(step) && (!atSection || isForSection(step)));
    return theirs.flatMap((step) => {
      const kind = turnOf(step, acting) ?? (stands ? turnOf(step, role.communeOfficer) : null);
      if (kind === null) return [];
      return step.from.map((one) => ({
        procedure: key,
        state: typeof one === "string" ? one : one.state,
        side: step.side ?? ("origin" as Side),
        isDirect: turnOf(step, acting) === null,
        ...(kind === "pastSecretary" ? { isPastSecretary: true as const } : {}),
        ...(step.isFromAbove === undefined ? {} : { isBelow: step.isFromAbove }),
        ...(typeof one === "string" || valueTests[one.when] === undefined
          ? {}
          : { only: valueTests[one.when]! }),
      }));
    });
  });
}

/**
 * The procedures of which somebody can meet a case at all: those about units of the own level or below, or that are handed
 * down to it; a member meets those about people. At the province and above all of them.
 */
export function metBy(actor: Actor): string[] {
  const followed = followedBy(actor);
  return definitions
    .filter((one) => (followed?.includes(one.key) ?? true) && isAtLevel(one, actor))
    .map(({ key }) => key);
}

function isAtLevel({ about, named, unit, steps }: Definition, { post }: Actor): boolean {
  if (post === null || post.role === role.member) return about === "member" || named !== undefined;
  const own = levelOfType(post.orgType);
  if (own === null || unitLevels.indexOf(unit ?? "cell") <= unitLevels.indexOf(own)) return true;
  return steps.some(({ side }) => side === "receiver");
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

/** Whether a role takes a step in each case, only past the secretary, or never; `rolesOf` says the same of one case. */
function turnOf(step: Step, acting: RoleCode): "always" | "pastSecretary" | null {
  const ends = { memberId: null, orgPos: 0n, otherPos: null };
  if (rolesOf(step, { ...ends, isAboutSecretary: false }).includes(acting)) return "always";
  const isLeft = rolesOf(step, { ...ends, isAboutSecretary: true }).includes(acting);
  return isLeft ? "pastSecretary" : null;
}
