import type { Definition } from "#app/features/procedures/definition/rules.ts";
import { electedTo } from "#app/features/procedures/elections/plan.ts";
import { officeCode, officeWords } from "#app/features/procedures/elections/offices/rules.ts";
import { ballotOf, electedIn, type BallotFor } from "#app/features/procedures/elections/rules.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { termShiftKeys } from "#app/features/procedures/units/rules.ts";
import { caseText } from "#app/features/procedures/text.ts";
import type { Lang } from "#app/lib/lang.ts";

/** Whether a case of a cell ended so that offices or their term changed, and the posts in the program should follow; those of committees are asked for by hand. */
export function changedOffices({ key, steps, states, unit }: Definition, state: string): boolean {
  if (unit !== undefined) return false;
  const changes =
    key === termShiftKeys.cell ||
    steps.some(({ effects }) => effects?.some(({ kind }) => kind === "changeOffices"));
  return changes && states[state]?.end === "done";
}

/** What the button for posts has asked for, as the address says it; null before it was pressed. */
export function askedPosts(search: URLSearchParams): { asked: number; refused: number } | null {
  const number = (name: string) => Number(search.get(name) ?? "0") || 0;
  return search.has("asked") ? { asked: number("asked"), refused: number("refused") } : null;
}

/** An office and who was elected to it. */
export interface ElectedView {
  office: string;
  names: string;
}

/**
 * Who was elected so far, in words; null as long as no ballot was held.
 *
 * @param names  of members by id
 */
export function electedView(
  { data, rules, unit }: Facts,
  names: Readonly<Record<string, string>>,
  lang: Lang,
): ElectedView[] | null {
  const isHeld = (["committee", "secretary"] satisfies BallotFor[]).some(
    (of) => ballotOf(data, of) !== null,
  );
  if (!isHeld) return null;
  const words = caseText[lang].ballot;
  const say = (ids: readonly (string | null)[]) =>
    ids.flatMap((id) => (id === null ? [] : [names[id] ?? ""])).join(", ") || words.nobody;
  const level = unit.level ?? "cell";
  if (level !== "cell") {
    const taking = electedTo(data, rules, level);
    return Object.entries(officeWords(level, lang)).map(([name, office]) => ({
      office,
      names: say(
        taking
          .filter(({ position }) => position === officeCode(level, name))
          .map(({ memberId }) => memberId),
      ),
    }));
  }
  const { committee, secretary, deputy } = electedIn(data, rules);
  return [
    { office: words.secretary, names: say([secretary]) },
    { office: words.deputy, names: say([deputy]) },
    ...(committee.length === 0 ? [] : [{ office: words.committee, names: say(committee) }]),
  ];
}
