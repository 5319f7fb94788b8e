import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { FormKey } from "#app/features/access/components/form-key.tsx";
import { asActor, asKeeper } from "#app/features/access/door.server.ts";
import { dutyText } from "#app/features/access/duties/text.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { may, unitOf, type Permission } from "#app/features/access/rules.ts";
import { booksOf } from "#app/features/dues/books/access.ts";
import { BooksNotice } from "#app/features/dues/books/components/books-notice.tsx";
import { listOpenBooks } from "#app/features/dues/books/queries.server.ts";
import { booksText } from "#app/features/dues/books/text.ts";
import {
  closeSheet,
  proposeClosing,
  returnSheet,
} from "#app/features/dues/closing/commands.server.ts";
import { ClosingPanel } from "#app/features/dues/components/closing-panel.tsx";
import { MonthPicker } from "#app/features/dues/components/month-picker.tsx";
import { DuesTable } from "#app/features/dues/components/sheet-table.tsx";
import { lastDay, monthOfDay } from "#app/features/dues/months/rules.ts";
import { LeftPanel } from "#app/features/dues/moving/components/left-panel.tsx";
import { monthIn, readReason } from "#app/features/dues/schema.ts";
import { openSheet, refreshLines } from "#app/features/dues/sheets/commands.server.ts";
import { duesRequestText } from "#app/features/dues/requests/text.ts";
import { duesText } from "#app/features/dues/text.ts";
import { listMonths, readSheetView } from "#app/features/dues/view/queries.server.ts";
import { peopleOn, shown } from "#app/features/dues/view/rules.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { formatDate, formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form, useActionData, useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found && "lang" in found ? found.lang : "vi";
  return [{ title: pageTitle(duesText[lang].nav, lang) }];
};

const REASON = "a sheet of dues is computed from whole records, which its collector does not read";

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "dues.read", async ({ db, actor, lang, now, request }) => {
    if (!isCell(unitOf(actor).orgType)) return redirect(paths.duesUnits());
    const params = new URL(request.url).searchParams;
    const unit = booksOf(actor, params.get("unit"));
    const isKept = unit.id !== unit.keptBy;
    const [month, thisMonth] = [monthIn(params, now), monthOfDay(dayOf(now))];
    return {
      lang,
      month,
      formKey: newFormKey(),
      lastDay: lastDay(month),
      show: params.get("show") ?? "all",
      done: params.get("done"),
      view: await readSheetView(db, unit.id, month, month < thisMonth),
      books: isKept ? [] : await listOpenBooks(db, actor),
      unit: isKept ? unit.id : null,
      kept: isKept ? unit.name : null,
      months: [thisMonth, ...(await listMonths(db, unit.id)).map((one) => one.month)],
      mayRecord: may(actor, "dues.record"),
      mayClose: may(actor, "dues.close"),
    };
  });
}

const permissions: Record<string, Permission> = {
  open: "dues.read",
  refresh: "dues.read",
  propose: "dues.proposeClose",
  close: "dues.close",
  return: "dues.close",
};

