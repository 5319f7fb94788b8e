import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { formerExample } from "#app/features/reorganizations/former/queries.server.ts";
import { formerText } from "#app/features/reorganizations/former/text.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export async function loader(args: LoaderFunctionArgs) {
  const lang = await asActor(args, "reorganization.propose", async (ctx) => ctx.lang);
  const body = Readable.toWeb(formerExample(lang)) as ReadableStream<Uint8Array>;
  return new Response(body, {
    headers: {
      "content-type": XLSX,
      "content-disposition": `attachment; filename="${formerText[lang].exampleFile}"`,
    },
  });
}
