import type { RuleSet } from "#app/codes/rule-set.ts";
import { decimalRatio, portionDown } from "#app/lib/money.ts";

/** The regions of the minimum wage. */
export const wageRegions = ["I", "II", "III", "IV"] as const;
export type WageRegion = (typeof wageRegions)[number];

/** Types of organization that keep a share, in the order of the table. @source P11.3 */
export const keepers = ["CBTT", "CBCS", "DBCS", "XP", "TU"] as const;
export type Keeper = (typeof keepers)[number];

/**
 * The figures of dues that a province confirms before the module opens there: what each level keeps, as
 * written decimals (`0.30`), and the minimum wage of each region in whole đồng; null where there is none.
 *
 * @source P11.3; roles §4.4 "Set shares, wage tables"
 */
export interface DuesTerms {
  kept: Record<Keeper, string>;
  wages: Record<WageRegion, number | null>;
}

const keeperOf: Readonly<Record<string, Keeper>> = {
  DUT: "XP",
  DBBP: "DBCS",
  DTT: "TU",
  LT: "CBTT",
};

/** The figures that a province finds when it begins: the dated defaults, all of them assumed. */
export function assumedTerms(rules: RuleSet): DuesTerms {
  const written = new Map(
    rules.list("dues.share_kept").map((part) => part.split("=") as [string, string]),
  );
  const wage = (region: WageRegion) => rules.number(`wage.regional_min.${region}`);
  return {
    kept: Object.fromEntries(keepers.map((type) => [type, written.get(type) ?? "0"])) as Record<
      Keeper,
      string
    >,
    wages: { I: wage("I"), II: wage("II"), III: wage("III"), IV: wage("IV") },
  };
}

/** Whether a text is a region of the minimum wage. */
export function isWageRegion(text: string | null): text is WageRegion {
  return text !== null && (wageRegions as readonly string[]).includes(text);
}

/** Money taken in, as it is kept here and sent up; the two make up the whole. */
export interface Split {
  kept: number;
  remitted: number;
}

/** The share that an organization of a type keeps, as written. @source P11.3 */
export function keptRate(orgType: string, { kept }: DuesTerms): string {
  return kept[keeperOf[orgType] ?? (orgType as Keeper)] ?? "0";
}

/**
 * Splits what came in between the organization and the level above. The kept part is rounded down to whole
 * đồng, so that nothing is lost and nothing counted twice.
 *
 * @param amount  whole đồng, not negative
 * @param orgType type of the organization that splits
 */
export function splitOf(amount: number, orgType: string, terms: DuesTerms): Split {
  const own = portionDown(amount, decimalRatio(keptRate(orgType, terms)));
  return { kept: own, remitted: amount - own };
}
