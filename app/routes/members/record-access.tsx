import type { ReactNode } from "react";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor, asKeeper } from "#app/features/access/door.server.ts";
import { listPostsOver } from "#app/features/access/reach/queries.server.ts";
import { accessText } from "#app/features/access/text.ts";
import { listExportsOf, readExportsAbout } from "#app/features/exports/about/queries.server.ts";
import { ExportsAbout } from "#app/features/exports/components/exports-about.tsx";
import { Deeds, UnitReaders } from "#app/features/members/record/components/record-readers.tsx";
import { RecordTabs } from "#app/features/members/record/components/record-tabs.tsx";
import { readReaders } from "#app/features/members/record/readers/queries.server.ts";
import { readerUnits } from "#app/features/members/record/readers/rules.ts";
import { readersText } from "#app/features/members/record/readers/text.ts";
import { recordText } from "#app/features/members/record/text.ts";
import { today } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

const MOST_EXPORTS = 20;
const REASON = "the posts above one record, and the exports that held it";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(readersText[lang].title, lang, { context: data?.name }) }];
};

/**
 * Two steps: the record, its history and the ids of its exports in the scope of the actor; then the posts and
 * exports that stand elsewhere, for that one record.
 */
export async function loader(args: LoaderFunctionArgs) {
  const found = await asActor(args, "member.read", async (ctx) => {
    const view = await readReaders(ctx, ctx.params.id ?? "");
    if (view === null) throw new NotFound("member");
    return { ...view, exportIds: await listExportsOf(ctx.db, view.id) };
  });
  return asKeeper(args, "member.read", REASON, async ({ db, actor, lang, now }) => {
    const { orgPos, exportIds, ...view } = found;
    const over = await listPostsOver(db, orgPos, today(now));
    const others = over.filter(({ memberId }) => memberId !== view.id);
    const about = await readExportsAbout(db, exportIds, MOST_EXPORTS);
    return {
      lang,
      ...view,
      units: readerUnits(others, actor, lang),
      posts: formatNumber(others.length, lang),
      exported: formatNumber(exportIds.length, lang),
      exports: about.map(({ id, at, by, role, unit, kind, purpose, approvedBy }) => ({
        id,
        at: at.toISOString(),
        by: readersText[lang].by(by, role && accessText[lang].roles[role], unit),
        kind,
        purpose,
        approvedBy,
      })),
    };
  });
}

export default function RecordAccess() {
  const { id, name, isOwn, units, posts, reveals, exports, exported, changes } =
    useLoaderData<typeof loader>();
  const words = useText(readersText);
  const record = useText(recordText);
  return (
    <>
      <PageHead
        title={words.title}
        sub={isOwn ? words.ownSub : words.sub(name)}
        back={{ to: paths.member(id), label: record.revealBack(name) }}
      />
      <RecordTabs id={id} current="access" mayHistory mayAccess mayPrint mayDocuments />
      <Stack>
        <Panel label={words.facts}>
          <Facts
            columns={3}
            facts={[
              { key: "posts", value: posts, label: words.posts, to: "#posts" },
              { key: "reveals", value: reveals.length, label: words.reveals, to: "#reveals" },
              { key: "exports", value: exported, label: words.exports, to: "#exports" },
            ]}
          />
          <PanelBody>
            <p className="dim" id="posts">
              {words.why} {words.nameless}
            </p>
          </PanelBody>
        </Panel>
        {units.map((unit) => (
          <UnitReaders key={unit.id} unit={unit} />
        ))}
        <Part
          id="reveals"
          title={words.revealsTitle}
          none={words.revealsNone}
          why={words.revealsWhy}
        >
          {reveals.length > 0 && <Deeds facts={reveals} />}
        </Part>
        <Part
          id="exports"
          title={words.exportsTitle}
          none={words.exportsNone}
          why={words.exportsWhy}
        >
          {exports.length > 0 && <ExportsAbout lines={exports} />}
        </Part>
        <Part
          id="changes"
          title={words.changesTitle}
          none={words.changesNone}
          why={<Anchor to={paths.memberHistory(id)}>{words.changesAll}</Anchor>}
        >
          {changes.length > 0 && <Deeds facts={changes} />}
        </Part>
      </Stack>
    </>
  );
}

interface PartProps {
  id: string;
  title: string;
  /** Said when there is nothing to list. */
  none: string;
  why: ReactNode;
  children: ReactNode;
}

function Part({ id, title, none, why, children }: PartProps) {
  return (
    <Panel id={id} title={title}>
      {children}
      <PanelBody>
        {!children && <p>{none}</p>}
        <p className="dim">{why}</p>
      </PanelBody>
    </Panel>
  );
}
