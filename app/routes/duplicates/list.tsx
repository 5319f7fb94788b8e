import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { unitOf } from "#app/features/access/rules.ts";
import { MergeState } from "#app/features/members/merging/components/merge-course.tsx";
import { listMerges } from "#app/features/members/merging/queries.server.ts";
import { mergeText } from "#app/features/members/merging/text.ts";
import { DuplicatesPanel } from "#app/features/quality/components/board-gaps.tsx";
import { listSuspectPairs } from "#app/features/quality/queries.server.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { pageTitle } from "#app/ui/title.ts";

const MOST_PAIRS = 100;

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(mergeText[lang].title, lang) }];
};

/** The queue of a branch: proposed merges, then the pairs under suspicion. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "merge.read", async ({ db, actor, lang, now }) => {
    const unit = unitOf(actor);
    const merges = await listMerges(db, unit, now);
    return {
      lang,
      merges: merges.map((one) => ({ ...one, proposedAt: one.proposedAt.toISOString() })),
      pairs: await listSuspectPairs(db, unit, MOST_PAIRS),
    };
  });
}

export default function Duplicates() {
  const { merges, pairs } = useLoaderData<typeof loader>();
  const words = useText(mergeText);
  return (
    <Stack>
      <PageHead
        title={words.title}
        sub={words.sub}
        back={{ to: paths.quality(), label: words.back }}
      />
      <Panel title={words.waiting}>
        {merges.length === 0 ? (
          <Empty fact={words.noWaiting} why={words.noWaitingDo} />
        ) : (
          <DataTable
            caption={words.waiting}
            rows={merges}
            rowKey={({ keptId, goneId, proposedAt }) => `${keptId} ${goneId} ${proposedAt}`}
            columns={[
              {
                key: "name",
                head: words.person,
                kind: "main",
                cell: ({ keptId, goneId, name }) => (
                  <Anchor to={paths.memberDouble(keptId, { other: goneId })}>{name}</Anchor>
                ),
              },
              {
                key: "state",
                head: words.state,
                kind: "lead",
                cell: ({ state }) => <MergeState state={state} />,
              },
              {
                key: "cells",
                head: words.cells,
                cell: ({ keptCell, goneCell }) => `${keptCell} · ${goneCell}`,
              },
              {
                key: "by",
                head: words.proposedBy,
                cell: ({ proposedName, proposedAt }) =>
                  words.proposed(proposedName, formatInstant(proposedAt).date),
              },
            ]}
          />
        )}
      </Panel>
      <DuplicatesPanel pairs={pairs} compares />
    </Stack>
  );
}
