import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { FormKey } from "#app/features/access/components/form-key.tsx";
import { asActor, asKeeper } from "#app/features/access/door.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { HeadFields } from "#app/features/reorganizations/components/head-fields.tsx";
import { OperationList } from "#app/features/reorganizations/components/operation-list.tsx";
import { PlanActs } from "#app/features/reorganizations/components/plan-acts.tsx";
import {
  KeptPanel,
  OutcomePanel,
  PlanFacts,
} from "#app/features/reorganizations/components/plan-facts.tsx";
import { isHistory } from "#app/features/reorganizations/operations/rules.ts";
import { PlanStateTag } from "#app/features/reorganizations/components/plan-table.tsx";
import {
  FindingNotice,
  SimulationPanel,
  useSentences,
} from "#app/features/reorganizations/components/simulation-panel.tsx";
import { PaperPanel } from "#app/features/reorganizations/paper/components/paper-panel.tsx";
import { isUndoOrApproval, permissionOf, readAct } from "#app/features/reorganizations/rules.ts";
import { reorganizationText } from "#app/features/reorganizations/text.ts";
import { typedIn } from "#app/features/reorganizations/view/rules.ts";
import { readPlanPage } from "#app/features/reorganizations/view/page/queries.server.ts";
import { answerPlan } from "#app/features/reorganizations/answering/commands.server.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { formatDate, formatInstant, formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Split, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form, useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const lang = page?.lang ?? "vi";
  return [{ title: pageTitle(page?.title ?? reorganizationText[lang].title, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "reorganization.read", async ({ request, db, actor, lang, params, now }) => {
    const id = params.id ?? "";
    const page = isId(id) ? await readPlanPage(db, actor, { id, lang }, now) : null;
    if (page === null) throw new NotFound("reorganization");
    const done = new URL(request.url).searchParams.get("done");
    return { lang, formKey: newFormKey(), id, done, ...page };
  });
}

/** A step of the plan (`act`), or a change of what it says of itself (`head`) or of its operations (`remove`). */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.clone().formData();
  const act = readAct(form.get("act"));
  const work = async (ctx: Parameters<Parameters<typeof asActor>[2]>[0]) => {
    const id = ctx.params.id ?? "";
    if (!isId(id)) throw new NotFound("reorganization");
    const answer = await answerPlan(ctx, form, id, act);
    if (answer.ok) return redirect(paths.reorganization(id, { done: answer.done }));
    const { status, ...said } = answer;
    return data({ ...said, typed: typedIn(form) }, { status });
  };
  // What is applied or taken back reaches beyond any one role's scope.
  if (act !== null && isUndoOrApproval(act))
    return asKeeper(
      args,
      permissionOf(act),
      "a reorganization is the system's to carry out",
      work,
      {
        recent: true,
      },
    );
  return asActor(args, act === null ? "reorganization.propose" : permissionOf(act), work);
}

export default function Reorganization() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(reorganizationText);
  const lang = useLang();
  const sentences = useSentences(page.names);
  const { id, state, title, head, simulation, acts, editable, outcome, undoUntil } = page;
  const said = page.done === null || answer ? undefined : words.done[page.done];
  const isBlocked = (simulation?.blockers.length ?? 0) > 0;
  const until = undoUntil === null ? null : formatInstant(undoUntil);
  const people = formatNumber(outcome?.people ?? 0, lang);
  return (
    <Stack>
      <PageHead
        title={title}
        back={{ to: paths.reorganizations(), label: words.back }}
        tags={<PlanStateTag state={state} />}
      />
      {said !== undefined && <Notice kind="ok" lead={said} />}
      {answer?.refusal === "blocked" && answer.blockers ? (
        <FindingNotice
          kind="error"
          lead={words.refusals.blocked!}
          sentences={[
            ...sentences(words.blockers, answer.blockers),
            ...(answer.refusing?.length ? [words.refusing(answer.refusing.join(", "))] : []),
          ]}
        />
      ) : (
        answer?.refusal && <Notice kind="error" lead={words.refusals[answer.refusal]} />
      )}
      {isHistory(page.operations) && (
        <Notice kind="info" lead={words.history}>
          {words.historySays}
        </Notice>
      )}
      {page.inTheWay !== null && <Notice icon="people" lead={words.refusals[page.inTheWay]} />}
      <Split kind="rail">
        <Stack>
          <OperationList
            planId={id}
            operations={page.operations}
            names={page.names}
            editing={
              editable
                ? {
                    formKey: page.formKey,
                    version: page.version,
                    isMain: isBlocked,
                    fromFile: page.takesFile,
                  }
                : null
            }
          />
          {simulation !== null && <SimulationPanel simulation={simulation} names={page.names} />}
          {outcome !== null && <OutcomePanel sums={outcome} />}
          {page.kept.length > 0 && <KeptPanel kept={page.kept} />}
          <PlanFacts head={head} />
        </Stack>
        <Stack>
          <PaperPanel planId={id} {...page.paper} />
          <PlanActs
            acts={acts}
            state={state}
            formKey={page.formKey}
            seen={page.seen}
            isBlocked={isBlocked}
            isDue={page.isDue}
            undo={
              until === null
                ? null
                : {
                    says: words.undoSays(
                      people,
                      formatNumber(outcome?.closed ?? 0, lang),
                      words.instant(until.date, until.time),
                    ),
                    say: words.undoSay(people),
                  }
            }
            typed={answer?.typed ?? {}}
            issues={answer?.issues ?? {}}
          />
          {editable && (
            <Panel label={words.edit} padded>
              <Disclosure summary={words.edit} open={answer?.typed?.act === "head"}>
                <Form method="post" className="stack stack-tight">
                  <FormKey value={page.formKey} />
                  <input type="hidden" name="version" value={page.version} />
                  <HeadFields
                    typed={
                      answer?.typed?.act === "head"
                        ? answer.typed
                        : { title, ground: head.ground, effectiveOn: formatDate(head.effectiveOn) }
                    }
                    issues={answer?.typed?.act === "head" ? (answer.issues ?? {}) : {}}
                  />
                  <div>
                    <SubmitButton kind="plain" name="act" value="head">
                      {words.save}
                    </SubmitButton>
                  </div>
                </Form>
              </Disclosure>
            </Panel>
          )}
        </Stack>
      </Split>
    </Stack>
  );
}
