import type { LoaderFunctionArgs } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { writeUnnamed } from "#app/features/exports/files/commands.server.ts";
import { templateParts } from "#app/features/exports/sheets/rules.ts";
import { FORMAT_VERSION } from "#app/record/format.ts";
import { answerFile, workbookResponse } from "#app/routes/file-answer.server.ts";

/** The empty 3.0 workbook; it holds nothing but the format, so whoever is signed in may have it. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  return answerFile(args, () =>
    asActor(args, "home.read", async () =>
      workbookResponse(await writeUnnamed(templateParts()), `DangVien_${FORMAT_VERSION}.xlsx`),
    ),
  );
}
