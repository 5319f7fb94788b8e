import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { organizationText } from "#app/features/organizations/text.ts";
import { exampleWorkbook } from "#app/features/organizations/tree/queries.server.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export async function loader(args: LoaderFunctionArgs) {
  const lang = await asActor(args, "organization.import", async (ctx) => ctx.lang);
  const body = Readable.toWeb(exampleWorkbook(lang)) as ReadableStream<Uint8Array>;
  return new Response(body, {
    headers: {
      "content-type": XLSX,
      "content-disposition": `attachment; filename="${organizationText[lang].exampleFile}"`,
    },
  });
}
