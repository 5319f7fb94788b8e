import { z } from "zod";
import { line, longest, readDay, readShape, type Read } from "#app/features/tasks/schema.ts";
import { isId } from "#app/lib/ids.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { toNfc } from "#app/lib/vietnamese.ts";

const task = z.object({
  title: line(longest.title),
  body: z
    .string()
    .transform((text) => toNfc(text).trim())
    .pipe(z.string().max(longest.body, "long"))
    .catch(""),
  member: z.string().refine(isId, "memberMissing"),
});

/** A task as read from its form. */
export interface NewTask {
  title: string;
  body: string;
  memberId: string;
  dueOn: CivilDate;
}

/** Reads the form of a task; a deadline before today is refused. */
export function readTask(form: FormData, today: CivilDate): Read<NewTask> {
  const read = readShape(task, form);
  const issues: Record<string, string> = read.ok ? {} : { ...read.issues };
  const dueOn = readDay(form, "dueOn");
  if (dueOn === undefined) issues.dueOn = "dateForm";
  else if (dueOn === null) issues.dueOn = "dueMissing";
  else if (dueOn < today) issues.dueOn = "duePast";
  if (!read.ok || !dueOn || Object.keys(issues).length > 0) return { ok: false, issues };
  const { member: memberId, ...rest } = read.value;
  return { ok: true, value: { ...rest, memberId, dueOn } };
}
