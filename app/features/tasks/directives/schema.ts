import { z } from "zod";
import { isId } from "#app/lib/ids.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { askedOf } from "#app/features/tasks/asked/rules.ts";
import { line, longest, readDay, readShape, type Read } from "#app/features/tasks/schema.ts";

/** Kinds of documents that go down the branch. @source procedures P14 */
export const directiveKinds = ["directive", "plan", "letter", "announcement"] as const;
export type DirectiveKind = (typeof directiveKinds)[number];

/** How urgent they are. @source procedures P14 */
export const urgencies = ["normal", "urgent", "express"] as const;
export type Urgency = (typeof urgencies)[number];

/** To whom: all cells of the branch, all units directly below, or the ones ticked. */
export const audiences = ["cells", "below", "chosen"] as const;
export type Audience = (typeof audiences)[number];

const draft = z.object({
  number: line(longest.number),
  kind: z.enum(directiveKinds, "missing"),
  urgency: z.enum(urgencies, "missing"),
  title: line(longest.title),
  body: line(longest.body),
  needs: z.enum(["report", "reading"], "missing"),
  audience: z.enum(audiences, "audienceMissing"),
  /** State secrets have no place here: the drafter confirms that there are none. @source procedures P14 */
  isOpen: z.literal("1", "secret"),
});

/** A draft as read from its form. */
export interface Draft {
  number: string;
  kind: DirectiveKind;
  urgency: Urgency;
  title: string;
  body: string;
  needsReport: boolean;
  audience: Audience;
  chosenIds: string[];
  dueOn: CivilDate | null;
  /** Fields that cells are to fill in. */
  askedFields: string[];
}

/**
 * Reads the form of a draft.
 *
 * @param today  a deadline before it is refused
 */
export function readDraft(form: FormData, today: CivilDate): Read<Draft> {
  const read = readShape(draft, form);
  const issues: Record<string, string> = read.ok ? {} : { ...read.issues };
  const chosenIds = [...new Set(form.getAll("unit").map(String).filter(isId))];
  if (form.get("audience") === "chosen" && chosenIds.length === 0) issues.unit = "unitMissing";
  const askedFields = askedOf(form.getAll("field").map(String));
  if (askedFields.length > 0 && form.get("needs") === "reading") issues.needs = "askedReport";
  const dueOn = readDay(form, "dueOn");
  if (dueOn === undefined) issues.dueOn = "dateForm";
  else if (dueOn === null && form.get("needs") !== "reading") issues.dueOn = "dueMissing";
  else if (dueOn !== null && dueOn < today) issues.dueOn = "duePast";
  if (!read.ok || dueOn === undefined || Object.keys(issues).length > 0)
    return { ok: false, issues };
  const { needs, isOpen: _open, ...rest } = read.value;
  return {
    ok: true,
    value: {
      ...rest,
      needsReport: needs === "report",
      chosenIds: rest.audience === "chosen" ? chosenIds : [],
      dueOn,
      askedFields,
    },
  };
}
