import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { FormKey } from "#app/features/access/components/form-key.tsx";
import { asActor } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { openCampaign } from "#app/features/procedures/supplements/commands.server.ts";
import { mayCall, type CampaignRefusal } from "#app/features/procedures/supplements/rules.ts";
import { readCampaign, type CampaignIssue } from "#app/features/procedures/supplements/schema.ts";
import { supplementsText } from "#app/features/procedures/supplements/text.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { paths } from "#app/paths.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { FormColumn } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form, useActionData, useLoaderData } from "#app/ui/router.ts";
import { DateField } from "#app/ui/special-fields.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const lang = page?.lang ?? "vi";
  return [{ title: pageTitle(supplementsText[lang].newTitle, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "case.act", async ({ lang, actor }) => {
    if (!mayCall(actor)) throw new NotFound("case");
    return { lang, formKey: newFormKey() };
  });
}

export async function action(args: ActionFunctionArgs) {
  return asActor(args, "case.act", async (ctx) => {
    const { request, db, actor, now, requestId } = ctx;
    if (!mayCall(actor)) throw new NotFound("case");
    const form = await request.formData();
    const typed = {
      dueOn: String(form.get("dueOn") ?? ""),
      guidance: String(form.get("guidance") ?? ""),
    };
    const read = readCampaign(form, dayOf(now));
    if (!read.ok)
      return data(
        { typed, issues: read.issues, refusal: null as CampaignRefusal | null },
        { status: 422 },
      );
    const result = await oncePerKey(ctx, form, () =>
      openCampaign(db, actor, read.value, { now, requestId }),
    );
    if (result.ok) return redirect(paths.caseSupplements({ opened: 1 }));
    return data({ typed, issues: noIssues, refusal: result.refusal }, { status: 422 });
  });
}

const noIssues: Partial<Record<"dueOn" | "guidance", CampaignIssue>> = {};

export default function NewSupplement() {
  const { formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(supplementsText);
  const { dueOn, guidance } = answer?.issues ?? {};
  const errors = Object.entries(answer?.issues ?? {}).map(([name, issue]) => ({
    name,
    text: words.issues[issue],
  }));
  return (
    <FormColumn>
      <ErrorSummary errors={errors} />
      <PageHead
        title={words.newTitle}
        sub={words.newSub}
        back={{ to: paths.caseSupplements(), label: words.title }}
      />
      {answer?.refusal && <Notice kind="error" lead={words.refusals[answer.refusal]} />}
      <Panel label={words.newTitle} padded>
        <Form method="post" className="stack stack-tight">
          <FormKey value={formKey} />
          <DateField
            name="dueOn"
            label={words.dueOn}
            hint={words.dueHint}
            error={dueOn && words.issues[dueOn]}
            defaultValue={answer?.typed.dueOn}
          />
          <TextArea
            name="guidance"
            label={words.guidance}
            hint={words.guidanceHint}
            error={guidance && words.issues[guidance]}
            defaultValue={answer?.typed.guidance}
            optional
            rows={3}
          />
          <div>
            <SubmitButton>{words.send}</SubmitButton>
          </div>
        </Form>
      </Panel>
    </FormColumn>
  );
}
