import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { FormKey } from "#app/features/access/components/form-key.tsx";
import { asActor, asKeeper } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { chooseMail } from "#app/features/notices/mail/commands.server.ts";
import { readMailAddress } from "#app/features/notices/mail/queries.server.ts";
import { readMailChoice } from "#app/features/notices/mail/rules.ts";
import { noticeText } from "#app/features/notices/text.ts";
import { env } from "#app/lib/env.server.ts";
import { NotFound } from "#app/lib/errors.ts";
import { paths } from "#app/paths.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { CheckBox } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form, useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(noticeText[lang].mailTitle, lang) }];
};

/** Not there where the program cannot send mail. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "home.read", async ({ db, actor, lang }) => {
    if (env().mail === null) throw new NotFound("mail");
    return { lang, formKey: newFormKey(), address: await readMailAddress(db, actor.accountId) };
  });
}

const REASON = "where one's own account is written to";

export async function action(args: ActionFunctionArgs) {
  return asKeeper(args, "home.read", REASON, async (ctx) => {
    const { request, db, actor, now, requestId } = ctx;
    if (env().mail === null) throw new NotFound("mail");
    const form = await request.formData();
    const choice = readMailChoice(form);
    if (!choice.ok) {
      const typed = String(form.get("address") ?? "");
      return data({ fault: choice.fault, typed, consent: form.has("consent") }, { status: 422 });
    }
    await oncePerKey(ctx, form, () =>
      chooseMail(db, actor, choice.address, { now, requestId }).then(() => null),
    );
    return redirect(paths.account({ saved: "mail" }));
  });
}

export default function DailyMail() {
  const { address, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(noticeText);
  const error =
    answer &&
    {
      wrong: { name: "address", text: words.mailWrong },
      consent: { name: "consent", text: words.mailConsentMissing },
    }[answer.fault];
  return (
    <Stack>
      <PageHead
        title={words.mailTitle}
        sub={words.mailSub}
        back={{ to: paths.account(), label: words.backToAccount }}
      />
      <Panel label={words.mailTitle} padded>
        <Form method="post" className="form-column stack">
          {error && <ErrorSummary errors={[error]} />}
          <FormKey value={formKey} />
          <Field
            name="address"
            type="email"
            label={words.mailAddress}
            hint={words.mailAddressHint}
            error={error?.name === "address" ? error.text : undefined}
            defaultValue={answer?.typed ?? address ?? ""}
            autoComplete="email"
            optional
          />
          <CheckBox
            name="consent"
            label={words.mailConsent}
            checked={answer ? answer.consent : address !== null}
          />
          <SubmitButton>{words.mailSave}</SubmitButton>
        </Form>
      </Panel>
    </Stack>
  );
}
