import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { readImport } from "#app/features/imports/queries.server.ts";
import { writeReport } from "#app/features/imports/report/queries.server.ts";
import { NotFound } from "#app/lib/errors.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The report workbook; written to disk first, so that no transaction waits for a slow line. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { path, name } = await asActor(args, "import.read", async ({ db, lang, params }) => {
    const one = await readImport(db, params.id ?? "");
    if (one.layout === null) throw new NotFound("report");
    return { path: await writeReport(db, one, lang), name: one.fileName };
  });
  const file = createReadStream(path);
  file.once("close", () => void rm(path, { force: true }));
  const ascii = `ket-qua.xlsx`;
  const shown = encodeURIComponent(`${name.replace(/\.xlsx$/i, "")}.ket-qua.xlsx`);
  return new Response(Readable.toWeb(file) as ReadableStream, {
    headers: {
      "content-type": XLSX,
      "content-disposition": `attachment; filename="${ascii}"; filename*=UTF-8''${shown}`,
      "cache-control": "no-store",
    },
  });
}
