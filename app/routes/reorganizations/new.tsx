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
import { HeadFields } from "#app/features/reorganizations/components/head-fields.tsx";
import { draftPlan } from "#app/features/reorganizations/drafting/commands.server.ts";
import { readHead } from "#app/features/reorganizations/schema.ts";
import { reorganizationText } from "#app/features/reorganizations/text.ts";
import { typedIn } from "#app/features/reorganizations/view/rules.ts";
import { paths } from "#app/paths.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useText } from "#app/ui/lang.tsx";
import { FormColumn } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form, useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const lang = page?.lang ?? "vi";
  return [{ title: pageTitle(reorganizationText[lang].newPlan, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "reorganization.propose", async ({ lang }) => ({
    lang,
    formKey: newFormKey(),
  }));
}

export async function action(args: ActionFunctionArgs) {
  return asActor(args, "reorganization.propose", async (ctx) => {
    const { request, db, actor, now, requestId } = ctx;
    const form = await request.formData();
    const read = readHead(form);
    if (!read.ok) return data({ typed: typedIn(form), issues: read.issues }, { status: 422 });
    const id = await oncePerKey(ctx, form, () =>
      draftPlan(db, actor, read.value, { now, requestId }),
    );
    return redirect(paths.reorganization(id, { done: "created" }));
  });
}

export default function NewReorganization() {
  const { formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(reorganizationText);
  const errors = Object.entries(answer?.issues ?? {}).map(([name, issue]) => ({
    name,
    text: words.issues[issue],
  }));
  return (
    <FormColumn>
      <ErrorSummary errors={errors} />
      <PageHead
        title={words.newPlan}
        sub={words.newSub}
        back={{ to: paths.reorganizations(), label: words.back }}
      />
      <Panel label={words.newPlan} padded>
        <Form method="post" className="stack stack-tight">
          <FormKey value={formKey} />
          <HeadFields typed={answer?.typed ?? {}} issues={answer?.issues ?? {}} />
          <div>
            <SubmitButton>{words.create}</SubmitButton>
          </div>
        </Form>
      </Panel>
    </FormColumn>
  );
}
