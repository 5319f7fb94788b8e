/** A field that members of a unit lack, and how many of them. */
export interface Gap {
  key: string;
  people: number;
}

/** An import or export that waits for somebody. */
export interface Waiting {
  id: string;
  name: string;
  by: string;
  state: string;
}

/** One thing to do, without words and addresses. */
export type HomeTask =
  | { kind: "treeImport" }
  | { kind: "requests"; count: number }
  | { kind: "importDecide" | "exportDecide" | "importOwn"; item: Waiting }
  | { kind: "faulty" | "duplicates"; people: number }
  | { kind: "gap"; gap: Gap }
  | { kind: "ownMissing"; memberId: string; count: number };

/** What the tasks of a home page follow from. */
export interface HomeFacts {
  isTreeEmpty: boolean;
  importsToDecide: readonly Waiting[];
  exportsToDecide: readonly Waiting[];
  ownImports: readonly Waiting[];
  faulty: number;
  duplicates: number;
  gap: Gap | null;
  own: { memberId: string; missing: number } | null;
}

/** The smallest number of people told to those who see sums only. @source roles §4.5 */
export const FEWEST_TOLD = 5;

/** What to do, in order: what others wait for, what oneself began, then the records. @source ui §1 */
export function homeTasks(facts: HomeFacts): HomeTask[] {
  const { faulty, duplicates, gap, own } = facts;
  return [
    ...(facts.isTreeEmpty ? [{ kind: "treeImport" } as const] : []),
    ...facts.importsToDecide.map((item) => ({ kind: "importDecide", item }) as const),
    ...facts.exportsToDecide.map((item) => ({ kind: "exportDecide", item }) as const),
    ...facts.ownImports.map((item) => ({ kind: "importOwn", item }) as const),
    ...(faulty > 0 ? [{ kind: "faulty", people: faulty } as const] : []),
    ...(duplicates > 0 ? [{ kind: "duplicates", people: duplicates } as const] : []),
    ...(gap !== null ? [{ kind: "gap", gap } as const] : []),
    ...(own !== null && own.missing > 0
      ? [{ kind: "ownMissing", memberId: own.memberId, count: own.missing } as const]
      : []),
  ];
}

/** Sums of a unit for a viewer of sums: null stands for a number too small to be told. */
export interface ToldSums {
  people: number | null;
  /** Records at the basic level and above. */
  reached: number | null;
  /** From 0 to 1; null also when it would tell a small number. */
  share: number | null;
  score: number | null;
}

/** The sums of a unit of which some may be told. */
export interface UnitSums {
  official: number;
  probationary: number;
  level0: number;
  scoreSum: number;
}

/**
 * What of a unit's sums may be told: no number below five, and no share from which one would follow.
 *
 * @source roles §4.5
 */
export function toldSums(counts: UnitSums): ToldSums {
  const people = counts.official + counts.probationary;
  const reached = people - counts.level0;
  const isTold = people === 0 || !isFew(people);
  const isShareTold = people > 0 && !isFew(people) && !isFew(reached) && !isFew(counts.level0);
  return {
    people: isTold ? people : null,
    reached: isShareTold ? reached : null,
    share: isShareTold ? reached / people : null,
    score: isShareTold ? counts.scoreSum / people : null,
  };
}

/** Whether a number is too small to be told to those who see sums only. @source roles §4.5 */
export function isFew(people: number): boolean {
  return people > 0 && people < FEWEST_TOLD;
}

/** A row of a block: what it is, its figure or state, and the page behind it. */
export interface BlockRow {
  key: string;
  label: string;
  to?: string;
  value?: string;
  look?: "ok" | "warn" | "error" | "muted" | "info" | "wait";
}

/** A panel of a home page in words, made by the server alone. */
export interface HomeBlock {
  key: string;
  title: string;
  /** The link to the whole list. */
  all?: { to: string; label: string };
  /** Said when there are no rows; a block without rows and without this is left out. */
  none?: string;
  rows: BlockRow[];
}

/** Blocks that have something to say. */
export const filledBlocks = (blocks: readonly HomeBlock[]): HomeBlock[] =>
  blocks.filter(({ rows, none }) => rows.length > 0 || none !== undefined);
