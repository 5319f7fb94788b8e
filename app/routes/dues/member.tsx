import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asActor, asKeeper } from "#app/features/access/door.server.ts";
import { dutyText } from "#app/features/access/duties/text.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { may } from "#app/features/access/rules.ts";
import { booksOf, keepsBooksOf } from "#app/features/dues/books/access.ts";
import { RefundForm } from "#app/features/dues/books/components/refund-form.tsx";
import { ActList } from "#app/features/dues/components/act-list.tsx";
import { PaymentForm } from "#app/features/dues/components/payment-form.tsx";
import { recordPayment, refundCredit } from "#app/features/dues/ledger/commands.server.ts";
import { outstanding } from "#app/features/dues/ledger/plan.ts";
import { readAccount } from "#app/features/dues/ledger/queries.server.ts";
import { chargeLostMonths } from "#app/features/dues/restored/commands.server.ts";
import { LostMonthsForm } from "#app/features/dues/restored/components/lost-months-form.tsx";
import { listLostMonths } from "#app/features/dues/restored/queries.server.ts";
import { restoredDuesText } from "#app/features/dues/restored/text.ts";
import {
  bookMonthIn,
  monthIn,
  readPaymentForm,
  readRefundForm,
} from "#app/features/dues/schema.ts";
import { duesRequestText } from "#app/features/dues/requests/text.ts";
import { duesText } from "#app/features/dues/text.ts";
import { listActs, listBooksOf, listMonths } from "#app/features/dues/view/queries.server.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(duesText[lang].account(found?.name ?? ""), lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "dues.read", async ({ db, actor, lang, now, params, request }) => {
    const id = params.id ?? "";
    const books = isId(id) ? await listBooksOf(db, id) : [];
    const search = new URL(request.url).searchParams;
    const asked = search.get("unit");
    const newest = books.find(({ orgId }) => asked === null || orgId === asked);
    if (newest === undefined) throw new NotFound("dues of a member");
    const { balances, credit } = await readAccount(db, newest.orgId, id);
    const month = monthIn(search, now);
    const isOwnCell = keepsBooksOf(actor, newest.orgId);
    const open = (await listMonths(db, newest.orgId)).filter(({ state }) => state === "open");
    const mayRecord = may(actor, "dues.record") && isOwnCell;
    const book = open.some((one) => one.month === month) ? month : (open[0]?.month ?? null);
    return {
      lang,
      memberId: id,
      unit: newest.orgId,
      kept: isOwnCell && booksOf(actor, newest.orgId).keptBy !== newest.orgId ? newest.orgId : null,
      name: newest.memberName,
      month,
      book,
      isKnown: balances.every(({ owed }) => owed !== null),
      due: balances.reduce((sum, one) => sum + outstanding(one), 0),
      credit,
      acts: (await listActs(db, id)).filter(({ orgId }) => asked === null || orgId === asked),
      mayRecord: mayRecord && book !== null,
      lost: mayRecord ? await listLostMonths(db, newest.orgId, id, dayOf(now)) : [],
      today: dayOf(now),
      formKey: newFormKey(),
      done: search.get("done"),
      receipt: search.get("receipt"),
      isCell: may(actor, "dues.record") || may(actor, "dues.close"),
    };
  });
}

const REASON =
  "months of a restored member are computed from a record that the collector does not read";

/** Puts the months that a wrong decision took onto the open sheet of `month`. */
async function chargeLost(args: ActionFunctionArgs, form: FormData) {
  return asKeeper(args, "dues.record", REASON, async (ctx) => {
    const id = ctx.params.id ?? "";
    const unit = booksOf(ctx.actor, String(form.get("unit") ?? ""));
    const isHere = isId(id) && (await listBooksOf(ctx.db, id)).some((one) => one.orgId === unit.id);
    if (!isHere) throw new NotFound("dues of a member");
    const month = bookMonthIn(form);
    const refuse = (refusal: string) => data({ issues: {}, typed: {}, refusal }, { status: 409 });
    if (month === null) return refuse("notOpen");
    const asked = { memberId: id, bookMonth: month };
    const result = await oncePerKey(ctx, form, () =>
      chargeLostMonths(ctx.db, ctx.actor, unit, asked, ctx),
    );
    if (!result.ok) return refuse(result.refusal);
    const kept = unit.id === unit.keptBy ? null : unit.id;
    return redirect(paths.duesMember(id, { unit: kept, month, done: "lost" }));
  });
}

