import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { FormKey } from "#app/features/access/components/form-key.tsx";
import { asActor } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { may } from "#app/features/access/rules.ts";
import { readImport } from "#app/features/imports/queries.server.ts";
import { makeRequests } from "#app/features/imports/requests/commands.server.ts";
import { CellTable } from "#app/features/imports/requests/components/cell-table.tsx";
import { MOST_REQUESTS, readLeftOut } from "#app/features/imports/requests/queries.server.ts";
import { givesRequests } from "#app/features/imports/requests/rules.ts";
import { importRequestText } from "#app/features/imports/requests/text.ts";
import { askedBeside, asksForCore } from "#app/features/procedures/change/asking/rules.ts";
import { StepField } from "#app/features/procedures/components/step-form.tsx";
import { readInputs, type Typed } from "#app/features/procedures/inputs/schema.ts";
import { caseText } from "#app/features/procedures/text.ts";
import { fieldViews } from "#app/features/procedures/view/fields/rules.ts";
import { wordsOf } from "#app/features/procedures/view/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { Form, useActionData, useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { pageTitle } from "#app/ui/title.ts";

const core = { changeClass: "K3" } as const;

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(importRequestText[lang].titleOf(found?.fileName ?? ""), lang) }];
};

/** The cells that a file may not write into existing records, and the requests that were made of them. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "import.read", async (ctx) => {
    const { db, actor, lang, params } = ctx;
    const id = params.id ?? "";
    if (!isId(id)) throw new NotFound("import");
    const { fileName, state } = await readImport(db, id);
    const mayAsk = may(actor, "case.act") && asksForCore(actor.post?.role ?? null);
    return {
      lang,
      importId: id,
      fileName,
      cells: await readLeftOut(ctx, id),
      isReady: givesRequests(state),
      mayAsk,
      beside: fieldViews(askedBeside(core), wordsOf("change", lang), {}, null, lang).map((one) => ({
        ...one,
        optional: false,
      })),
      most: MOST_REQUESTS,
      formKey: newFormKey(),
    };
  });
}

/** Makes the requests of the whole file: `explanation`, `paper` and `evidence` hold for all. */
export async function action(args: ActionFunctionArgs) {
  return asActor(args, "case.act", async (ctx) => {
    const { db, params, now, request } = ctx;
    const id = params.id ?? "";
    if (!isId(id)) throw new NotFound("import");
    await readImport(db, id);
    const form = await request.formData();
    const beside = readInputs(askedBeside(core), form, { today: dayOf(now), reason: false });
    const values = Object.fromEntries([...form].map(([key, value]) => [key, String(value)]));
    const issues: Typed["issues"] = beside.ok ? {} : { ...beside.issues };
    for (const key of ["paper", "evidence"]) if (!values[key]?.trim()) issues[key] ??= "missing";
    const typed: Typed = { step: "", values, issues };
    if (!beside.ok || Object.keys(issues).length > 0)
      return data({ typed, result: null }, { status: 422 });
    const result = await oncePerKey(ctx, form, () => makeRequests(ctx, id, beside.values));
    return data({ typed, result }, { status: result.left.length > 0 ? 422 : 200 });
  });
}

export default function ImportRequests() {
  const { importId, fileName, cells, isReady, mayAsk, beside, most, formKey } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const lang = useLang();
  const words = useText(importRequestText);
  const { issues } = useText(caseText);
  const number = (count: number) => formatNumber(count, lang);
  const { open, made, same, procedure } = cells.counts;
  const typed = answer?.typed ?? null;
  const error = (key: string) => (typed?.issues[key] ? issues[typed.issues[key]] : undefined);
  const result = answer?.result ?? null;
  return (
    <Stack>
      <PageHead
        title={words.title}
        sub={`${fileName}. ${words.sub}`}
        back={{ to: paths.import(importId), label: words.back }}
      />
      {result !== null && result.made > 0 && (
        <Notice kind="ok" lead={words.made(number(result.made))} />
      )}
      {result !== null && result.left.length > 0 && (
        <Notice kind="warn" lead={words.left(number(result.left.length))}>
          <ul>
            {result.left.slice(0, SHOWN_LEFT).map(({ key, name, row, field, why }) => (
              <li key={key}>{`${name}, ${words.rowOf(number(row))}, ${field}: ${why}`}</li>
            ))}
          </ul>
        </Notice>
      )}
      {open + made === 0 ? (
        <Panel label={words.openTitle}>
          <Empty fact={words.none} why={words.noneWhy} />
        </Panel>
      ) : (
        <Panel title={words.openTitle} aside={open > 0 ? words.open(number(open)) : undefined}>
          {open === 0 ? (
            <PanelBody>{words.allMade}</PanelBody>
          ) : (
            <CellTable cells={cells.open} withRequest={false} />
          )}
          {open > cells.open.length && (
            <PanelBody>{words.shown(number(cells.open.length))}</PanelBody>
          )}
        </Panel>
      )}
      {open > 0 && isReady && mayAsk && (
        <Panel title={words.askTitle} padded>
          <Form method="post" noValidate className="form-column stack">
            <FormKey value={formKey} />
            <p>{words.askWhy}</p>
            {beside.map((one) => (
              <StepField
                key={one.key}
                field={one}
                id={`ask-${one.key}`}
                value={typed?.values[one.key]}
                typed={typed?.values ?? {}}
                error={error}
              />
            ))}
            {open > most && <p className="second">{words.more(number(most))}</p>}
            <div className="actions">
              <SubmitButton>{words.ask(number(Math.min(open, most)))}</SubmitButton>
            </div>
          </Form>
        </Panel>
      )}
      {open > 0 && !(isReady && mayAsk) && (
        <Notice icon="lock" lead={isReady ? words.others : words.notYet} />
      )}
      {made > 0 && (
        <Panel title={words.madeTitle} aside={number(made)}>
          <CellTable cells={cells.made} withRequest />
          {made > cells.made.length && (
            <PanelBody>{words.shown(number(cells.made.length))}</PanelBody>
          )}
        </Panel>
      )}
      {(same > 0 || procedure > 0) && (
        <p className="second">
          {same > 0 && words.same(number(same))}{" "}
          {procedure > 0 && words.procedure(number(procedure))}
        </p>
      )}
    </Stack>
  );
}

const SHOWN_LEFT = 20;