/** One step of the month (`act`), of a closed `unit` too; sending back takes a `reason`. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.clone().formData();
  const act = String(form.get("act"));
  const month = monthIn(new URLSearchParams({ month: String(form.get("month")) }), new Date());
  const asked = String(form.get("unit") ?? "");
  const back = (done: string) =>
    redirect(paths.dues({ unit: asked === "" ? null : asked, month, done }));
  const refuse = (refusal: string, status = 409) =>
    data({ refusal, isReasonMissing: false }, { status });
  if (act === "open" || act === "refresh")
    return asKeeper(args, "dues.read", REASON, async (ctx) => {
      const unit = booksOf(ctx.actor, asked);
      const opened = await oncePerKey(ctx, form, async () => {
        const result = await openSheet(ctx.db, ctx.actor, unit.id, month, ctx);
        if (result.ok && !result.isNew) await refreshLines(ctx.db, ctx.actor, result.sheetId, ctx);
        return result;
      });
      if (!opened.ok) return refuse(opened.refusal);
      return back(opened.isNew ? "opened" : "refreshed");
    });
  return asActor(args, permissions[act] ?? "dues.read", async (ctx) => {
    const { db, actor } = ctx;
    const unit = booksOf(actor, asked);
    const reason = readReason(form);
    if (act === "return" && reason === null)
      return data({ refusal: null, isReasonMissing: true }, { status: 422 });
    const result = await oncePerKey(ctx, form, async () => {
      if (act === "propose") return proposeClosing(db, actor, unit, month, ctx);
      if (act === "close") return closeSheet(db, actor, unit, month, ctx);
      if (act === "return") return returnSheet(db, actor, unit, { month, reason: reason! }, ctx);
      return { ok: false, refusal: "state" } as const;
    });
    return result.ok ? back(act) : refuse(result.refusal);
  });
}

export default function DuesSheet() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const lang = useLang();
  const words = useText(duesText);
  const duties = useText(dutyText);
  const asking = useText(duesRequestText);
  const old = useText(booksText);
  const { view, month, show, formKey, mayRecord, mayClose, kept, unit } = page;
  const number = (sum: number) => formatNumber(sum, lang);
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const { opened, refreshed, proposed: propose, closed: close } = words;
  const said: Record<string, string> = {
    opened,
    refreshed,
    propose,
    close,
    return: words.sentBack,
  };
  const why =
    refusal === null
      ? null
      : (words.openRefusals[refusal] ??
        words.closingRefusals[refusal] ??
        duties[refusal as keyof typeof duties]);
  const unpaid = view?.lines.filter(shown.unpaid!) ?? [];
  return (
    <Stack>
      <PageHead
        title={kept ? old.of(kept) : words.title(formatDate(month))}
        back={kept === null ? undefined : { to: paths.dues(), label: old.own }}
        sub={
          kept
            ? old.sub
            : view
              ? words.sub(formatDate(page.lastDay), number(view.wage))
              : words.noSheet
        }
        actions={
          <>
            <ButtonLink to={paths.duesRequests()}>{asking.toRequests}</ButtonLink>
            {view && (
              <ButtonLink to={paths.duesPrint({ unit, month })} icon="printer">
                {words.print}
              </ButtonLink>
            )}
          </>
        }
      />
      {page.done !== null && said[page.done] && !answer && (
        <Notice kind="ok" lead={said[page.done]} />
      )}
      {why && <Notice kind="error" lead={why} />}
      <BooksNotice books={page.books} />
      <MonthPicker months={page.months} month={month} unit={unit} />
      {view === null ? (
        <Panel label={words.noSheet}>
          <Empty
            fact={words.noSheet}
            why={words.noSheetWhy}
            action={
              <Form method="post">
                <FormKey value={formKey} />
                <input type="hidden" name="month" value={month} />
                <input type="hidden" name="unit" value={unit ?? ""} />
                <SubmitButton name="act" value="open">
                  {words.open}
                </SubmitButton>
              </Form>
            }
          />
        </Panel>
      ) : (
        <>
          <Panel label={words.nav}>
            <Facts
              columns={4}
              facts={[
                { key: "owed", value: number(view.owed), label: words.owed },
                { key: "paid", value: number(view.paid), label: words.paid },
                { key: "left", value: number(view.owed - view.paid), label: words.left },
                {
                  key: "people",
                  value: peopleOn(unpaid),
                  label: words.notPaid,
                  to: paths.dues({ unit, month, show: "unpaid" }),
                },
              ]}
            />
          </Panel>
          <Panel label={words.caption}>
            <Tabs
              label={words.filter}
              tabs={Object.entries(words.tabs).map(([key, label]) => ({
                to: paths.dues({ unit, month, show: key === "all" ? null : key }),
                label,
                count: peopleOn(view.lines.filter(shown[key] ?? shown.all!)),
                current: key === show,
              }))}
            />
            <DuesTable
              view={view}
              unit={unit}
              lines={view.lines.filter(shown[show] ?? shown.all!)}
              mayRecord={mayRecord}
            />
          </Panel>
          <LeftPanel view={view} unit={unit} />
          <ClosingPanel
            view={view}
            unit={unit}
            unpaid={peopleOn(unpaid)}
            formKey={formKey}
            mayRecord={mayRecord}
            mayClose={mayClose}
            isReasonMissing={answer && "isReasonMissing" in answer ? answer.isReasonMissing : false}
          />
        </>
      )}
    </Stack>
  );
}
