import type { LoaderFunctionArgs } from "@remix-run/node";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { beginExport, noteMembers, noteRows } from "#app/features/exports/commands.server.ts";
import { writeUnnamed } from "#app/features/exports/files/commands.server.ts";
import { listingFor } from "#app/features/exports/listing/queries.server.ts";
import { exportWorkbook } from "#app/features/exports/make/queries.server.ts";
import { fileName } from "#app/features/exports/rules.ts";
import { readExportQuery } from "#app/features/exports/schema.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today } from "#app/lib/dates.ts";
import { answerFile, refuseFile, workbookResponse } from "#app/routes/file-answer.server.ts";

/** The list of members as a workbook, at once: public columns, with a purpose restricted ones too. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  return answerFile(args, async () => {
    const query = readExportQuery(new URL(args.request.url).searchParams);
    if (query === null) return refuseFile(args, { kind: "purpose" });
    const { filter, columns, purpose } = query;
    const permission = purpose === null ? "export.public" : "export.restricted";
    const kind = purpose === null ? "public" : "restricted";
    const begin = async ({ db, actor, now, requestId }: ActorContext) => {
      const on = today(now);
      const listing = await listingFor(db, actor, filter, on);
      const rules = await readRuleSet(db, on);
      const wanted = { kind, columns, listing, purpose } as const;
      return beginExport(db, actor, wanted, { rules, now, requestId });
    };
    const recent = purpose === null ? undefined : true;
    const begun = await asActor(args, permission, begin, { recent, limit: "export" });
    if (!begun.ok) return refuseFile(args, begun.refusal);
    return asActor(
      args,
      permission,
      async ({ db, actor, now }) => {
        const listing = await listingFor(db, actor, filter, today(now));
        const making = { kind, columns, listing, purpose, approvedBy: null, at: now } as const;
        const { workbook, rows } = await exportWorkbook(db, actor, making);
        const file = await writeUnnamed(workbook);
        await noteRows(db, begun.id, rows());
        await noteMembers(db, begun.id, listing);
        return workbookResponse(file, fileName(listing.unitName, now));
      },
      "snapshot",
    );
  });
}
