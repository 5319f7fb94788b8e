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
import { unitOf } from "#app/features/access/rules.ts";
import { assignTask } from "#app/features/tasks/assigned/commands.server.ts";
import { listAssignees } from "#app/features/tasks/assigned/queries.server.ts";
import { readTask } from "#app/features/tasks/assigned/schema.ts";
import { readOriginOfTask } from "#app/features/tasks/assigned/view/queries.server.ts";
import { longest } from "#app/features/tasks/schema.ts";
import { taskText } from "#app/features/tasks/text.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { isId } from "#app/lib/ids.ts";
import { formatPartialDate } from "#app/lib/partial-date.ts";
import { paths } from "#app/paths.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field, TextArea } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { FormColumn } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form, useActionData, useLoaderData } from "#app/ui/router.ts";
import { Select } from "#app/ui/select.tsx";
import { DateField } from "#app/ui/special-fields.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const lang = page?.lang ?? "vi";
  return [{ title: pageTitle(taskText[lang].taskFormTitle, lang) }];
};

const originIn = (request: Request): string | null => {
  const from = new URL(request.url).searchParams.get("from") ?? "";
  return isId(from) ? from : null;
};

/** A task of the cell; with `from` one that carries out a received directive. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "task.assign", async ({ request, db, actor, lang }) => {
    const unit = unitOf(actor);
    const recipientId = originIn(request);
    return {
      lang,
      formKey: newFormKey(),
      people: await listAssignees(db, unit.id),
      origin: recipientId === null ? null : await readOriginOfTask(db, unit.id, recipientId),
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  return asActor(args, "task.assign", async (ctx) => {
    const { request, db, actor, now, requestId } = ctx;
    const form = await request.formData();
    const today = dayOf(now);
    const typed = Object.fromEntries(
      [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
    );
    const again = (issues: Record<string, string>, refusal: string | null, status: number) =>
      data({ typed, issues, refusal }, { status });
    const read = readTask(form, today);
    if (!read.ok) return again(read.issues, null, 422);
    const origin = { recipientId: originIn(request) };
    const result = await oncePerKey(ctx, form, () =>
      assignTask(db, actor, read.value, origin, { now, today, requestId }),
    );
    if (result.ok) return redirect(paths.task(result.id, { done: "assigned" }));
    return again({}, result.refusal, 409);
  });
}

export default function NewTask() {
  const { formKey, people, origin } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(taskText);
  const issues: Record<string, string> = answer?.issues ?? {};
  const typed: Record<string, string> = answer?.typed ?? {
    title: origin?.title ?? "",
    dueOn: origin?.dueOn ? formatPartialDate(origin.dueOn) : "",
  };
  const error = (name: string) => {
    const issue = issues[name];
    return issue === undefined ? undefined : words.issues[issue];
  };
  return (
    <FormColumn>
      <ErrorSummary errors={Object.keys(issues).map((name) => ({ name, text: error(name) }))} />
      <PageHead
        title={words.taskFormTitle}
        sub={origin === null ? words.taskFormSub : words.carryOut(origin.number)}
        back={{ to: paths.tasks(), label: words.back }}
      />
      {answer?.refusal && <Notice kind="error" lead={words.refusals[answer.refusal]} />}
      <Panel label={words.task} padded>
        <Form method="post" className="stack stack-tight">
          <FormKey value={formKey} />
          <Field
            name="title"
            label={words.taskTitle}
            error={error("title")}
            defaultValue={typed.title}
            maxLength={longest.title}
          />
          <Select
            name="member"
            label={words.member}
            empty={words.memberEmpty}
            error={error("member")}
            defaultValue={typed.member}
            options={people.map(({ id, name, birthYear }) => ({
              value: id,
              label: `${name} (${birthYear})`,
            }))}
          />
          <DateField
            name="dueOn"
            label={words.due}
            error={error("dueOn")}
            defaultValue={typed.dueOn}
            pickName="dueOnPick"
          />
          <TextArea
            name="body"
            label={words.taskBody}
            optional
            error={error("body")}
            defaultValue={typed.body}
            maxLength={longest.body}
            rows={4}
          />
          <div>
            <SubmitButton>{words.assign}</SubmitButton>
          </div>
        </Form>
      </Panel>
    </FormColumn>
  );
}
