import {
  data,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { FormKey } from "#app/features/access/components/form-key.tsx";
import { asActor } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { askAboutNumber } from "#app/features/members/lookup/commands.server.ts";
import { readLookupsLeft } from "#app/features/members/lookup/queries.server.ts";
import { longestReason, readAskedNumber } from "#app/features/members/lookup/schema.ts";
import { lookupText } from "#app/features/members/lookup/text.ts";
import { today } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { Actions, SubmitButton } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { FormColumn } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form, useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(lookupText[lang].title, lang) }];
};

export const headers: HeadersFunction = () => ({ "cache-control": "no-store" });

/** The number comes by POST only: never in an address, a log or a history of a browser. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "member.lookupElsewhere", async ({ db, actor, lang, now }) => ({
    lang,
    formKey: newFormKey(),
    ...(await readLookupsLeft(db, actor.accountId, today(now))),
  }));
}

/** Both answers cost the same work and come in the same form. */
export async function action(args: ActionFunctionArgs) {
  return asActor(args, "member.lookupElsewhere", async (ctx) => {
    const form = await ctx.request.formData();
    const asked = readAskedNumber(form);
    if (!asked.ok) return data({ issues: asked.issues, told: null }, { status: 422 });
    const told = await oncePerKey(ctx, form, () => askAboutNumber(ctx.db, ctx.actor, asked, ctx));
    return data({ issues: null, told });
  });
}

export default function Lookup() {
  const { lang, formKey, used, most } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(lookupText);
  const issues = answer?.issues;
  const told = answer?.told;
  return (
    <FormColumn>
      <PageHead
        title={words.title}
        sub={words.sub}
        back={{ to: paths.members(), label: words.back }}
      />
      {issues && <Notice kind="error" lead={words.wrongTitle} />}
      {told?.answer === "registered" && (
        <Notice kind="warn" lead={words.registered(told.masked)}>
          {told.owner && words.owner(told.owner)}
        </Notice>
      )}
      {told?.answer === "unknown" && (
        <Notice kind="info" lead={words.unknown(told.masked)}>
          {words.unknownDo}
        </Notice>
      )}
      {told?.answer === "unchecked" && (
        <Notice kind="warn" icon="clock" lead={words.unchecked}>
          {words.uncheckedDo}
        </Notice>
      )}
      <Panel label={words.title} padded>
        {/* After an answer the fields begin anew, with a key of their own. */}
        <Form
          key={told ? formKey : "asking"}
          method="post"
          action={paths.memberLookup()}
          className="stack"
          autoComplete="off"
        >
          <FormKey value={formKey} />
          <Field
            name="number"
            label={words.number}
            hint={words.numberHint}
            error={issues?.number ? words.numberWrong : undefined}
            inputMode="numeric"
            width="half"
            autoComplete="off"
          />
          <Field
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            error={issues?.reason ? words.reasonWrong : undefined}
            maxLength={longestReason}
          />
          <p className="small dim">
            {words.left(formatNumber(used, lang), formatNumber(most, lang))}
          </p>
          <Actions>
            <SubmitButton icon="search">{words.submit}</SubmitButton>
          </Actions>
        </Form>
      </Panel>
    </FormColumn>
  );
}
