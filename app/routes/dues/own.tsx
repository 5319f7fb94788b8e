import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { outstanding } from "#app/features/dues/ledger/plan.ts";
import { readAccount } from "#app/features/dues/ledger/queries.server.ts";
import { ActList } from "#app/features/dues/components/act-list.tsx";
import { duesRequestText } from "#app/features/dues/requests/text.ts";
import { duesText } from "#app/features/dues/text.ts";
import { listActs, listBooksOf } from "#app/features/dues/view/queries.server.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { formatDate, formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(duesText[lang].ownTitle, lang) }];
};

/** The dues of the member who asks, at whatever cell they were owed. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "dues.own", async ({ db, actor, lang }) => {
    const { memberId } = actor;
    const books = memberId === null ? [] : await listBooksOf(db, memberId);
    const accounts = await Promise.all(books.map(({ orgId }) => readAccount(db, orgId, memberId!)));
    const balances = accounts.flatMap((account) => account.balances);
    return {
      lang,
      memberId,
      due: balances.reduce((sum, one) => sum + outstanding(one), 0),
      credit: accounts.reduce((sum, account) => sum + account.credit, 0),
      months: balances.toSorted((one, other) => (one.month < other.month ? 1 : -1)),
      acts: memberId === null ? [] : await listActs(db, memberId),
    };
  });
}

export default function OwnDues() {
  const { memberId, due, credit, months, acts } = useLoaderData<typeof loader>();
  const lang = useLang();
  const words = useText(duesText);
  const asking = useText(duesRequestText);
  const number = (sum: number) => formatNumber(sum, lang);
  const toBasis = memberId !== null && (
    <ButtonLink to={paths.duesBasis(memberId)}>{asking.toOwn}</ButtonLink>
  );
  if (months.length === 0)
    return (
      <Stack>
        <PageHead title={words.ownTitle} sub={words.ownSub} actions={toBasis} />
        <Panel label={words.ownTitle}>
          <Empty fact={words.ownEmpty} why={words.ownEmptyWhy} />
        </Panel>
      </Stack>
    );
  return (
    <Stack>
      <PageHead title={words.ownTitle} sub={words.ownSub} actions={toBasis} />
      <Panel label={words.toPay}>
        <Facts
          facts={[
            { key: "due", value: number(due), label: words.toPay },
            { key: "credit", value: number(credit), label: words.creditLabel },
          ]}
        />
      </Panel>
      <Panel title={words.monthsHeading}>
        <DataTable
          caption={words.monthsHeading}
          rows={months}
          rowKey={({ month }) => month}
          columns={[
            {
              key: "month",
              kind: "main",
              head: words.monthsHeading,
              cell: ({ month }) => <b>{formatDate(month)}</b>,
            },
            {
              key: "owed",
              kind: "number",
              head: words.heads.owed,
              cell: ({ owed }) => (owed === null ? "–" : number(owed)),
            },
            {
              key: "paid",
              kind: "number",
              head: words.heads.paid,
              cell: ({ paid }) => number(paid),
            },
          ]}
        />
      </Panel>
      <Panel title={words.acts}>
        <ActList acts={acts} plain />
      </Panel>
    </Stack>
  );
}
