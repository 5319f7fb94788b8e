import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asKeeper, isSecure } from "#app/features/access/door.server.ts";
import { ownPath } from "#app/features/access/addresses/rules.ts";
import { CodeField } from "#app/features/auth/components/second-factor-setup.tsx";
import { deviceKey } from "#app/features/auth/devices/commands.server.ts";
import { provePassphrase } from "#app/features/auth/passphrases/commands.server.ts";
import { takePendingInput } from "#app/features/auth/pending/commands.server.ts";
import { presentPassphraseSchema } from "#app/features/auth/schema.ts";
import { proveSecondFactor } from "#app/features/auth/second-factor/commands.server.ts";
import { readSecondFactor } from "#app/features/auth/second-factor/queries.server.ts";
import { confirmSession, sessionCookie } from "#app/features/auth/sessions.server.ts";
import { authText } from "#app/features/auth/text.ts";
import { paths } from "#app/paths.ts";
import { notTaken, passRetryAfter } from "#app/routes/auth/retry-after.server.ts";
import { Actions, ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { useText, useWords } from "#app/ui/lang.tsx";
import { FormColumn } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Form, useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const headers = passRetryAfter;

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(authText[lang].confirm.title, lang) }];
};

const nextOf = (request: Request): string =>
  ownPath(new URL(request.url).searchParams.get("next")) ?? paths.home();

const REASON = "a proof of who is there";

export async function loader(args: LoaderFunctionArgs) {
  return asKeeper(args, "home.read", REASON, async ({ db, actor, lang, request }) => ({
    lang,
    hasCode: (await readSecondFactor(db, actor.accountId)) !== null,
    next: nextOf(request),
  }));
}

/** After the proof the form that had to wait is shown again as one button; its own page judges it. */
export async function action(args: ActionFunctionArgs) {
  return asKeeper(args, "home.read", REASON, async (ctx) => {
    const { db, actor, sessionKey, request, now, requestId } = ctx;
    const form = await request.formData();
    const code = String(form.get("code") ?? "").trim();
    const passphrase = presentPassphraseSchema.parse(form.get("password") ?? "");
    if (code === "" && passphrase === "")
      return data({ issue: "missing", field: "password", kept: null }, { status: 422 });
    const device = deviceKey(request.headers.get("cookie"));
    const { accountId } = actor;
    const prover = { accountId, sessionKey, address: ctx.clientAddress, device };
    const proof =
      code === ""
        ? await provePassphrase(db, prover, passphrase, now)
        : await proveSecondFactor(db, prover, code, { now, requestId });
    if (proof !== "ok") {
      const field = code === "" ? "password" : "code";
      return data({ issue: proof as string, field, kept: null }, await notTaken(ctx, proof));
    }
    const secret = await confirmSession(db, sessionKey, now);
    const headers = { "set-cookie": sessionCookie(secret, isSecure(request)) };
    const kept = await takePendingInput(db, actor, nextOf(request), now);
    if (kept === null) return redirect(nextOf(request), { headers });
    return data({ issue: null, field: null, kept }, { headers });
  });
}

export default function Confirmation() {
  const { hasCode, next } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const auth = useText(authText);
  const words = auth.confirm;
  const general = useWords();
  if (answer?.kept) {
    return (
      <FormColumn>
        <PageHead title={words.title} />
        <Notice kind="ok" lead={words.done}>
          {words.goOn}
        </Notice>
        <Form method="post" action={next} reloadDocument>
          {answer.kept.map(([name, value], index) => (
            <input key={index} type="hidden" name={name} value={value} />
          ))}
          <SubmitButton>{words.goOnSubmit}</SubmitButton>
        </Form>
      </FormColumn>
    );
  }
  const error = (field: string) => {
    if (answer?.field !== field) return undefined;
    const known: Record<string, string> = {
      missing: words.missing,
      wrong: auth.issues.passwordWrong ?? "",
      ...auth.second.issues,
    };
    return known[answer.issue ?? ""];
  };
  return (
    <FormColumn>
      <PageHead title={words.title} sub={hasCode ? `${words.sub} ${words.withCode}` : words.sub} />
      <Form method="post" className="stack" reloadDocument>
        {hasCode && (
          <CodeField
            label={auth.second.code}
            hint={auth.second.codeOrPaperHint}
            error={error("code")}
            optional
          />
        )}
        <Field
          name="password"
          type="password"
          label={auth.presentPassword}
          error={error("password")}
          autoComplete="current-password"
          optional={hasCode}
          required={!hasCode}
        />
        <Actions>
          <SubmitButton>{words.submit}</SubmitButton>
          <ButtonLink kind="quiet" to={paths.home()}>
            {general.cancel}
          </ButtonLink>
        </Actions>
      </Form>
    </FormColumn>
  );
}