/** Money that the member hands in: `amount`, `paidOn`, `method`, `reference`, into the book of `month`. */
export async function action(args: ActionFunctionArgs) {
  const posted = await args.request.clone().formData();
  if (posted.get("act") === "lost") return chargeLost(args, posted);
  return asActor(args, "dues.record", async (ctx) => {
    const { db, actor, params, now } = ctx;
    const id = params.id ?? "";
    if (!isId(id) || (await listBooksOf(db, id)).length === 0)
      throw new NotFound("dues of a member");
    const form = await args.request.formData();
    const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
    const unit = booksOf(actor, typed.unit ?? null);
    const kept = unit.id === unit.keptBy ? null : unit.id;
    const month = bookMonthIn(form);
    if (month === null)
      return data({ issues: {}, typed, refusal: "notOpen" as string }, { status: 409 });
    if (typed.act === "refund") {
      const asked = readRefundForm(form);
      if (!asked.ok) return data({ issues: asked.issues, typed, refusal: null }, { status: 422 });
      const { amount, note } = asked;
      const refund = { memberId: id, bookMonth: month, amount, on: dayOf(now), note };
      const given = await oncePerKey(ctx, form, () => refundCredit(db, actor, unit, refund, ctx));
      if (given.ok) return redirect(paths.duesMember(id, { unit: kept, month, done: "refund" }));
      return data({ issues: {}, typed, refusal: given.refusal as string }, { status: 409 });
    }
    const read = readPaymentForm(form, now);
    if (!read.ok) return data({ issues: read.issues, typed, refusal: null }, { status: 422 });
    const bookMonth = month;
    const { amount, paidOn, method, reference } = read;
    const payment = { bookMonth, memberId: id, amount, paidOn, method, reference, note: null };
    const result = await oncePerKey(ctx, form, () => recordPayment(db, actor, unit, payment, ctx));
    if (!result.ok)
      return data({ issues: {}, typed, refusal: result.refusal as string }, { status: 409 });
    const done = `${result.number ?? ""}/${paidOn.slice(0, 4)}`;
    return redirect(
      paths.duesMember(id, { unit: kept, month: bookMonth, done, receipt: result.actId }),
    );
  });
}

export default function DuesOfMember() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const lang = useLang();
  const words = useText(duesText);
  const duties = useText(dutyText);
  const asking = useText(duesRequestText);
  const restored = useText(restoredDuesText);
  const refusal = answer?.refusal ?? null;
  const number = (sum: number) => formatNumber(sum, lang);
  return (
    <Stack>
      <PageHead
        title={words.account(page.name)}
        back={{
          to: page.isCell
            ? paths.dues({ unit: page.kept, month: page.month })
            : paths.duesUnits({ month: page.month }),
          label: words.back,
        }}
        actions={
          page.isCell && (
            <ButtonLink to={paths.duesBasis(page.memberId)}>{asking.toMember}</ButtonLink>
          )
        }
      />
      {page.done === "refund" && !answer && <Notice kind="ok" lead={words.refunded} />}
      {page.done === "lost" && !answer && <Notice kind="ok" lead={restored.charged} />}
      {page.done !== null && page.receipt !== null && !answer && (
        <Notice
          kind="ok"
          lead={words.recorded(page.done)}
          actions={<a href={paths.duesReceipt(page.receipt)}>{words.seeReceipt}</a>}
        />
      )}
      {refusal !== null && (
        <Notice
          kind="error"
          lead={
            words.ledgerRefusals[refusal] ??
            restored.refusals[refusal] ??
            duties[refusal as keyof typeof duties]
          }
        />
      )}
      <Panel label={words.toPay}>
        <Facts
          facts={[
            { key: "due", value: number(page.due), label: words.toPay },
            { key: "credit", value: number(page.credit), label: words.creditLabel },
          ]}
        />
      </Panel>
      {!page.isKnown && <Notice kind="warn" lead={words.ledgerRefusals.unknownAmount} />}
      {page.mayRecord && page.book !== null && (
        <PaymentForm
          book={page.book}
          unit={page.unit}
          due={page.due}
          today={page.today}
          formKey={page.formKey}
          issues={answer?.issues ?? {}}
          typed={answer?.typed ?? {}}
        />
      )}
      {page.mayRecord && page.book !== null && page.lost.length > 0 && (
        <LostMonthsForm
          months={page.lost}
          book={page.book}
          unit={page.unit}
          formKey={page.formKey}
        />
      )}
      {page.mayRecord && page.book !== null && page.credit > 0 && (
        <RefundForm
          book={page.book}
          unit={page.unit}
          credit={page.credit}
          formKey={page.formKey}
          issues={answer?.issues ?? {}}
          typed={answer?.typed ?? {}}
        />
      )}
      <Panel title={words.acts}>
        <ActList acts={page.acts} />
      </Panel>
    </Stack>
  );
}
