import type { LoaderFunctionArgs } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { may } from "#app/features/access/rules.ts";
import { readStatus } from "#app/features/imports/queries.server.ts";
import { NotFound } from "#app/lib/errors.ts";

/** The state and numbers of an import, to whoever may see it; for everybody else there is none. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  return asActor(args, "home.read", async ({ db, actor, params }) => {
    if (!may(actor, "import.read")) throw new NotFound("import");
    return Response.json(await readStatus(db, params.id ?? ""));
  });
}
