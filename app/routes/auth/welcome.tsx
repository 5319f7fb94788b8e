import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asNewcomer, isSecure } from "#app/features/access/door.server.ts";
import { acceptInvitation, acceptReset } from "#app/features/access/invitations/commands.server.ts";
import { accessText } from "#app/features/access/text.ts";
import { requestText } from "#app/features/access/requests/text.ts";
import { readNewAccount, readNewPassphrase } from "#app/features/auth/schema.ts";
import { sessionCookie } from "#app/features/auth/sessions.server.ts";
import { authText } from "#app/features/auth/text.ts";
import { paths } from "#app/paths.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import type { FrameHandle } from "#app/ui/frame-types.ts";
import { useText } from "#app/ui/lang.tsx";
import { FormColumn } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Form, useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const handle: FrameHandle = { frame: "plain" };

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(authText[lang].welcomeTitle, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asNewcomer(args, args.params.code ?? "", async ({ lang, invitation }) => ({
    lang,
    role: accessText[lang].roles[invitation.role],
    unit: invitation.orgName ?? accessText[lang].platform,
    name: invitation.request?.personName ?? "",
    resetOf: invitation.account?.username ?? null,
  }));
}

export async function action(args: ActionFunctionArgs) {
  return asNewcomer(
    args,
    args.params.code ?? "",
    async ({ request, db, invitation, now, requestId }) => {
      const form = await request.formData();
      if (invitation.account !== null) {
        const { username, displayName } = invitation.account;
        const typed = { username, displayName };
        const read = readNewPassphrase(form, [
          username,
          displayName,
          ...(invitation.orgName === null ? [] : [invitation.orgName]),
        ]);
        if (!read.ok) return data({ issues: read.issues, typed }, { status: 422 });
        const secret = await acceptReset(db, invitation, read.value, { now, requestId });
        return redirect(paths.home(), {
          headers: { "set-cookie": sessionCookie(secret, isSecure(request)) },
        });
      }
      const typed = {
        username: String(form.get("username") ?? ""),
        displayName: String(form.get("displayName") ?? ""),
      };
      const read = readNewAccount(form, invitation.orgName === null ? [] : [invitation.orgName]);
      if (!read.ok) return data({ issues: read.issues, typed }, { status: 422 });
      const result = await acceptInvitation(db, invitation, read.value, { now, requestId });
      if (!result.ok)
        return data(
          { issues: { [result.field]: result.issue } as Record<string, string>, typed },
          { status: 422 },
        );
      return redirect(paths.home(), {
        headers: { "set-cookie": sessionCookie(result.secret, isSecure(request)) },
      });
    },
  );
}

export default function Welcome() {
  const { role, unit, name, resetOf } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const words = useText(authText);
  const reset = useText(requestText);
  const error = (name: string) => {
    const issue = failed?.issues[name];
    return issue === undefined ? undefined : (words.issues[issue] ?? words.issues.usernameForm);
  };
  const names = ["displayName", "username", "password", "repeated"];
  return (
    <FormColumn>
      <ErrorSummary
        errors={names.flatMap((name) => (error(name) ? [{ name, text: error(name) }] : []))}
      />
      {resetOf === null ? (
        <PageHead title={words.welcomeTitle} sub={words.welcomeSub(role, unit)} />
      ) : (
        <PageHead title={reset.resetTitle} sub={reset.resetSub(resetOf)} />
      )}
      <Form method="post" className="stack" reloadDocument>
        {resetOf === null ? (
          <>
            <Field
              name="displayName"
              label={words.displayName}
              error={error("displayName")}
              defaultValue={failed?.typed.displayName ?? name}
              autoComplete="name"
              required
            />
            <Field
              name="username"
              label={words.username}
              hint={words.usernameHint}
              error={error("username")}
              defaultValue={failed?.typed.username}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
            />
          </>
        ) : null}
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
        <SubmitButton>{resetOf === null ? words.create : reset.resetSubmit}</SubmitButton>
      </Form>
    </FormColumn>
  );
}
