import {
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asKeeper, type ActorContext } from "#app/features/access/door.server.ts";
import { ownPath } from "#app/features/access/addresses/rules.ts";
import { RecoverySheet } from "#app/features/auth/components/recovery-sheet.tsx";
import { noteAccountFact } from "#app/features/auth/facts/commands.server.ts";
import { makeRecoveryCodes } from "#app/features/auth/recovery/commands.server.ts";
import { readSecondFactor } from "#app/features/auth/second-factor/queries.server.ts";
import { authText } from "#app/features/auth/text.ts";
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
  return [{ title: pageTitle(authText[lang].second.codesTitle, lang) }];
};

/** Nobody keeps a page with codes. */
export const headers: HeadersFunction = () => ({ "cache-control": "no-store" });

const REASON = "one's own recovery codes";
const recent = { recent: true } as const;

export async function loader(args: LoaderFunctionArgs) {
  const load = async ({ request, actor, lang }: ActorContext) => ({
    lang,
    username: actor.username,
    next: ownPath(new URL(request.url).searchParams.get("next")) ?? paths.account(),
  });
  return asKeeper(args, "home.read", REASON, load, recent);
}

/** Sent twice, the second answer's codes count and are the ones on the screen. */
export async function action(args: ActionFunctionArgs) {
  const work = async ({ db, actor, now, requestId }: ActorContext) => {
    const { accountId, isDemo } = actor;
    if (isDemo || (await readSecondFactor(db, accountId)) === null)
      return redirect(paths.accountSecondFactor());
    const codes = await makeRecoveryCodes(db, accountId);
    await noteAccountFact(db, accountId, "account.recoveryCodesMade", { now, requestId });
    return { codes, at: now.toISOString() };
  };
  return asKeeper(args, "home.read", REASON, work, recent);
}

export default function RecoveryCodes() {
  const { username, next } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const auth = useText(authText);
  const words = auth.second;
  if (answer)
    return <RecoverySheet codes={answer.codes} username={username} at={answer.at} next={next} />;
  return (
    <main id="main">
      <PrintBar
        title={words.codesTitle}
        sub={words.newCodesHint}
        back={<BackLink to={paths.account()} label={auth.backToAccount} />}
      >
        <Form method="post" reloadDocument>
          <Button kind="primary">{words.newCodes}</Button>
        </Form>
      </PrintBar>
    </main>
  );
}
