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
import { answerRequest } from "#app/features/procedures/residence/commands.server.ts";
import { readRequest } from "#app/features/procedures/residence/queries.server.ts";
import { isOfCell, mayAnswer, seesRequests } from "#app/features/procedures/residence/rules.ts";
import { readOpinion } from "#app/features/procedures/residence/schema.ts";
import { residenceText } from "#app/features/procedures/residence/text.ts";
import { deadlineView } from "#app/features/procedures/view/deadline/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { FormColumn } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form, useActionData, useLoaderData } from "#app/ui/router.ts";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const lang = page?.lang ?? "vi";
  return [{ title: pageTitle(residenceText[lang].title, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "case.read", async ({ db, actor, params, lang, now }) => {
    const id = params.id ?? "";
    const asked = isId(id) && seesRequests(actor) ? await readRequest(db, id) : null;
    if (asked === null) throw new NotFound("case");
    const isWaiting = asked.state === "asked";
    return {
      lang,
      formKey: newFormKey(),
      asked,
      mayAnswer: mayAnswer(actor, asked),
      isLate: isWaiting && asked.dueOn < dayOf(now),
      due: isWaiting ? deadlineView(asked.dueOn, dayOf(now), lang) : null,
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  return asActor(args, "case.act", async (ctx) => {
    const { request, db, actor, params, lang, now, requestId } = ctx;
    const id = params.id ?? "";
    // Whether it is there is said to nobody else, whatever is sent.
    const asked = isId(id) && isOfCell(actor.post) ? await readRequest(db, id) : null;
    if (asked === null || asked.residenceOrgId !== actor.post?.orgId) throw new NotFound("case");
    const form = await request.formData();
    const read = readOpinion(form);
    const words = residenceText[lang];
    if (!read.ok) {
      const { issue, typed } = read;
      return data({ typed, issue: words.issues[issue], refusal: null }, { status: 422 });
    }
    const { opinion } = read;
    const result = await oncePerKey(ctx, form, () =>
      answerRequest(db, actor, id, opinion, { now, requestId }),
    );
    if (result.ok) return redirect(paths.caseResidence({ sent: 1 }));
    const refusal = words.refusals[result.refusal];
    return data({ typed: opinion, issue: null, refusal }, { status: 409 });
  });
}

export default function ResidenceRequestPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { asked, due, isLate, formKey } = page;
  const words = useText(residenceText);
  const issue = answer?.issue ?? undefined;
  return (
    <FormColumn>
      <ErrorSummary errors={issue === undefined ? [] : [{ name: "opinion", text: issue }]} />
      <PageHead
        title={asked.memberName}
        sub={words.title}
        back={{ to: paths.caseResidence(), label: words.title }}
      />
      {answer?.refusal && <Notice kind="error" lead={answer.refusal} />}
      {asked.state === "ended" && <Notice kind="info" lead={words.ended} />}
      {isLate && <Notice kind="warn" lead={words.late} />}
      <Panel label={words.person}>
        <SummaryList
          items={[
            { key: "unit", label: words.unit, value: asked.unit, note: asked.above },
            { key: "residence", label: words.residence, value: asked.residence },
            { key: "address", label: words.address, value: asked.address },
            { key: "year", label: words.year, value: String(asked.year) },
            { key: "askedOn", label: words.askedOn, value: formatDate(asked.askedOn) },
            {
              key: "dueOn",
              label: words.dueOn,
              value: formatDate(asked.dueOn),
              note: due && due.kind !== "muted" && (
                <StatusTag kind={due.kind}>{due.text}</StatusTag>
              ),
            },
          ]}
        />
      </Panel>
      {asked.opinion !== null && (
        <Panel title={words.opinion} padded>
          <p>{asked.opinion}</p>
          <p className="dim">
            {words.answered(asked.answeredName ?? "", formatDate(asked.answeredOn ?? ""))}
          </p>
        </Panel>
      )}
      {asked.state === "asked" && !page.mayAnswer && <Notice kind="info" lead={words.others} />}
      {(page.mayAnswer || answer?.refusal) && (
        <Panel label={words.opinion} padded>
          <Form method="post" className="stack stack-tight">
            <FormKey value={formKey} />
            <TextArea
              name="opinion"
              label={words.opinion}
              hint={words.opinionHint}
              error={issue}
              defaultValue={answer?.typed}
              rows={6}
              readOnly={!page.mayAnswer}
            />
            {page.mayAnswer && (
              <>
                <p>{words.about}</p>
                <div>
                  <SubmitButton>{words.send}</SubmitButton>
                </div>
              </>
            )}
          </Form>
        </Panel>
      )}
    </FormColumn>
  );
}
