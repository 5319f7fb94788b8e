import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import {
  asHalfSignedIn,
  isSecure,
  type HalfSignedInContext,
} from "#app/features/access/door.server.ts";
import { ownPath } from "#app/features/access/addresses/rules.ts";
import { noteAccountFact } from "#app/features/auth/facts/commands.server.ts";
import { readAccountName } from "#app/features/auth/accounts/queries.server.ts";
import {
  CodeField,
  SecondFactorSetup,
} from "#app/features/auth/components/second-factor-setup.tsx";
import {
  deviceCookie,
  deviceKey,
  rememberDevice,
} from "#app/features/auth/devices/commands.server.ts";
import {
  proveSecondFactor,
  setSecondFactor,
} from "#app/features/auth/second-factor/commands.server.ts";
import {
  newSecret,
  readSecondFactor,
  sameSecret,
} from "#app/features/auth/second-factor/queries.server.ts";
import { replaceSession, sessionCookie } from "#app/features/auth/sessions.server.ts";
import { authText } from "#app/features/auth/text.ts";
import { paths } from "#app/paths.ts";
import { notTaken, passRetryAfterOfSecret } from "#app/routes/auth/retry-after.server.ts";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import type { FrameHandle } from "#app/ui/frame-types.ts";
import { useText } from "#app/ui/lang.tsx";
import { FormColumn } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Form, useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const handle: FrameHandle = { frame: "plain" };

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(authText[lang].second.title, lang) }];
};

export const headers = passRetryAfterOfSecret;

const nextOf = (request: Request): string =>
  ownPath(new URL(request.url).searchParams.get("next")) ?? paths.home();

export async function loader(args: LoaderFunctionArgs) {
  const pass = () => {
    throw redirect(nextOf(args.request));
  };
  return asHalfSignedIn(args, pass, async ({ db, accountId, lang, now }) => {
    const { username } = await readAccountName(db, accountId);
    const own = await readSecondFactor(db, accountId);
    const secret = own === null ? newSecret(accountId, username, now) : null;
    return { lang, secret };
  });
}

/**
 * A code of the device or of the paper opens the way. A first code takes the shown secret into use and
 * leads to the recovery codes. Both answers lead on: the session they were asked with is over.
 */
export async function action(args: ActionFunctionArgs) {
  const pass = () => {
    throw redirect(nextOf(args.request));
  };
  return asHalfSignedIn(args, pass, async (ctx) => {
    const { db, accountId, request, now, requestId } = ctx;
    const form = await request.formData();
    const code = String(form.get("code") ?? "");
    const token = String(form.get("token") ?? "");
    const cookies = request.headers.get("cookie");
    const prover = { ...ctx, address: ctx.clientAddress, device: deviceKey(cookies) };
    const { username } = await readAccountName(db, accountId);
    if ((await readSecondFactor(db, accountId)) !== null) {
      const proof = await proveSecondFactor(db, prover, code, { now, requestId });
      if (proof !== "ok") return data({ issue: proof, secret: null }, await notTaken(ctx, proof));
      return redirect(nextOf(request), { headers: await openWay(ctx) });
    }
    const set = await setSecondFactor(db, prover, { token, code }, { now, requestId });
    if (set !== "ok") {
      const secret = sameSecret(token, accountId, username, now);
      return data({ issue: set, secret }, await notTaken(ctx, set));
    }
    const next = ownPath(new URL(request.url).searchParams.get("next"));
    return redirect(paths.accountSecondFactor({ next }), { headers: await openWay(ctx) });
  });
}

/** A new secret of the session: what was known of the old one opens nothing (fault 118). */
async function openWay(ctx: HalfSignedInContext) {
  const { db, accountId, sessionKey, now, request } = ctx;
  const secret = await replaceSession(db, sessionKey, now);
  await noteAccountFact(db, accountId, "account.signedIn", ctx);
  const device = await rememberDevice(db, accountId, request.headers.get("cookie"), now);
  const headers = new Headers();
  headers.append("set-cookie", sessionCookie(secret, isSecure(request)));
  headers.append("set-cookie", deviceCookie(device, isSecure(request)));
  return headers;
}

export default function SecondFactor() {
  const { secret } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const auth = useText(authText);
  const words = auth.second;
  const error = answer?.issue ? words.issues[answer.issue] : undefined;
  const shown = answer?.secret ?? secret;
  return (
    <FormColumn>
      <PageHead title={words.title} sub={shown === null ? words.sub : words.setSub} />
      {shown === null ? (
        <Form method="post" className="stack" reloadDocument>
          <CodeField label={words.code} hint={words.codeOrPaperHint} error={error} />
          <SubmitButton>{words.submit}</SubmitButton>
          <p className="dim">{words.lost}</p>
        </Form>
      ) : (
        <SecondFactorSetup secret={shown} error={error} />
      )}
      <Form method="post" action={paths.logout()} reloadDocument>
        <Button kind="quiet" icon="signOut">
          {auth.signOut}
        </Button>
      </Form>
    </FormColumn>
  );
}
