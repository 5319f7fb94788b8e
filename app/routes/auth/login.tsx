import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asPublic, isSecure } from "#app/features/access/door.server.ts";
import { ownPath } from "#app/features/access/addresses/rules.ts";
import { isRoleCode } from "#app/features/access/rules.ts";
import { accessText } from "#app/features/access/text.ts";
import { frameText } from "#app/features/access/frame/text.ts";
import { requestText } from "#app/features/access/requests/text.ts";
import { listDemoAccounts, type DemoAccount } from "#app/features/auth/accounts/queries.server.ts";
import { signIn } from "#app/features/auth/commands.server.ts";
import { DemoRoles, type DemoChoice } from "#app/features/auth/components/demo-roles.tsx";
import { ProviderButton, ProviderNotice } from "#app/features/auth/components/provider-button.tsx";
import { SignInForm } from "#app/features/auth/components/sign-in-form.tsx";
import { deviceCookie } from "#app/features/auth/devices/commands.server.ts";
import { providerEnd } from "#app/features/auth/provider/rules.ts";
import { cookieNames, demoPassphrase } from "#app/features/auth/rules.ts";
import { signInSchema } from "#app/features/auth/schema.ts";
import { sessionCookie } from "#app/features/auth/sessions.server.ts";
import { authText } from "#app/features/auth/text.ts";
import { choiceCookie } from "#app/lib/cookies.ts";
import { env } from "#app/lib/env.server.ts";
import { isLang, type Lang } from "#app/lib/lang.ts";
import { signOutAddress } from "#app/lib/oidc.server.ts";
import { paths } from "#app/paths.ts";
import { passRetryAfter, retryAfter } from "#app/routes/auth/retry-after.server.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { SignInLayout } from "#app/ui/choice-button.tsx";
import type { FrameHandle } from "#app/ui/frame-types.ts";
import { useText } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const headers = passRetryAfter;

export const handle: FrameHandle = { frame: "plain" };

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(authText[lang].title, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asPublic(args, async ({ request, lang, actor }) => {
    const { searchParams } = new URL(request.url);
    const next = ownPath(searchParams.get("next"));
    const wanted = searchParams.get("lang");
    if (isLang(wanted)) {
      const to = next?.startsWith("/welcome/") ? next : paths.login({ next });
      throw redirect(to, {
        headers: { "set-cookie": choiceCookie(cookieNames.lang, wanted, isSecure(request)) },
      });
    }
    if (actor !== null) throw redirect(next ?? paths.home());
    const demo = await listDemoAccounts();
    return {
      lang,
      ended: searchParams.get("ended") === "true",
      provider: await providerOf(searchParams, next),
      demo: demo.map((account) => choiceOf(account, lang)),
      password: demo.length > 0 ? demoPassphrase : null,
    };
  });
}

/** The other sign-in service, when there is one, with what came of going there. */
async function providerOf(search: URLSearchParams, next: string | null) {
  const { oidc } = env();
  if (oidc === null) return null;
  const isOut = search.get("out") === "true";
  const outTo = isOut ? await signOutAddress(oidc) : null;
  return { name: oidc.name, next, end: providerEnd(search.get("provider")), isOut, outTo };
}

/** The answer to a failed attempt is the same whether the name exists or not, in words and in time. */
export async function action(args: ActionFunctionArgs) {
  return asPublic(args, async ({ request, now, clientAddress, requestId }) => {
    const asked = signInSchema.parse(Object.fromEntries(await request.formData()));
    const result = await signIn({
      ...asked,
      address: clientAddress,
      cookieHeader: request.headers.get("cookie"),
      userAgent: request.headers.get("user-agent"),
      now,
      requestId,
    });
    if (!result.ok) {
      const status = result.refusal === "wait" ? 429 : 401;
      return data(
        { refusal: result.refusal, minutes: result.minutes, username: asked.username },
        { status, headers: retryAfter(result.refusal === "wait" ? result.minutes : null) },
      );
    }
    const next = ownPath(new URL(request.url).searchParams.get("next"));
    const headers = new Headers();
    headers.append("set-cookie", sessionCookie(result.secret, isSecure(request)));
    if (result.device !== null)
      headers.append("set-cookie", deviceCookie(result.device, isSecure(request)));
    return redirect(next ?? paths.home(), { headers });
  });
}

export default function Login() {
  const { demo, password, ended, provider } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const words = useText(authText);
  const onPaper = useText(requestText);
  return (
    <SignInLayout
      form={
        <>
          <PageHead title={words.title} sub={words.sub} />
          {ended && !failed && (
            <Notice icon="lock" lead={words.ended}>
              {words.endedKept}
            </Notice>
          )}
          {failed && (
            <Notice kind="error" lead={words.failedTitle}>
              {failed.refusal === "wait" ? words.wait(failed.minutes) : words.wrong}
            </Notice>
          )}
          {provider && !failed && <ProviderNotice {...provider} />}
          <SignInForm username={failed?.username} />
          {provider && <ProviderButton name={provider.name} next={provider.next} />}
          <p>
            <Anchor to={paths.code()}>{onPaper.codeTitle}</Anchor>
          </p>
        </>
      }
      aside={password === null ? null : <DemoRoles choices={demo} password={password} />}
    />
  );
}

function choiceOf({ username, role, unit, above }: DemoAccount, lang: Lang): DemoChoice {
  return {
    username,
    role,
    title: isRoleCode(role) ? accessText[lang].roles[role] : role,
    unit: unit === null ? accessText[lang].platform : frameText[lang].unit(unit, above),
  };
}
