import type { LoaderFunctionArgs } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { downloadRefusal } from "#app/features/exports/access.ts";
import { openKept } from "#app/features/exports/files/commands.server.ts";
import { readExport } from "#app/features/exports/queries.server.ts";
import { noteDownload } from "#app/features/exports/requests/commands.server.ts";
import { fileName } from "#app/features/exports/rules.ts";
import { isExportId } from "#app/features/exports/schema.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { answerFile, refuseFile, workbookResponse } from "#app/routes/file-answer.server.ts";

/** The file of an approved export, for the one who asked; to everybody else it does not exist (fault 98). */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  return answerFile(args, () =>
    asActor(args, "export.request", async ({ db, actor, params, now, requestId }) => {
      const id = params.id ?? "";
      const asked = isExportId(id) ? await readExport(db, id) : null;
      const refusal = asked === null ? "notYours" : downloadRefusal(actor, asked, now);
      if (asked === null || refusal === "notYours") throw new NotFound("export");
      const hours = (await readRuleSet(db, today(now))).number("export.kept_hours");
      if (refusal === "expired") return refuseFile(args, { kind: "expired", hours });
      if (refusal !== null) return refuseFile(args, { kind: refusal });
      const file = await openKept(asked.id);
      if (file === null) return refuseFile(args, { kind: "expired", hours });
      await noteDownload(db, actor, asked, { now, requestId });
      return workbookResponse(file, fileName(asked.kind, asked.createdAt));
    }),
  );
}
