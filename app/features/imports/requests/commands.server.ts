import type { ActorContext } from "#app/features/access/door.server.ts";
import { importRequestText } from "#app/features/imports/requests/text.ts";
import { listOpenCells, MOST_REQUESTS } from "#app/features/imports/requests/queries.server.ts";
import { givesRequests } from "#app/features/imports/requests/rules.ts";
import { readImport } from "#app/features/imports/queries.server.ts";
import { foreseeChange } from "#app/features/procedures/change/asking/commands.server.ts";
import { askingStep } from "#app/features/procedures/change/asking/rules.ts";
import { openCase } from "#app/features/procedures/commands.server.ts";
import { answerRefused } from "#app/features/procedures/view/refusals/rules.ts";
import type { Lang } from "#app/lib/lang.ts";
import { describeField } from "#app/record/describe.ts";

/** What a press made, and the cells that could not be asked for, in words. */
export interface MadeRequests {
  made: number;
  left: { key: string; name: string; row: number; field: string; why: string }[];
}

/**
 * Makes a change request of every cell that an import left out, with one explanation and one paper for all. A cell
 * that has its request already is passed over, so that pressing again makes nothing twice; one that the rules refuse
 * stays open and is named with the reason.
 *
 * @param given  explanation, paper and evidence, as the form of a request reads them
 * @throws {NotFound} when the import is out of scope
 * @source clarification 32
 */
export async function makeRequests(
  ctx: Pick<ActorContext, "db" | "actor" | "now" | "requestId"> & { lang: Lang },
  importId: string,
  given: Record<string, unknown>,
): Promise<MadeRequests> {
  const { db, actor, now, requestId, lang } = ctx;
  const words = importRequestText[lang];
  const { state } = await readImport(db, importId);
  if (!givesRequests(state)) return { made: 0, left: [] };
  const result: MadeRequests = { made: 0, left: [] };
  const cells = (await listOpenCells(db, importId)).slice(0, MOST_REQUESTS);
  const step = askingStep({ changeClass: "K3" }, "ask")!;
  for (const { memberId, field, value, before, sheet, row, name } of cells) {
    const origin = { importId, importSheet: sheet, importRow: row };
    const values = {
      field,
      row: null,
      before,
      value,
      paper: null,
      evidence: null,
      ...given,
      ...origin,
    };
    const findings = await foreseeChange(ctx, memberId, values);
    const moved =
      findings.length > 0
        ? null
        : await openCase(
            db,
            actor,
            "change",
            memberId,
            { step, values, note: null },
            { now, requestId },
          );
    if (moved?.ok) {
      result.made += 1;
      continue;
    }
    const why = moved === null ? words.brokenRule : answerRefused(moved, lang).join(" ");
    const key = `${sheet}-${row}-${field}`;
    result.left.push({ key, name, row, field: describeField(field, lang), why });
  }
  return result;
}
