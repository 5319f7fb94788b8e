import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { duesExemption } from "#app/codes/dues-exemption.ts";
import { codeLabel } from "#app/codes/find-code.ts";
import { asActor } from "#app/features/access/door.server.ts";
import { may, unitOf } from "#app/features/access/rules.ts";
import { reliefLooks, useTerm } from "#app/features/dues/requests/components/relief-panel.tsx";
import {
  listBranchReliefs,
  listWaitingDeclarations,
} from "#app/features/dues/requests/queries.server.ts";
import { reliefStage } from "#app/features/dues/requests/rules.ts";
import { duesRequestText } from "#app/features/dues/requests/text.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { formatDate } from "#app/ui/format.ts";
import { Hidden } from "#app/ui/hidden.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(duesRequestText[lang].listTitle, lang) }];
};

/** Statements and requests about dues in the branch: what waits, and what is in force till when. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "dues.read", async ({ db, actor, lang, now }) => {
    const { posFrom, posTo } = unitOf(actor);
    const branch = [posFrom, posTo] as const;
    const today = dayOf(now);
    const rules = await readRuleSet(db, today);
    const days = rules.number("dues.relief_notice_days");
    const opens = may(actor, "dues.readBase");
    const reliefs = (await listBranchReliefs(db, branch)).map((one) => {
      const relief = { kind: one.kind, from: one.fromMonth, to: one.toMonth };
      return {
        id: one.id,
        name: one.name,
        cell: one.cell ?? "",
        kind: codeLabel(duesExemption, one.kind, lang),
        fromMonth: one.fromMonth,
        toMonth: one.toMonth,
        stage: one.state === "approved" ? reliefStage(relief, today, days, rules) : one.state,
        // The page of a member is the cell's own; above it the list is what is reported.
        memberId: opens ? one.memberId : null,
      };
    });
    return {
      lang,
      isCell: opens,
      bases: opens
        ? (await listWaitingDeclarations(db, branch)).map(
            ({ id, memberId, name, fromMonth, statedBy, proposedName }) => ({
              id,
              memberId,
              name,
              fromMonth,
              statedBy,
              proposedName,
            }),
          )
        : [],
      waiting: reliefs.filter(({ stage }) => stage === "requested"),
      inForce: reliefs.filter(({ stage }) => ["inForce", "ending", "coming"].includes(stage)),
    };
  });
}

export default function DuesRequests() {
  const { isCell, bases, waiting, inForce } = useLoaderData<typeof loader>();
  const words = useText(duesRequestText);
  const { heads } = words;
  return (
    <Stack>
      <PageHead
        title={words.listTitle}
        sub={words.listSub}
        back={isCell ? { to: paths.dues(), label: words.nav } : undefined}
      />
      {bases.length + waiting.length === 0 && (
        <Panel label={words.waitingReliefs}>
          <Empty fact={words.nothing} why={words.nothingWhy} />
        </Panel>
      )}
      {bases.length > 0 && (
        <Panel title={words.waitingBases}>
          <DataTable
            caption={words.waitingBases}
            rows={bases}
            rowKey={({ id }) => id}
            columns={[
              { key: "name", kind: "main", head: heads.name, cell: ({ name }) => <b>{name}</b> },
              {
                key: "what",
                head: heads.what,
                cell: ({ statedBy, proposedName }) =>
                  `${words.statedBy[statedBy] ?? ""}, ${words.by(proposedName, null)}`,
              },
              {
                key: "term",
                head: heads.term,
                cell: ({ fromMonth }) => words.since(formatDate(fromMonth)),
              },
              {
                key: "act",
                kind: "action",
                head: heads.act,
                cell: ({ memberId, name }) => (
                  <Anchor to={paths.duesBasis(memberId)}>
                    {words.open}
                    <Hidden> {name}</Hidden>
                  </Anchor>
                ),
              },
            ]}
          />
        </Panel>
      )}
      {waiting.length > 0 && (
        <Reliefs title={words.waitingReliefs} rows={waiting} isCell={isCell} />
      )}
      {inForce.length > 0 ? (
        <Reliefs title={words.inForce} rows={inForce} isCell={isCell} />
      ) : (
        <p className="second">{words.noneInForce}</p>
      )}
    </Stack>
  );
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>["inForce"][number];

function Reliefs({ title, rows, isCell }: { title: string; rows: Shown[]; isCell: boolean }) {
  const words = useText(duesRequestText);
  const term = useTerm();
  const { heads } = words;
  return (
    <Panel title={title}>
      <DataTable
        caption={title}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            kind: "main",
            head: heads.name,
            cell: ({ name, cell, memberId }) => (
              <>
                {memberId === null ? (
                  <b>{name}</b>
                ) : (
                  <Anchor to={paths.duesBasis(memberId)}>{name}</Anchor>
                )}
                {!isCell && <span className="sub">{cell}</span>}
              </>
            ),
          },
          { key: "what", head: heads.what, cell: ({ kind }) => kind },
          { key: "term", head: heads.term, cell: term },
          {
            key: "state",
            head: heads.state,
            cell: ({ stage }) => (
              <StatusTag kind={reliefLooks[stage] ?? "muted"}>{words.states[stage]}</StatusTag>
            ),
          },
        ]}
      />
    </Panel>
  );
}
