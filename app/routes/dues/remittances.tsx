import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { FormKey } from "#app/features/access/components/form-key.tsx";
import { asActor, asKeeper, type ActorContext } from "#app/features/access/door.server.ts";
import { dutyText } from "#app/features/access/duties/text.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { may, type Permission } from "#app/features/access/rules.ts";
import { booksOf, placesOf } from "#app/features/dues/books/access.ts";
import { listOpenBooks } from "#app/features/dues/books/queries.server.ts";
import { booksText } from "#app/features/dues/books/text.ts";
import { RemittanceTable } from "#app/features/dues/components/remittance-table.tsx";
import {
  isQuarter,
  monthOfDay,
  quarterBefore,
  quarterOf,
} from "#app/features/dues/months/rules.ts";
import {
  proposeRemittance,
  takeRemitStep,
  type RemitAct,
} from "#app/features/dues/remittances/commands.server.ts";
import { readReason } from "#app/features/dues/schema.ts";
import { duesText } from "#app/features/dues/text.ts";
import { listRemittances } from "#app/features/dues/units/queries.server.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form, useActionData, useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(duesText[lang].remittances, lang) }];
};

/** What went up from the cells of the branch, or from the own cell. @source report M08 */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "dues.readTotals", async ({ db, actor, lang, now, request }) => {
    const thisQuarter = quarterOf(monthOfDay(dayOf(now)));
    return {
      lang,
      rows: await listRemittances(db, placesOf(actor)),
      quarters: may(actor, "dues.proposeRemittance")
        ? [quarterBefore(thisQuarter), thisQuarter]
        : [],
      books: may(actor, "dues.proposeRemittance")
        ? (await listOpenBooks(db, actor)).filter(({ toRemit }) => toRemit)
        : [],
      maySend: may(actor, "dues.sendRemittance"),
      mayReceive: may(actor, "dues.receiveRemittance"),
      isCell: may(actor, "dues.record") || may(actor, "dues.close"),
      formKey: newFormKey(),
      done: new URL(request.url).searchParams.get("done"),
    };
  });
}

const permissions: Record<string, Permission> = {
  propose: "dues.proposeRemittance",
  send: "dues.sendRemittance",
  receive: "dues.receiveRemittance",
};

const MOVED_ON = "money is confirmed where it was sent, though its cell stands elsewhere by now";

/** Puts a remittance together (`quarter`, of a closed `unit`), or takes a step (`act`) of one (`id`); giving it back takes a `reason`. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.clone().formData();
  const act = String(form.get("act"));
  const asked = act === "return" ? String(form.get("as")) : act;
  const unit = String(form.get("unit") ?? "");
  const work = async (ctx: ActorContext) => {
    const { db, actor } = ctx;
    const refuse = (refusal: string | null, status: number) => data({ refusal }, { status });
    const result = await oncePerKey(ctx, form, () => {
      const quarter = String(form.get("quarter"));
      if (act === "propose" && isQuarter(quarter))
        return proposeRemittance(db, actor, booksOf(actor, unit), quarter, ctx);
      const id = String(form.get("id"));
      const step = { id, act: act as RemitAct, reference: null, note: readReason(form) };
      if (!isId(id) || !["send", "receive", "return"].includes(act))
        throw new NotFound("remittance");
      return takeRemitStep(db, actor, step, ctx);
    });
    if (!result.ok) return refuse(result.refusal, result.refusal === "absent" ? 404 : 409);
    return redirect(paths.duesRemittances({ done: act === "propose" ? "proposed" : act }));
  };
  const permission = permissions[asked] ?? "dues.proposeRemittance";
  if (permission === "dues.receiveRemittance") return asKeeper(args, permission, MOVED_ON, work);
  return asActor(args, permission, work);
}

export default function DuesRemittances() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(duesText);
  const duties = useText(dutyText);
  const old = useText(booksText);
  const refusal = answer?.refusal ?? null;
  return (
    <Stack>
      <PageHead
        title={words.remittances}
        sub={words.remitWhy}
        back={{ to: page.isCell ? paths.dues() : paths.duesUnits(), label: words.back }}
      />
      {page.done !== null && words.remitDone[page.done] && !answer && (
        <Notice kind="ok" lead={words.remitDone[page.done]} />
      )}
      {refusal !== null && (
        <Notice
          kind="error"
          lead={words.remitRefusals[refusal] ?? duties[refusal as keyof typeof duties]}
        />
      )}
      {page.quarters.length > 0 && (
        <Form method="post" className="actions">
          <FormKey value={page.formKey} />
          <input type="hidden" name="act" value="propose" />
          {page.quarters.map((quarter, place) => (
            <SubmitButton
              key={quarter}
              kind={place === 0 ? "primary" : "plain"}
              name="quarter"
              value={quarter}
            >
              {words.remit(words.quarter(quarter))}
            </SubmitButton>
          ))}
        </Form>
      )}
      {page.books.map(({ id, name }) => (
        <Form key={id} method="post" className="actions">
          <FormKey value={`${page.formKey}-${id.slice(0, 8)}`} />
          <input type="hidden" name="act" value="propose" />
          <input type="hidden" name="unit" value={id} />
          {page.quarters.map((quarter) => (
            <SubmitButton key={quarter} kind="plain" name="quarter" value={quarter}>
              {old.remit(name, words.quarter(quarter))}
            </SubmitButton>
          ))}
        </Form>
      ))}
      <Panel label={words.remittances}>
        {page.rows.length === 0 ? (
          <Empty fact={words.remitEmpty} why={words.remitEmptyWhy} />
        ) : (
          <RemittanceTable {...page} />
        )}
      </Panel>
    </Stack>
  );
}
