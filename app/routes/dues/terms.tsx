import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { FormKey } from "#app/features/access/components/form-key.tsx";
import { asActor } from "#app/features/access/door.server.ts";
import { dutyText } from "#app/features/access/duties/text.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { may, unitOf } from "#app/features/access/rules.ts";
import { TermsForm } from "#app/features/dues/components/terms-form.tsx";
import { TermsFacts } from "#app/features/dues/components/terms-facts.tsx";
import { monthOfDay } from "#app/features/dues/months/rules.ts";
import { assumedTerms } from "#app/features/dues/shares/rules.ts";
import { decideTerms, proposeTerms } from "#app/features/dues/terms/commands.server.ts";
import { listTerms } from "#app/features/dues/terms/queries.server.ts";
import { readTermsForm } from "#app/features/dues/terms/schema.ts";
import { duesText } from "#app/features/dues/text.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { Form, useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(duesText[lang].termsTitle, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "dues.readTerms", async ({ db, actor, lang, now, request }) => {
    const today = dayOf(now);
    const terms = await listTerms(db, unitOf(actor).id);
    const isWaiting = terms.some(({ state }) => state === "proposed");
    return {
      lang,
      terms: terms.map(
        ({ id, fromMonth, basis, kept, wages, state, proposedName, decidedName }) => ({
          id,
          fromMonth,
          basis,
          kept,
          wages,
          state,
          proposedName,
          decidedName,
        }),
      ),
      suggested: assumedTerms(await readRuleSet(db, today)),
      month: monthOfDay(today),
      mayPropose: may(actor, "dues.proposeTerms") && !isWaiting,
      mayDecide: may(actor, "dues.approveTerms"),
      formKey: newFormKey(),
      done: new URL(request.url).searchParams.get("done"),
    };
  });
}

/** New figures to be confirmed, or the decision (`act` approve or refuse) on those of `id`. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.clone().formData();
  const act = String(form.get("act"));
  const isDecision = act === "approve" || act === "refuse";
  return asActor(args, isDecision ? "dues.approveTerms" : "dues.proposeTerms", async (ctx) => {
    const { db, actor } = ctx;
    const province = unitOf(actor);
    if (isDecision) {
      const id = String(form.get("id"));
      if (!isId(id)) throw new NotFound("terms");
      const decision = { id, isApproved: act === "approve", note: null };
      const result = await oncePerKey(ctx, form, () =>
        decideTerms(db, actor, province, decision, ctx),
      );
      if (result.ok)
        return redirect(paths.duesTerms({ done: act === "approve" ? "approved" : "refused" }));
      return data({ refusal: result.refusal as string, issues: {}, typed: {} }, { status: 409 });
    }
    const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
    const read = readTermsForm(form);
    if (!read.ok) return data({ refusal: null, issues: read.issues, typed }, { status: 422 });
    const result = await oncePerKey(ctx, form, () =>
      proposeTerms(db, actor, province, read.terms, ctx),
    );
    if (result.ok) return redirect(paths.duesTerms({ done: "proposed" }));
    return data({ refusal: result.refusal as string, issues: {}, typed }, { status: 409 });
  });
}

export default function DuesTermsPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(duesText);
  const duties = useText(dutyText);
  const refusal = answer?.refusal ?? null;
  return (
    <Stack>
      <PageHead title={words.termsTitle} sub={words.termsSub} />
      {page.done !== null && words.termsDone[page.done] && !answer && (
        <Notice kind="ok" lead={words.termsDone[page.done]} />
      )}
      {refusal !== null && (
        <Notice
          kind="error"
          lead={words.termsRefusals[refusal] ?? duties[refusal as keyof typeof duties]}
        />
      )}
      {page.terms.map((terms) => (
        <Panel
          key={terms.id}
          title={`${words.termsFrom} ${formatDate(terms.fromMonth)}`}
          aside={words.termsStates[terms.state]}
        >
          <TermsFacts terms={terms} />
          {terms.state === "proposed" && page.mayDecide && (
            <PanelBody>
              <Form method="post" className="actions">
                <FormKey value={page.formKey} />
                <input type="hidden" name="id" value={terms.id} />
                <SubmitButton name="act" value="approve">
                  {words.termsApprove}
                </SubmitButton>
                <Button name="act" value="refuse">
                  {words.termsRefuse}
                </Button>
              </Form>
            </PanelBody>
          )}
        </Panel>
      ))}
      {page.mayPropose && (
        <TermsForm
          suggested={page.suggested}
          month={page.month}
          formKey={page.formKey}
          issues={answer?.issues ?? {}}
          typed={(answer?.typed ?? {}) as Record<string, string>}
        />
      )}
    </Stack>
  );
}
