import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asKeeper } from "#app/features/access/door.server.ts";
import { CodeSheet } from "#app/features/access/requests/components/code-sheet.tsx";
import { requestLine } from "#app/features/access/requests/line/rules.ts";
import { actRefusal } from "#app/features/access/requests/matter/rules.ts";
import { printCode } from "#app/features/access/requests/printing/commands.server.ts";
import { readRequest } from "#app/features/access/requests/queries.server.ts";
import { requestText } from "#app/features/access/requests/text.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import type { FrameHandle } from "#app/ui/frame-types.ts";
import { useText } from "#app/ui/lang.tsx";
import { BackLink } from "#app/ui/page-head.tsx";
import { Form, useActionData, useLoaderData } from "#app/ui/router.ts";
import { PrintBar } from "#app/ui/sheet.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const handle: FrameHandle = { frame: "bare" };

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(requestText[lang].paperTitle, lang) }];
};

/** Nobody keeps a page with a code. */
export const headers: HeadersFunction = () => ({ "cache-control": "no-store" });

const REASON = "the code on paper of an approved request";

export async function loader(args: LoaderFunctionArgs) {
  return asKeeper(args, "post.execute", REASON, async ({ db, actor, lang, params }) => {
    const id = params.id ?? "";
    const view = isId(id) ? await readRequest(db, actor, id) : null;
    if (view === null || actRefusal(actor, view.asCase, "print") !== null)
      throw new NotFound("code");
    return { lang, line: requestLine(view) };
  });
}

/** Sent twice, the second answer's code counts and is the one on the screen; codes are kept nowhere. */
export async function action(args: ActionFunctionArgs) {
  return asKeeper(
    args,
    "post.execute",
    REASON,
    async ({ request, db, actor, params, now, requestId }) => {
      const id = params.id ?? "";
      if (!isId(id)) throw new NotFound("code");
      const printed = await printCode(db, actor, id, { now, requestId });
      if (!printed.ok) return redirect(paths.accountRequest(id));
      return data({
        code: printed.code,
        until: printed.expiresAt.toISOString(),
        address: new URL(paths.code(), request.url).href,
        by: actor.displayName,
        at: now.toISOString(),
      });
    },
    { recent: true },
  );
}

export default function Code() {
  const { line } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  const words = useText(requestText);
  if (made) return <CodeSheet line={line} {...made} />;
  return (
    <main id="main">
      <PrintBar
        title={words.titleOf(words.paperTitle, line.person)}
        sub={`${words.paperMakeHint} ${line.kind === "reset" ? words.paperResetHint : ""}`}
        back={<BackLink to={paths.accountRequest(line.id)} label={words.back} />}
      >
        <Form method="post" reloadDocument>
          <Button kind="primary" icon="printer">
            {words.paperMake}
          </Button>
        </Form>
      </PrintBar>
    </main>
  );
}
