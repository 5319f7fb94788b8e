import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { dutyText } from "#app/features/access/duties/text.ts";
import { formKeyName, newFormKey } from "#app/features/access/once/rules.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { may } from "#app/features/access/rules.ts";
import { booksOf, keepsBooksOf } from "#app/features/dues/books/access.ts";
import { reverseAct } from "#app/features/dues/ledger/commands.server.ts";
import { isReversed, readAct } from "#app/features/dues/ledger/queries.server.ts";
import { longestNote, readReason } from "#app/features/dues/schema.ts";
import { duesText } from "#app/features/dues/text.ts";
import { listMonths } from "#app/features/dues/view/queries.server.ts";
import { readOrganization } from "#app/features/organizations/queries.server.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { Confirm } from "#app/ui/confirm-page.tsx";
import { Field } from "#app/ui/field.tsx";
import { formatDate, formatInstant, formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { PrintButton } from "#app/ui/sheet.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(duesText[lang].receipt(found?.number ?? ""), lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "dues.read", async ({ db, actor, lang, params, request }) => {
    const id = params.id ?? "";
    const entries = isId(id) ? await readAct(db, id) : [];
    const [first] = entries;
    if (first === undefined || first.kind !== "payment") throw new NotFound("receipt");
    const unit = await readOrganization(db, first.orgId);
    const open = (await listMonths(db, first.orgId)).filter(({ state }) => state === "open");
    return {
      lang,
      id,
      number: `${first.receiptNumber}/${first.receiptYear}`,
      memberId: first.memberId,
      name: first.memberName,
      unit: unit?.org.name ?? "",
      months: entries.flatMap(({ month }) => month ?? []),
      hasCredit: entries.some(({ month }) => month === null),
      amount: entries.reduce((sum, { amountDong }) => sum + amountDong, 0),
      paidOn: first.paidOn,
      method: first.method ?? "cash",
      reference: first.reference,
      by: first.recordedName,
      at: first.recordedAt.toISOString(),
      isReversed: await isReversed(db, id),
      book: open.at(-1)?.month ?? null,
      mayReverse: may(actor, "dues.record") && keepsBooksOf(actor, first.orgId),
      formKey: newFormKey(),
      done: new URL(request.url).searchParams.get("done") !== null,
    };
  });
}

/** Takes the receipt back in an open book, with the `reason`. */
export async function action(args: ActionFunctionArgs) {
  return asActor(args, "dues.record", async (ctx) => {
    const { db, actor, params, now } = ctx;
    const id = params.id ?? "";
    const form = await args.request.formData();
    const [first] = isId(id) ? await readAct(db, id) : [];
    if (first === undefined) throw new NotFound("receipt");
    const unit = booksOf(actor, first.orgId);
    const reason = readReason(form);
    if (reason === null) return data({ isReasonMissing: true, refusal: null }, { status: 422 });
    const open = (await listMonths(db, unit.id)).filter(({ state }) => state === "open");
    const bookMonth = open.at(-1)?.month ?? "";
    const asked = { actId: id, bookMonth, on: dayOf(now), reason };
    const result = await oncePerKey(ctx, form, () => reverseAct(db, actor, unit, asked, ctx));
    if (result.ok) return redirect(paths.duesReceipt(id, { done: "1" }));
    return data({ isReasonMissing: false, refusal: result.refusal as string }, { status: 409 });
  });
}

export default function DuesReceipt() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const lang = useLang();
  const words = useText(duesText);
  const duties = useText(dutyText);
  const sum = formatNumber(page.amount, lang);
  const at = formatInstant(page.at);
  const refusal = answer?.refusal ?? null;
  const parts = [
    page.months.length > 0 ? words.forMonths(page.months.map(formatDate).join(", ")) : "",
    page.hasCredit ? words.andCredit : "",
  ].filter(Boolean);
  return (
    <Stack>
      <PageHead
        title={words.receipt(page.number)}
        back={{ to: paths.duesMember(page.memberId), label: words.account(page.name) }}
        actions={<PrintButton />}
      />
      {page.isReversed && (
        <Notice kind="warn" lead={page.done ? words.reverseDone : words.reversed} />
      )}
      {refusal !== null && (
        <Notice
          kind="error"
          lead={words.ledgerRefusals[refusal] ?? duties[refusal as keyof typeof duties]}
        />
      )}
      <Panel title={words.receiptTitle}>
        <SummaryList
          items={[
            { key: "cell", label: words.receiptCell, value: page.unit },
            { key: "name", label: words.receiptOf, value: page.name },
            { key: "sum", label: words.receiptSum, value: <b>{words.dong(sum)}</b> },
            { key: "for", label: words.receiptFor, value: parts.join(", ") },
            { key: "on", label: words.paidOn, value: formatDate(page.paidOn) },
            {
              key: "method",
              label: words.method,
              value: words.methods[page.method],
              note: page.reference,
            },
            { key: "by", label: words.collector, value: page.by, note: `${at.time} ${at.date}` },
          ]}
        />
      </Panel>
      {page.mayReverse && !page.isReversed && page.book !== null && (
        <div className="no-print">
          <Confirm
            question={words.reverseQuestion(page.number)}
            effects={[{ key: "sum", count: `-${sum}`, text: words.reverseEffect }]}
            undo={words.reverseMonth(formatDate(page.book))}
            submit={words.reverse}
            hidden={{ [formKeyName]: page.formKey }}
            cancelTo={paths.duesMember(page.memberId)}
          >
            <Field
              name="reason"
              label={words.reason}
              hint={words.reasonHint}
              maxLength={longestNote}
              error={answer?.isReasonMissing ? words.faults.reason : undefined}
            />
          </Confirm>
        </div>
      )}
      {page.mayReverse && !page.isReversed && page.book === null && (
        <Notice lead={words.noOpenBook} />
      )}
    </Stack>
  );
}
