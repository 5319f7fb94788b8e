import type { ActorContext } from "#app/features/access/door.server.ts";
import { unitOf } from "#app/features/access/rules.ts";
import { blankPaper } from "#app/features/papers/forms/blank/rules.ts";
import { isFormCode, type FormCode } from "#app/features/papers/forms/rules.ts";
import { readPaperUnit } from "#app/features/papers/queries.server.ts";
import { today } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import type { Paper } from "#app/lib/paper/model.ts";

/** The blank form that the address names, with the head of the unit that asks where it is that unit's form. */
export async function readBlankPaper({
  db,
  actor,
  params,
  now,
}: ActorContext): Promise<{ code: FormCode; paper: Paper }> {
  const code = params.form ?? "";
  if (!isFormCode(code)) throw new NotFound("form");
  const { id, orgType } = unitOf(actor);
  const unit = await readPaperUnit(db, id, today(now));
  return { code, paper: blankPaper(code, unit === null ? null : { ...unit, orgType }) };
}
