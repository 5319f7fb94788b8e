import { role, type RoleCode } from "#app/features/access/roles.ts";
import { openings, type Definition } from "#app/features/procedures/definition/rules.ts";
import { definitions } from "#app/features/procedures/definitions/rules.ts";
import type { UnitKind } from "#app/features/procedures/units/rules.ts";
import type { StepView } from "#app/features/procedures/view/rules.ts";

/** What the page that begins a procedure for somebody shows. */
export interface Opening {
  /** Name of the person or the unit. */
  subject: string;
  about: string;
  basis: string;
  steps: StepView[];
}

/** What a cell begins most often, and so finds first. @source product.md, "The people" */
export const commonInCells: ReadonlySet<string> = new Set([
  "recognition",
  "transfer",
  "exemption",
  "change",
  "death",
]);

/**
 * The procedures that somebody in this role can begin, in the order in which they are offered.
 *
 * @param about      only those about members, or about units
 * @param atSection  the post is at a sectional committee, below which no grassroots committee stands
 */
export function offeredProcedures(
  acting: RoleCode,
  about?: Definition["about"],
  atSection = false,
): string[] {
  return definitions
    .filter((definition) => !hasOwnPage(definition))
    .filter(({ unit }) => !atSection || unit !== "grassroots")
    .filter((definition) => about === undefined || definition.about === about)
    .filter((definition) => begins(acting, definition) || beginsDirect(acting, definition))
    .map(({ key }) => key);
}

const begins = (acting: RoleCode, definition: Definition): boolean =>
  openings(definition).some(({ by, hand }) => {
    if (by === "system") return false;
    const isDeputy = acting === role.cellDeputy && hand === "propose";
    return by.includes(acting) || (isDeputy && by.includes(role.cellSecretary));
  });

/** What the commune's officer begins about a unit, the province's begins where no commune stands between. */
const beginsDirect = (acting: RoleCode, definition: Definition): boolean =>
  definition.about === "organization" &&
  definition.direct === true &&
  acting === role.provinceOfficer &&
  begins(role.communeOfficer, definition);

/**
 * The units about which somebody in this role begins a procedure.
 *
 * @param acting  null for the program
 */
export const unitsOf = (acting: RoleCode | null, definition: Definition): UnitKind =>
  acting !== null && beginsDirect(acting, definition) ? "direct" : (definition.unit ?? "cell");

/** What a whole unit changes in its records begins on a page of its own. */
const hasOwnPage = (definition: Definition): boolean =>
  definition.about === "organization" && asksField(definition);

/** Whether a procedure asks about a field of the record, on the page for it. */
export function asksField({ steps }: Definition): boolean {
  return steps.some(({ inputs = [] }) => inputs.some(({ kind }) => kind === "recordField"));
}
