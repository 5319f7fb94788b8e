import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { orgType } from "#app/codes/org-type.ts";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { organizationText } from "#app/features/organizations/text.ts";
import { readTreeForm, tableText } from "#app/features/organizations/tree/queries.server.ts";
import { TreeForm } from "#app/features/organizations/components/tree-form.tsx";
import {
  FormerPreview,
  type FormerPreviewData,
} from "#app/features/reorganizations/components/former-preview.tsx";
import {
  editPlan,
  mostOperations,
} from "#app/features/reorganizations/drafting/commands.server.ts";
import { readFormers } from "#app/features/reorganizations/former/queries.server.ts";
import type { FormerRow } from "#app/features/reorganizations/former/rules.ts";
import { formerText } from "#app/features/reorganizations/former/text.ts";
import { readPlan, type PlanView } from "#app/features/reorganizations/queries.server.ts";
import { isOpen, mayDraft } from "#app/features/reorganizations/rules.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { formatDate, formatNumber } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

/** Rows on the page; the counts are of all rows. */
const MOST_SHOWN = 200;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const lang = page?.lang ?? "vi";
  return [{ title: pageTitle(formerText[lang].title, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "reorganization.propose", async (ctx) => {
    const { plan } = await planOf(ctx);
    const { id, title, effectiveOn } = plan;
    return { lang: ctx.lang, id, title, effectiveOn };
  });
}

/** The open plan of a province, in which units of before are recorded. */
async function planOf({ db, actor, params }: ActorContext): Promise<PlanView> {
  const id = params.id ?? "";
  const view = isId(id) ? await readPlan(db, actor, id) : null;
  const isTheirs = view !== null && isOpen(view.plan) && mayDraft(actor, view.asCase);
  if (!isTheirs || view.asCase.orgType !== orgType.codes.province)
    throw new NotFound("reorganization");
  return view;
}

export async function action(args: ActionFunctionArgs) {
  // Who may not add is turned away before the file is read; no transaction waits for its bytes.
  const door = async (ctx: ActorContext) => {
    await planOf(ctx);
    return ctx.lang;
  };
  const lang = await asActor(args, "reorganization.propose", door, { limit: "upload" });
  const read = await readTreeForm(args.request);
  if (!read.ok) return refused(organizationText[lang][read.refusal], read.form);
  const { form, table } = read;
  return asActor(args, "reorganization.propose", async (ctx) => {
    const view = await planOf(ctx);
    const { id, version } = view.plan;
    const isAdding = form.get("act") === "add";
    const done = isAdding ? await oncePerKey(ctx, form, () => add(ctx, view, form, table)) : null;
    if (done !== null) return redirect(paths.reorganization(id, { done: "formers" }));
    const found = await readFormers(ctx.db, view, table);
    if (!found.ok) {
      const { columns } = organizationText[lang];
      const names = found.missing.map((key) => columns[key]).join(", ");
      return refused(formerText[lang].missing(names), form);
    }
    if (view.operations.length + found.rows.length > mostOperations)
      return refused(formerText[lang].full(formatNumber(mostOperations, lang)), form);
    const preview = previewOf(found.rows, found.unused, tableText(table));
    const status = preview.counts.bad > 0 ? 422 : 200;
    return data({ error: null, pasted: "", preview, formKey: newFormKey(), version }, { status });
  });
}

/** Adds all units of the table to the plan; null when a row is wrong now, so that nothing was added. */
async function add(
  { db, actor, now, requestId }: ActorContext,
  view: PlanView,
  form: FormData,
  table: string[][],
): Promise<number | null> {
  const found = await readFormers(db, view, table);
  const operations = found.ok ? found.rows.flatMap(({ operation }) => operation ?? []) : [];
  if (!found.ok || operations.length === 0 || operations.length < found.rows.length) return null;
  const edit = { kind: "addAll", operations } as const;
  const seen = Number(form.get("version"));
  await editPlan(db, actor, view.plan.id, { edit, seen }, { now, requestId });
  return operations.length;
}

function refused(error: string, form: FormData) {
  const file = form.get("file");
  const pasted = file instanceof File && file.size > 0 ? "" : String(form.get("table") ?? "");
  return data({ error, pasted, preview: null, formKey: "", version: 0 }, { status: 422 });
}

function previewOf(rows: readonly FormerRow[], unused: string[], table: string): FormerPreviewData {
  const bad = rows.filter(({ issue }) => issue !== null);
  const good = rows.filter(({ issue }) => issue === null);
  const shown = [...bad, ...good].slice(0, MOST_SHOWN);
  return {
    counts: { all: rows.length, good: good.length, bad: bad.length },
    rows: shown.map(({ operation: _operation, ...row }) => row),
    unused,
    table,
  };
}

export default function FormerUnits() {
  const { id, title, effectiveOn } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(formerText);
  const preview = answer?.preview ?? null;
  return (
    <Stack>
      <PageHead
        title={preview === null ? words.title : words.previewTitle}
        sub={preview === null ? words.sub(title, formatDate(effectiveOn)) : words.nothingWritten}
        back={{ to: paths.reorganization(id), label: words.backToPlan }}
      />
      {preview === null ? (
        <TreeForm
          error={answer?.error ?? null}
          pasted={answer?.pasted ?? ""}
          title={words.title}
          columns={words.columns}
          example={paths.reorganizationFormerExample()}
        />
      ) : (
        <FormerPreview
          preview={preview}
          formKey={answer?.formKey ?? ""}
          version={answer?.version ?? 0}
          again={paths.reorganizationFormer(id)}
        />
      )}
    </Stack>
  );
}
