import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { exportLimits } from "#app/features/access/matrix/limits/rules.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { may, unitOf } from "#app/features/access/rules.ts";
import { requestExport } from "#app/features/exports/commands.server.ts";
import { DecisionList } from "#app/features/exports/components/decision-list.tsx";
import { ExportTable } from "#app/features/exports/components/export-table.tsx";
import { QuickForm } from "#app/features/exports/components/quick-form.tsx";
import { RequestForm } from "#app/features/exports/components/request-form.tsx";
import { listingFor } from "#app/features/exports/listing/queries.server.ts";
import { readExports } from "#app/features/exports/queries.server.ts";
import { decideExport } from "#app/features/exports/requests/commands.server.ts";
import { decisionSchema, requestSchema } from "#app/features/exports/schema.ts";
import { exportText } from "#app/features/exports/text.ts";
import { listUnitChoices } from "#app/features/members/list/units/queries.server.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { lineOf, waitingOf } from "#app/routes/exports/lines.server.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Split, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const lang = page?.lang ?? "vi";
  return [{ title: pageTitle(exportText[lang].title, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "export.public", async ({ request, db, actor, lang, now }) => {
    const unit = unitOf(actor);
    const [mayRequest, mayDecide] = [may(actor, "export.request"), may(actor, "export.approve")];
    const lists = await readExports(db, actor, mayDecide, { lang, now });
    const limits = exportLimits(actor.post!.role, await readRuleSet(db, today(now)));
    return {
      lang,
      mayRequest,
      mayDecide,
      formKey: newFormKey(),
      done: new URL(request.url).searchParams.get("done"),
      offer: {
        own: { id: unit.id, name: unit.name },
        units: await listUnitChoices(db, unit, unit),
        ...limits,
      },
      own: lists.own.map((view) => lineOf(view, lang)),
      toDecide: lists.toDecide.map((view) => waitingOf(view, lang, newFormKey())),
      log: lists.log.map((view) => lineOf(view, lang)),
    };
  });
}

/** A request (`kind`, `org`, `group`, `purpose`), or a decision about one (`exportId`, `decision`, `note`). */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.clone().formData();
  return form.has("decision") ? decide(args, form) : ask(args, form);
}

function ask(args: ActionFunctionArgs, form: FormData) {
  const work = async (ctx: ActorContext) => {
    const text = (name: string) => String(form.get(name) ?? "");
    const typed = {
      kind: text("kind"),
      org: text("org"),
      group: text("group"),
      purpose: text("purpose"),
      wrong: [] as string[],
    };
    const wanted = requestSchema.safeParse({ ...typed, filter: Object.fromEntries(form) });
    if (!wanted.success) {
      const wrong = wanted.error.issues.map(({ path }) => String(path[0]));
      return data(
        { typed: { ...typed, wrong }, noteMissing: null, refusal: null },
        { status: 422 },
      );
    }
    const { db, actor, now, requestId } = ctx;
    const { kind, purpose, filter } = wanted.data;
    await oncePerKey(ctx, form, async () => {
      const on = today(now);
      const listing = await listingFor(db, actor, filter, on);
      const rules = await readRuleSet(db, on);
      const asked = { kind, columns: [], listing, purpose };
      return requestExport(db, actor, asked, { rules, now, requestId });
    });
    return redirect(paths.exports({ done: "requested" }));
  };
  // A full workbook holds everything about many people: whoever asks for it proves to be there.
  return asActor(args, "export.request", work, { recent: true, limit: "export" });
}

function decide(args: ActionFunctionArgs, form: FormData) {
  return asActor(args, "export.approve", async (ctx) => {
    const given = decisionSchema.safeParse(Object.fromEntries(form));
    if (!given.success) {
      const noteMissing = String(form.get("exportId") ?? "");
      return data({ typed: null, noteMissing, refusal: null }, { status: 422 });
    }
    const { exportId, decision, note } = given.data;
    const approve = decision === "approve";
    const result = await oncePerKey(ctx, form, () =>
      decideExport(ctx.db, ctx.actor, { exportId, approve, note }, ctx),
    );
    if (!result.ok) {
      const status = result.refusal === "decided" ? 409 : 403;
      return data({ typed: null, noteMissing: null, refusal: result.refusal }, { status });
    }
    return redirect(paths.exports({ done: approve ? "approved" : "rejected" }));
  });
}

export default function Exports() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useText(exportText);
  const refusal = result?.refusal ?? null;
  return (
    <Stack>
      <PageHead title={words.title} sub={words.sub} />
      <Done what={page.done} />
      {refusal !== null && <Notice kind="error" lead={words.cannotDecide[refusal]} />}
      {page.mayDecide && (
        <DecisionList requests={page.toDecide} noteMissing={result?.noteMissing ?? null} />
      )}
      {page.own.length > 0 && (
        <Panel title={words.own}>
          <ExportTable own caption={words.own} lines={page.own} />
        </Panel>
      )}
      {page.mayRequest ? (
        <Split kind="two">
          <RequestForm
            key={page.formKey}
            offer={page.offer}
            formKey={page.formKey}
            typed={result?.typed ?? null}
          />
          <QuickForm offer={page.offer} primary={false} />
        </Split>
      ) : (
        <QuickForm offer={page.offer} primary={page.toDecide.length === 0} />
      )}
      <Panel title={words.log} aside={words.logSub}>
        {page.log.length === 0 ? (
          <Empty fact={words.logEmpty} why={words.logEmptyWhy} />
        ) : (
          <ExportTable caption={words.log} lines={page.log} />
        )}
      </Panel>
    </Stack>
  );
}

function Done({ what }: { what: string | null }) {
  const lang = useLang();
  const { requested, approved, rejected } = exportText[lang];
  const said = { requested, approved, rejected }[what ?? ""];
  return said === undefined ? null : <Notice kind="ok" lead={said} />;
}
