import type { RoleCode } from "#app/features/access/roles.ts";
import type { MemberGaps } from "#app/features/procedures/change/below/rules.ts";
import { change } from "#app/features/procedures/definitions/change/rules.ts";
import { stepOf } from "#app/features/procedures/definition/rules.ts";
import type { Lang } from "#app/lib/lang.ts";
import { findField } from "#app/record/format.ts";

/** A member in the list of a cell, in words. */
export interface GapLine {
  id: string;
  name: string;
  birthYear: number;
  /** Labels of what is to be filled in. */
  open: string[];
  waiting: { id: string; label: string }[];
  returned: { id: string; label: string }[];
  written: number;
}

/** A member of a cell with gaps and answers in words; those with something to fill in come first. */
export function gapLines(people: readonly MemberGaps[], lang: Lang): GapLine[] {
  const label = (key: string) => findField(key)?.label[lang] ?? key;
  const lines = people.map(({ id, name, birthYear, open, answers }) => {
    const of = (state: string) =>
      answers
        .filter((answer) => answer.state === state)
        .map((answer) => ({ id: answer.id, label: label(answer.field) }));
    return {
      id,
      name,
      birthYear,
      open: open.map(label),
      waiting: of("waiting"),
      returned: of("returned"),
      written: of("written").length,
    };
  });
  const isOpen = ({ open, returned }: GapLine) => open.length + returned.length > 0;
  return [...lines.filter(isOpen), ...lines.filter((line) => !isOpen(line))];
}

/** Whether somebody in this role approves simple fields of the cells below. */
export function approvesBelow(role: RoleCode | null): boolean {
  const { by } = stepOf(change, "approveSimple")!;
  return role !== null && role !== "R02" && by.includes(role);
}

/** An answer that waits, in words. */
export interface WaitingLine {
  id: string;
  memberName: string;
  orgName: string;
  field: string;
  value: string;
}
