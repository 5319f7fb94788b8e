import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asActor, asKeeper } from "#app/features/access/door.server.ts";
import { deviceKey } from "#app/features/auth/devices/commands.server.ts";
import { changePassphrase } from "#app/features/auth/passphrases/commands.server.ts";
import { presentPassphraseSchema, readNewPassphrase } from "#app/features/auth/schema.ts";
import { authText } from "#app/features/auth/text.ts";
import { paths } from "#app/paths.ts";
import { notTaken, passRetryAfter } from "#app/routes/auth/retry-after.server.ts";
import { Actions, ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useText, useWords } from "#app/ui/lang.tsx";
import { FormColumn } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Form, useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const headers = passRetryAfter;

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(authText[lang].changeTitle, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "home.read", async ({ lang, actor }) => ({
    lang,
    username: actor.username,
  }));
}

/** The present passphrase is the confirmation here. Sent twice, the second finds it changed and says so. */
export async function action(args: ActionFunctionArgs) {
  return asKeeper(args, "home.read", "one's own passphrase", async (ctx) => {
    const { request, db, actor, sessionKey, now, requestId } = ctx;
    const form = await request.formData();
    const units = actor.posts.map(({ orgName }) => orgName);
    const read = readNewPassphrase(form, [actor.username, actor.displayName, ...units]);
    if (!read.ok) return data({ issues: read.issues }, { status: 422 });
    const prover = {
      accountId: actor.accountId,
      sessionKey,
      address: ctx.clientAddress,
      device: deviceKey(request.headers.get("cookie")),
    };
    const present = presentPassphraseSchema.parse(form.get("present"));
    const wanted = { present, next: read.value };
    const result = await changePassphrase(db, prover, wanted, { now, requestId });
    if (!result.ok)
      return data({ issues: result.issues }, await notTaken(ctx, result.issues.present));
    return redirect(paths.account({ saved: "passphrase" }));
  });
}

export default function Passphrase() {
  const { username } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const words = useText(authText);
  const general = useWords();
  const error = (name: string) => {
    const issue = failed?.issues[name];
    return issue === undefined ? undefined : words.issues[issue];
  };
  const names = ["present", "password", "repeated"];
  return (
    <FormColumn>
      <ErrorSummary
        errors={names.flatMap((name) => (error(name) ? [{ name, text: error(name) }] : []))}
      />
      <PageHead
        title={words.changeTitle}
        sub={words.changeSub}
        back={{ to: paths.account(), label: words.backToAccount }}
      />
      <Form method="post" className="stack" reloadDocument>
        <input type="hidden" name="username" value={username} autoComplete="username" />
        <Field
          name="present"
          type="password"
          label={words.presentPassword}
          error={error("present")}
          autoComplete="current-password"
          required
        />
        <Field
          name="password"
          type="password"
          label={words.newPassword}
          hint={words.newPasswordHint}
          error={error("password")}
          autoComplete="new-password"
          required
        />
        <Field
          name="repeated"
          type="password"
          label={words.repeated}
          error={error("repeated")}
          autoComplete="new-password"
          required
        />
        <Actions>
          <SubmitButton>{words.changeSubmit}</SubmitButton>
          <ButtonLink kind="quiet" to={paths.account()}>
            {general.cancel}
          </ButtonLink>
        </Actions>
      </Form>
    </FormColumn>
  );
}
