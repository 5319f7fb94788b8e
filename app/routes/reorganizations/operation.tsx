import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { OperationForm } from "#app/features/reorganizations/components/operation-form.tsx";
import { editPlan } from "#app/features/reorganizations/drafting/commands.server.ts";
import {
  isLeaving,
  isOneWay,
  isOperationKind,
  operationKinds,
} from "#app/features/reorganizations/operations/rules.ts";
import { readOperation } from "#app/features/reorganizations/operations/schema.ts";
import { readPlan } from "#app/features/reorganizations/queries.server.ts";
import { isOpen, mayDraft } from "#app/features/reorganizations/rules.ts";
import { reorganizationText } from "#app/features/reorganizations/text.ts";
import { listChoices } from "#app/features/reorganizations/view/queries.server.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useText } from "#app/ui/lang.tsx";
import { FormColumn } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form, useActionData, useLoaderData } from "#app/ui/router.ts";
import { Select } from "#app/ui/select.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const lang = page?.lang ?? "vi";
  return [{ title: pageTitle(reorganizationText[lang].addTitle, lang) }];
};

/** Kind, and for a province where to look, are chosen in the address; then the form asks for the units. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "reorganization.propose", async ({ request, db, actor, lang, params }) => {
    const id = params.id ?? "";
    const view = isId(id) ? await readPlan(db, actor, id) : null;
    if (view === null || !isOpen(view.plan) || !mayDraft(actor, view.asCase))
      throw new NotFound("reorganization");
    const search = new URL(request.url).searchParams;
    const asked = search.get("kind") ?? "";
    const within = [search.get("from") ?? "", search.get("to") ?? ""].filter(isId);
    const { home, communes, units } = await listChoices(db, view, within);
    return {
      lang,
      formKey: newFormKey(),
      id,
      version: view.plan.version,
      kind: isOperationKind(asked) ? asked : null,
      from: search.get("from"),
      to: search.get("to"),
      home,
      communes,
      units,
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  return asActor(args, "reorganization.propose", async (ctx) => {
    const { request, db, actor, params, now, requestId } = ctx;
    const id = params.id ?? "";
    if (!isId(id) || (await readPlan(db, actor, id)) === null) throw new NotFound("reorganization");
    const form = await request.formData();
    const read = readOperation(form);
    const seen = Number(form.get("version"));
    if (!read.ok) {
      const names = [...new Set(form.keys())];
      const typed = Object.fromEntries(
        names.map((name) => {
          const values = form.getAll(name).map(String);
          return [name, values.length === 1 ? values[0]! : values];
        }),
      );
      return data({ typed, issues: read.issues }, { status: 422 });
    }
    const operation = read.value;
    const at = await oncePerKey(ctx, form, async () => {
      await editPlan(db, actor, id, { edit: { kind: "add", operation }, seen }, { now, requestId });
      const view = await readPlan(db, actor, id);
      return (view?.operations.length ?? 1) - 1;
    });
    // The cells of a committee are founded first; then its page offers to choose.
    const asksPeople = isLeaving(operation) && !isOneWay(operation, [operation]);
    return redirect(
      asksPeople
        ? paths.reorganizationPeople(id, { operation: at })
        : paths.reorganization(id, { done: "added" }),
    );
  });
}

export default function AddOperation() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(reorganizationText);
  const { id, kind, communes, from, to } = page;
  const issues: Record<string, string> = answer?.issues ?? {};
  const errors = Object.entries(issues).map(([name, issue]) => ({
    name,
    text: words.issues[issue],
  }));
  const branches = communes.map(({ ref, name }) => ({ value: ref, label: name }));
  return (
    <FormColumn>
      <ErrorSummary errors={errors} />
      <PageHead
        title={words.addTitle}
        back={{ to: paths.reorganization(id), label: words.backToPlan }}
      />
      <Panel title={words.addKind} padded>
        <Form method="get" action={paths.reorganizationOperation(id)} className="stack stack-tight">
          <Select
            name="kind"
            id="choose-kind"
            label={words.addKind}
            labelHidden
            defaultValue={kind ?? undefined}
            options={operationKinds
              .filter((value) => value !== "former" || branches.length > 0)
              .map((value) => ({ value, label: words.kinds[value] }))}
          />
          {branches.length > 0 &&
            (["from", "to"] as const).map((name) => (
              <Select
                key={name}
                name={name}
                id={`choose-${name}`}
                label={name === "from" ? words.branchFrom : words.branchTo}
                hint={name === "from" ? words.branchHint : undefined}
                empty={words.branchNone}
                defaultValue={(name === "from" ? from : to) ?? undefined}
                options={branches}
                optional
              />
            ))}
          <div>
            <Button kind={kind === null ? "primary" : "plain"}>
              {branches.length > 0 ? words.branchShow : words.next}
            </Button>
          </div>
        </Form>
      </Panel>
      {kind !== null && (
        <OperationForm
          key={kind}
          kind={kind}
          home={page.home}
          units={page.units}
          isProvince={branches.length > 0}
          action={paths.reorganizationOperation(id, { kind, from, to })}
          formKey={page.formKey}
          version={page.version}
          typed={answer?.typed ?? {}}
          issues={issues}
        />
      )}
    </FormColumn>
  );
}
