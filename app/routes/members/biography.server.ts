import type { ActorContext } from "#app/features/access/door.server.ts";
import { countReading } from "#app/features/history/reading/commands.server.ts";
import { biographiesOf, biographyOf } from "#app/features/members/record/biography/rules.ts";
import { mayPrint } from "#app/features/members/record/paper/rules.ts";
import { openRecord } from "#app/features/members/record/queries.server.ts";
import { paperOf, type FormCode } from "#app/features/papers/forms/rules.ts";
import { letterhead } from "#app/features/papers/rules.ts";
import { readPaperUnit } from "#app/features/papers/queries.server.ts";
import { Forbidden, NotFound } from "#app/lib/errors.ts";
import type { Paper } from "#app/lib/paper/model.ts";

/**
 * The biography that the address names, of the record that it names; it counts as a reading of the record.
 *
 * @throws {NotFound} when the record is out of reach or gives no such form
 * @throws {Forbidden} for whoever sees public data alone
 */
export async function readBiography(
  ctx: ActorContext,
): Promise<{ id: string; code: FormCode; name: string; paper: Paper }> {
  // Papers are Vietnamese in either language of the interface.
  const opened = await openRecord({ ...ctx, lang: "vi" }, ctx.params.id ?? "");
  if (opened === null) throw new NotFound("member");
  if (!mayPrint(opened.look.sight)) throw new Forbidden("member.readRestricted");
  const asked = new URL(ctx.request.url).searchParams.get("form");
  const code = biographiesOf(opened).find((one) => one === asked);
  if (code === undefined) throw new NotFound("paper");
  if (opened.look.sight !== "own") await countReading(ctx.db, ctx.actor.post?.id ?? null, "opened");
  const unit = await readPaperUnit(ctx.db, opened.cell.id, opened.on);
  const data = biographyOf(opened, code);
  const head = unit === null ? {} : { head: letterhead(unit, null) };
  return { id: opened.id, code, name: data.name ?? "", paper: paperOf(code, { ...data, ...head }) };
}
