import { may, type Actor } from "#app/features/access/rules.ts";
import type { Sight } from "#app/features/members/access.ts";
import { mayPrint } from "#app/features/members/record/paper/rules.ts";
import { formOf, type FormCode } from "#app/features/papers/forms/rules.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { printableForms } from "#app/features/procedures/printing/rules.ts";
import type { Lang } from "#app/lib/lang.ts";

/** A paper that the page of a case offers. */
export interface PaperLink {
  form: FormCode;
  title: string;
  /** Drawn out of this record by itself, as far as its reader sees it; null when it is drawn from the case. */
  record: string | null;
}

/** The procedures in which somebody writes a biography. @source procedures P02 */
const withBiography: ReadonlySet<string> = new Set(["admission", "readmission"]);

/** The papers that a case gives by now to this reader. */
export function paperLinks(
  actor: Actor,
  { procedure, memberId }: { procedure: string; memberId: string | null },
  { taken, data, record }: Facts,
  sight: Sight,
  lang: Lang,
): PaperLink[] {
  const link = (form: FormCode, of: string | null) => ({
    form,
    title: formOf(form).name[lang],
    record: of,
  });
  const forms = printableForms(procedure, taken, data, record !== null || memberId === null);
  const isSeen =
    memberId !== null &&
    withBiography.has(procedure) &&
    may(actor, "member.read") &&
    mayPrint(sight);
  return [...forms.map((form) => link(form, null)), ...(isSeen ? [link("2-knd", memberId)] : [])];
}
