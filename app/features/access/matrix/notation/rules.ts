import type { RoleCode, ScopeSymbol } from "#app/features/access/roles.ts";

/**
 * What is done: read, propose, verify, approve (decide), export, execute what another has decided; none
 * where the row itself says what is done.
 *
 * @source roles §3; "execute" §2 and §4.5
 */
export type Verb = "r" | "p" | "v" | "a" | "x" | "e";

/** What narrows a right: part of the fields, some records, a step of a procedure, or what must come with it. */
export const conditions = [
  "part",
  "case",
  "import",
  "ownEdits",
  "nonSensitive",
  "countersign",
  "ifChair",
  "step",
  "consent",
  "selfReview",
  "listed",
  "letter",
  "directUnits",
  "prints",
  "communeLevel",
  "signs",
  "commendation",
  "certificate",
  "statement",
  "withinPower",
  "dues",
  "ownCommune",
  "totals",
  "purpose",
  "needsR10",
  "needsR14",
  "template",
  "suppressed",
  "ownActions",
  "ownStaff",
  "technical",
  "defaults",
  "restore",
  "log",
] as const;
export type Condition = (typeof conditions)[number];

type Mark = `${ScopeSymbol}${Verb | ""}`;

/** A right as the matrix writes it: scope, verb, conditions: `Mx purpose needsR10`. */
export type Cell = Mark | `${Mark} ${Condition}` | `${Mark} purpose ${"needsR10" | "needsR14"}`;

/** One act: what each role may do of it; a role that is absent may not. */
export type Row = Partial<Record<RoleCode, Cell | readonly Cell[]>>;

/** A right taken apart. */
export interface Right {
  scope: ScopeSymbol;
  verb: Verb | null;
  conditions: readonly Condition[];
}

/** The rights of a role in a row, in the order written; empty when it has none. */
export function rightsOf(row: Row, role: RoleCode): Right[] {
  const written = row[role];
  const cells: readonly Cell[] = typeof written === "string" ? [written] : (written ?? []);
  return cells.map((cell) => {
    const [mark = "", ...narrowed] = cell.split(" ");
    return {
      scope: mark.charAt(0) as ScopeSymbol,
      verb: mark.length > 1 ? (mark.charAt(1) as Verb) : null,
      conditions: narrowed as Condition[],
    };
  });
}
