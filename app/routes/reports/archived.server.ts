import type { ActorContext } from "#app/features/access/door.server.ts";
import { namesPeople, toldContent } from "#app/features/reports/archive/rules.ts";
import { archiveText } from "#app/features/reports/archive/text.ts";
import { NotFound } from "#app/lib/errors.ts";
import { readKept } from "#app/routes/reports/kept.server.ts";

/**
 * The locked report of a province that the address names, as who sees sums alone may read it.
 *
 * @throws {NotFound} for one that is not locked, is no province's, or names people
 */
export async function readArchived(ctx: ActorContext) {
  const { lang } = ctx;
  const { report, snapshot } = await readKept(ctx);
  const isOpen = report.level === "province" && report.state === "accepted";
  const content = snapshot.content[lang];
  if (!isOpen || namesPeople(content)) throw new NotFound("report");
  return { report, snapshot, content: toldContent(content, archiveText[lang].few) };
}
