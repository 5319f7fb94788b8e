import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { FormKey } from "#app/features/access/components/form-key.tsx";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { role } from "#app/features/access/roles.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { actsInCases } from "#app/features/procedures/access.ts";
import { openCase } from "#app/features/procedures/commands.server.ts";
import { listCommunesOf } from "#app/features/procedures/elections/terms/queries.server.ts";
import { longestReason } from "#app/features/procedures/inputs/schema.ts";
import { maySendRecoding, recodableFor } from "#app/features/procedures/recoding/access.ts";
import { countCodes, listHolding } from "#app/features/procedures/recoding/queries.server.ts";
import {
  codeWords,
  listOfField,
  recodedLabel,
  recodingIssue,
} from "#app/features/procedures/recoding/rules.ts";
import { recodeText } from "#app/features/procedures/recoding/text.ts";
import { answerRefused } from "#app/features/procedures/view/refusals/rules.ts";
import { NotFound } from "#app/lib/errors.ts";
import { paths } from "#app/paths.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field, TextArea } from "#app/ui/field.tsx";
import { FilterBar, FilterSelect } from "#app/ui/filter-bar.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { FormColumn } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form, useActionData, useLoaderData } from "#app/ui/router.ts";
import { Select } from "#app/ui/select.tsx";
import { Empty } from "#app/ui/states.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const lang = page?.lang ?? "vi";
  return [{ title: pageTitle(recodeText[lang].title, lang) }];
};

/**
 * The field, and for a province the commune, are chosen in the address; then the form offers the codes that stand in
 * the records of the commune.
 */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, actsInCases, async ({ db, actor, lang, request }) => {
    const { units, unit } = await unitsFor(db, actor, request);
    const asked = new URL(request.url).searchParams.get("field");
    const fields = recodableFor(actor);
    const field = fields.find(({ key }) => key === asked)?.key ?? "";
    const list = listOfField(field);
    const held = list === null || unit === null ? [] : await countCodes(db, field, unit);
    return {
      lang,
      formKey: newFormKey(),
      field,
      unit: unit?.id ?? "",
      units: units?.map(({ id, name }) => ({ value: id, label: name })) ?? null,
      fields: fields.map((one) => ({ value: one.key, label: recodedLabel(one, lang) })),
      held: held.map(({ code, count }) => ({
        value: code,
        label: recodeText[lang].counted(codeWords(list!, code, lang), formatNumber(count, lang)),
      })),
      offered:
        list?.entries
          .filter(({ until }) => until === undefined)
          .map(({ code, label }) => ({ value: code, label: label[lang] })) ?? [],
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  return asActor(args, actsInCases, async (ctx) => {
    const { db, actor, lang, request, now, requestId } = ctx;
    const { unit } = await unitsFor(db, actor, request);
    if (unit === null) throw new NotFound("case");
    const form = await request.formData();
    const said = (name: string) => String(form.get(name) ?? "").trim();
    const typed = {
      field: said("field"),
      before: said("before"),
      value: said("value"),
      explanation: said("explanation").slice(0, longestReason),
      basis: said("basis").slice(0, longestReason),
    };
    const { field, before, value, explanation, basis } = typed;
    const isOffered = recodableFor(actor).some(({ key }) => key === field);
    const count = isOffered ? (await listHolding(db, { field, before }, unit)).length : 0;
    const issue = isOffered ? recodingIssue({ field, before, value }, count) : "field";
    const words = recodeText[lang];
    const errors = [
      ...(issue === null
        ? []
        : [{ name: issue === "none" ? "before" : "value", text: words.issues[issue] }]),
      ...(explanation === "" ? [{ name: "explanation", text: words.missing }] : []),
    ];
    if (errors.length > 0) return data({ typed, errors, refused: [] as string[] }, { status: 422 });
    const input = {
      step: "propose",
      values: { field, before, value, explanation, basis: basis === "" ? null : basis },
      note: null,
    };
    const result = await oncePerKey(ctx, form, () =>
      openCase(db, actor, "recoding", { orgId: unit.id }, input, { now, requestId }),
    );
    if (result.ok) return redirect(paths.case(result.id, { done: "propose" }));
    return data({ typed, errors, refused: answerRefused(result, lang) }, { status: 422 });
  });
}

/** The commune whose officer proposes; for the import operator those of the province, of which the address names one. */
async function unitsFor(db: ActorContext["db"], actor: Actor, request: Request) {
  const { post } = actor;
  if (post === null || post.orgId === null || !maySendRecoding(actor)) throw new NotFound("case");
  if (post.role === role.communeOfficer)
    return { units: null, unit: { id: post.orgId, posFrom: post.posFrom, posTo: post.posTo } };
  const units = await listCommunesOf(db, post);
  const asked = new URL(request.url).searchParams.get("unit");
  return { units, unit: units.find(({ id }) => id === asked) ?? null };
}

export default function Recoding() {
  const { field, fields, unit, units, held, offered, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(recodeText);
  const error = (name: string) => answer?.errors.find((one) => one.name === name)?.text;
  return (
    <FormColumn>
      <ErrorSummary errors={answer?.errors ?? []} />
      <PageHead
        title={words.title}
        sub={words.sub}
        back={{ to: paths.cases(), label: words.back }}
      />
      {answer && answer.refused.length > 0 && (
        <Notice kind="error" lead={answer.refused.join(" ")} />
      )}
      <Panel label={words.field}>
        <FilterBar action={paths.caseRecoding()}>
          {units !== null && (
            <FilterSelect
              label={words.unit}
              name="unit"
              value={unit}
              empty={words.chooseOne}
              options={units}
            />
          )}
          <FilterSelect
            label={words.field}
            name="field"
            value={field}
            empty={words.chooseOne}
            options={fields}
          />
        </FilterBar>
        {field !== "" && (units === null || unit !== "") && held.length === 0 && (
          <Empty fact={words.nothing} why={words.nothingWhy} />
        )}
      </Panel>
      {held.length > 0 && (
        <Panel label={words.title} padded>
          <Form method="post" className="stack stack-tight">
            <FormKey value={formKey} />
            <input type="hidden" name="field" value={field} />
            <Select
              name="before"
              label={words.before}
              hint={words.beforeHint}
              error={error("before")}
              options={held}
              empty={words.chooseOne}
              defaultValue={answer?.typed.before}
            />
            <Select
              name="value"
              label={words.after}
              error={error("value")}
              options={offered}
              empty={words.chooseOne}
              defaultValue={answer?.typed.value}
            />
            <TextArea
              name="explanation"
              label={words.explanation}
              hint={words.explanationHint}
              error={error("explanation")}
              defaultValue={answer?.typed.explanation}
              maxLength={longestReason}
              rows={3}
            />
            <Field name="basis" label={words.basis} defaultValue={answer?.typed.basis} optional />
            <div>
              <SubmitButton>{words.send}</SubmitButton>
            </div>
          </Form>
        </Panel>
      )}
    </FormColumn>
  );
}
