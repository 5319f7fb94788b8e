import { may, type Actor } from "#app/features/access/rules.ts";
import {
  fieldSight,
  isMissingShown,
  isRuleShown,
  sightOf,
  type FieldSight,
  type Sight,
} from "#app/features/members/access.ts";
import {
  columnsOfColleagues,
  defaultColumns,
  listColumns,
  type ListColumn,
} from "#app/features/members/list/rules.ts";
import type { MemberFilter } from "#app/features/members/schema.ts";

/** How somebody looks at the others in a list: what their rows may show. */
export function listSight(actor: Actor): Sight {
  return actor.post === null ? "none" : sightOf(actor, { id: "", orgPos: actor.post.posFrom });
}

/** What a column shows to this sight: the least of what its fields show. */
export function columnSight(sight: Sight, column: ListColumn): FieldSight {
  if (sight === "colleague" && !columnsOfColleagues.includes(column.key)) return "hidden";
  const sights = column.fields.map((key) => fieldSight(sight, key));
  return sights.find((one) => one === "hidden") ?? sights.find((one) => one !== "shown") ?? "shown";
}

/** The columns somebody may choose from. Sensitive fields are read in the record, never in a list. */
export function choosableColumns(sight: Sight): ListColumn[] {
  return listColumns.filter((column) => columnSight(sight, column) !== "hidden");
}

/** The columns of a list: those chosen that may be seen, else the usual ones; colleagues have no choice. */
export function columnsFor(sight: Sight, chosen: readonly string[]): ListColumn[] {
  const open = choosableColumns(sight);
  const wanted =
    sight === "colleague" || !chosen.some((key) => open.some((one) => one.key === key))
      ? defaultColumns(sight)
      : chosen;
  return open.filter(({ key }) => wanted.includes(key));
}

/** The filters somebody may use: none of them may tell what the rows would not show. */
export function permittedFilter(actor: Actor, sight: Sight, filter: MemberFilter): MemberFilter {
  const { org, gender, admissionYear } = filter;
  if (sight === "colleague") return { gender, admissionYear };
  const permitted = { ...filter, org };
  if (!may(actor, "member.search")) delete permitted.q;
  if (permitted.missing && !isMissingShown(sight, permitted.missing)) delete permitted.missing;
  if (permitted.rule && !isRuleShown(sight, permitted.rule)) delete permitted.rule;
  if (sight === "public") {
    // Days of birth and faults of a record are not theirs to know.
    for (const key of ["missing", "rule", "issue", "ageFrom", "ageTo"] as const)
      delete permitted[key];
  }
  return permitted;
}

/** Which numbers a search may look up: cards where they may be read, citizen numbers by those who act on them. */
export function searchReach(actor: Actor, sight: Sight): { cards: boolean; citizens: boolean } {
  return {
    cards: fieldSight(sight, "party_card_number") === "shown",
    citizens: sight === "whole" || may(actor, "member.lookupElsewhere"),
  };
}
