import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { FormKey } from "#app/features/access/components/form-key.tsx";
import { asActor } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { editPlan } from "#app/features/reorganizations/drafting/commands.server.ts";
import { placesOf, sendsPeople } from "#app/features/reorganizations/operations/rules.ts";
import { readPeople } from "#app/features/reorganizations/operations/schema.ts";
import { readPlan } from "#app/features/reorganizations/queries.server.ts";
import { isOpen, mayDraft } from "#app/features/reorganizations/rules.ts";
import { listPeople } from "#app/features/reorganizations/simulation/queries.server.ts";
import { reorganizationText } from "#app/features/reorganizations/text.ts";
import { readNames } from "#app/features/reorganizations/view/queries.server.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { useText } from "#app/ui/lang.tsx";
import { ActionBar, Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form, useLoaderData } from "#app/ui/router.ts";
import { SelectBox } from "#app/ui/select.tsx";
import { Empty } from "#app/ui/states.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const lang = page?.lang ?? "vi";
  return [{ title: pageTitle(reorganizationText[lang].peopleTitle, lang) }];
};

/** Who goes where, of one operation (`operation` counts from 0). */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "reorganization.propose", async ({ request, db, actor, lang, params }) => {
    const id = params.id ?? "";
    const view = isId(id) ? await readPlan(db, actor, id) : null;
    if (view === null || !isOpen(view.plan) || !mayDraft(actor, view.asCase))
      throw new NotFound("reorganization");
    const at = Number(new URL(request.url).searchParams.get("operation") ?? "0");
    const one = view.operations[at];
    if (one === undefined || !sendsPeople(one)) throw new NotFound("operation");
    const names = await readNames(db, view.operations);
    return {
      lang,
      formKey: newFormKey(),
      id,
      at,
      version: view.plan.version,
      unit: names[one.unit] ?? "",
      into: placesOf(one, view.operations).map((ref) => ({ value: ref, label: names[ref] ?? ref })),
      closes: one.kind === "retype" || one.closes,
      people: (await listPeople(db, [one.unit])).map((person) => ({
        id: person.id,
        name: person.name,
        status: person.status,
        isSecretary: person.isSecretary,
        to: one.people[person.id] ?? "",
      })),
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  return asActor(args, "reorganization.propose", async (ctx) => {
    const { request, db, actor, params, now, requestId } = ctx;
    const id = params.id ?? "";
    if (!isId(id)) throw new NotFound("reorganization");
    const form = await request.formData();
    const edit = { kind: "people", at: Number(form.get("at")), people: readPeople(form) } as const;
    const seen = Number(form.get("version"));
    await oncePerKey(ctx, form, async () => {
      await editPlan(db, actor, id, { edit, seen }, { now, requestId });
      return true;
    });
    return redirect(paths.reorganization(id, { done: "people" }));
  });
}

export default function ReorganizationPeople() {
  const { formKey, id, at, version, unit, into, closes, people } = useLoaderData<typeof loader>();
  const words = useText(reorganizationText);
  const rest =
    closes && into.length !== 1 ? words.notChosen : closes ? into[0]!.label : words.stays;
  return (
    <Stack>
      <PageHead
        title={words.peopleTitle}
        sub={words.peopleSub(unit)}
        back={{ to: paths.reorganization(id), label: words.backToPlan }}
      />
      {people.length === 0 ? (
        <Panel label={words.peopleTitle}>
          <Empty fact={words.peopleNone} />
        </Panel>
      ) : (
        <Form method="post" className="stack">
          <FormKey value={formKey} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="at" value={at} />
          <Panel label={words.peopleTitle}>
            <DataTable
              caption={words.peopleTitle}
              rows={people}
              rowKey={(person) => person.id}
              stickyHead={people.length > 25}
              columns={[
                {
                  key: "name",
                  head: words.person,
                  kind: "main",
                  cell: ({ name, isSecretary }) => (
                    <>
                      <b>{name}</b>{" "}
                      {isSecretary && <StatusTag kind="info">{words.leads}</StatusTag>}
                    </>
                  ),
                },
                {
                  key: "status",
                  head: words.status,
                  cell: ({ status }) => words.statuses[status] ?? "",
                },
                {
                  key: "to",
                  head: words.goesTo,
                  cell: (person) => (
                    <SelectBox
                      name={`to.${person.id}`}
                      aria-label={`${words.goesTo}: ${person.name}`}
                      empty={rest}
                      defaultValue={person.to}
                      options={into}
                      small
                    />
                  ),
                },
              ]}
            />
          </Panel>
          <ActionBar state={unit}>
            <SubmitButton>{words.savePeople}</SubmitButton>
            <ButtonLink kind="quiet" to={paths.reorganization(id)}>
              {words.backToPlan}
            </ButtonLink>
          </ActionBar>
        </Form>
      )}
    </Stack>
  );
}
