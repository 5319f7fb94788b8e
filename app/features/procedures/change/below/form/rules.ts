import { fieldSight } from "#app/features/members/access.ts";
import { formPage } from "#app/features/procedures/change/asking/rules.ts";
import type { EditPage } from "#app/features/members/edit/page/rules.ts";
import type { Field } from "#app/record/field.ts";
import { findField, findSection } from "#app/record/format.ts";

/** The form of one member: all fields on one page, and the same by section, as they are read. */
export interface GapForm {
  memberId: string;
  name: string;
  /** With every field of the form. */
  page: EditPage;
  /** With the fields of one section each. */
  parts: EditPage[];
  /** Whether a field rests on a paper. */
  needsPaper: boolean;
}

/**
 * The form of what a member lacks.
 *
 * @param opened  the member's record, opened at any section
 * @param gaps    keys of the fields to be filled in
 */
export function gapForm(opened: EditPage, gaps: readonly string[]): GapForm {
  const fields = gaps
    .flatMap((key) => findField(key) ?? [])
    .filter((field) => !["hidden", "year"].includes(fieldSight(opened.sight, field.key)));
  const keys = [...new Set(fields.map(({ section }) => section))];
  const parts = keys.map((key) => {
    const section = findSection(key)!;
    const target = { ...opened.target, section: key };
    const inPart = fields.filter((field) => field.section === key);
    return formPage({ ...opened, section, target, list: null }, inPart);
  });
  return {
    memberId: opened.member.id,
    name: opened.member.record.values.full_name ?? "",
    page: formPage({ ...opened, list: null }, fields),
    parts,
    needsPaper: fields.some(restsOnPaper),
  };
}

/** Whether a change of a field names the paper on which it rests. @source procedures P13 */
export function restsOnPaper({ changeClass }: Pick<Field, "changeClass">): boolean {
  return changeClass !== "K1";
}
