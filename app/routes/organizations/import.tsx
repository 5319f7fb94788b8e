import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { TreeForm } from "#app/features/organizations/components/tree-form.tsx";
import {
  TreePreview,
  type TreePreviewData,
} from "#app/features/organizations/components/tree-preview.tsx";
import { organizationText } from "#app/features/organizations/text.ts";
import {
  importTree,
  type TreeResult,
  type TreeRow,
} from "#app/features/organizations/tree/commands.server.ts";
import { readTreeForm, tableText } from "#app/features/organizations/tree/queries.server.ts";
import type { TreeColumn } from "#app/features/organizations/tree/rules.ts";
import { today } from "#app/lib/dates.ts";
import type { Lang } from "#app/lib/lang.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { Steps } from "#app/ui/steps.tsx";
import { pageTitle } from "#app/ui/title.ts";

/** Rows on the page; the counts are of all rows. */
const MOST_SHOWN = 200;

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(organizationText[lang].importTitle, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "organization.import", async ({ lang, request }) => {
    const { searchParams } = new URL(request.url);
    const [fresh, changed] = ["new", "changed"].map((name) => Number(searchParams.get(name)));
    const isDone = searchParams.has("new");
    return { lang, done: isDone ? { fresh: fresh || 0, changed: changed || 0 } : null };
  });
}

export async function action(args: ActionFunctionArgs) {
  // Who may not import is turned away before the file is read; no transaction waits for its bytes.
  const lang = await asActor(args, "organization.import", async (ctx) => ctx.lang, {
    limit: "upload",
  });
  const read = await readTreeForm(args.request);
  if (!read.ok) return refused(organizationText[lang][read.refusal], read.form);
  const { form, table } = read;
  return asActor(args, "organization.import", async (ctx) => {
    if (form.get("act") === "apply") {
      const done = await oncePerKey(ctx, form, () => applied(ctx, table));
      if (done !== null)
        return redirect(paths.organizationImport({ new: done.new, changed: done.update }));
    }
    const result = await importTree(ctx.db, ctx.actor, table, false, contextOf(ctx));
    if (!result.ok) return refused(missingColumns(result.missing, lang), form);
    const preview = previewOf(result, tableText(table));
    const status = preview.counts.error > 0 ? 422 : 200;
    return data({ error: null, pasted: "", preview, formKey: newFormKey() }, { status });
  });
}

/** Writes the table; null when a row is wrong now, so that nothing was written. */
async function applied(ctx: ActorContext, table: string[][]) {
  const result = await importTree(ctx.db, ctx.actor, table, true, contextOf(ctx));
  return result.ok && result.applied ? countsOf(result.rows) : null;
}

function contextOf({ now, requestId }: ActorContext) {
  return { on: today(now), now, source: "form" as const, requestId };
}

function refused(error: string, form: FormData) {
  const file = form.get("file");
  const pasted = file instanceof File && file.size > 0 ? "" : String(form.get("table") ?? "");
  return data({ error, pasted, preview: null, formKey: "" }, { status: 422 });
}

function missingColumns(missing: readonly TreeColumn[], lang: Lang): string {
  const words = organizationText[lang];
  return words.missingColumns(missing.map((key) => words.columns[key]).join(", "));
}

function previewOf(
  { rows, unused }: Extract<TreeResult, { ok: true }>,
  table: string,
): TreePreviewData {
  const rank = { error: 0, new: 1, update: 1, same: 2 };
  const ordered = rows.toSorted((one, other) => rank[one.outcome] - rank[other.outcome]);
  return { counts: countsOf(rows), rows: ordered.slice(0, MOST_SHOWN), unused, table };
}

function countsOf(rows: readonly TreeRow[]): TreePreviewData["counts"] {
  const counts = { new: 0, update: 0, same: 0, error: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

export default function ImportTree() {
  const { lang, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(organizationText);
  const preview = answer?.preview ?? null;
  const isDone = done !== null && answer === undefined;
  return (
    <Stack>
      <PageHead
        title={preview === null ? words.importTitle : words.previewTitle}
        sub={preview === null ? words.importSub : words.nothingWritten}
        back={{ to: paths.organizations(), label: words.backToTree }}
      />
      <Steps steps={words.importSteps} current={isDone ? 3 : preview === null ? 0 : 1} />
      {isDone && (
        <Notice
          kind="ok"
          lead={words.applied(formatNumber(done.fresh, lang), formatNumber(done.changed, lang))}
          actions={<Anchor to={paths.organizations()}>{words.appliedNext}</Anchor>}
        />
      )}
      {preview === null ? (
        <TreeForm
          error={answer?.error ?? null}
          pasted={answer?.pasted ?? ""}
          title={words.importTitle}
          columns={words.importColumns}
          example={paths.organizationExample()}
        />
      ) : (
        <TreePreview preview={preview} formKey={answer?.formKey ?? ""} />
      )}
    </Stack>
  );
}
