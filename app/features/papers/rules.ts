import type { HeadData } from "#app/features/papers/schema.ts";
import { paperWords } from "#app/features/papers/text.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** A unit as its papers name it: itself, the one directly above, and the commune in which papers are drawn up. */
export interface PaperUnit {
  name: string;
  /** Name of the unit directly above; null at the top of the tree. */
  above: string | null;
  place: string | null;
}

/**
 * The head of a unit's papers: the organization above, and the committee (or cell) that issues.
 *
 * @param date  civil date on which the paper is drawn up; null leaves it open
 * @source reports.md, common header
 */
export function letterhead(
  { name, above, place }: PaperUnit,
  date: CivilDate | null,
  number: string | null = null,
): HeadData {
  return { upper: above, unit: committeeName(name), number, place, date };
}

/** The committee that acts for an organization, by the first words of its name; cells act themselves. */
export function committeeName(organization: string): string {
  for (const [prefix, committee] of paperWords.committees) {
    if (organization.startsWith(prefix)) return committee + organization.slice(prefix.length);
  }
  return organization;
}
