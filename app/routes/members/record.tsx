import { Fragment } from "react";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { mayOpenDossier } from "#app/features/documents/access.ts";
import { countReading } from "#app/features/history/reading/commands.server.ts";
import { SavedNotice } from "#app/features/members/edit/components/saved-notice.tsx";
import { savedNote } from "#app/features/members/edit/saved/rules.ts";
import { RecordQuality } from "#app/features/members/record/components/record-quality.tsx";
import { RecordSection } from "#app/features/members/record/components/record-section.tsx";
import { RecordTabs } from "#app/features/members/record/components/record-tabs.tsx";
import { headOf } from "#app/features/members/record/head/rules.ts";
import { mayPrint } from "#app/features/members/record/paper/rules.ts";
import { pastSight } from "#app/features/members/record/past/rules.ts";
import { openRecord } from "#app/features/members/record/queries.server.ts";
import { recordView } from "#app/features/members/record/rules.ts";
import { listQuery } from "#app/features/members/record/schema.ts";
import { recordText } from "#app/features/members/record/text.ts";
import { MemberCases } from "#app/features/procedures/components/member-cases.tsx";
import { asksAtAll } from "#app/features/procedures/change/asking/rules.ts";
import { NotFound } from "#app/lib/errors.ts";
import { paths } from "#app/paths.ts";
import { procedurePanel } from "#app/routes/members/record-cases.server.ts";
import { useText } from "#app/ui/lang.tsx";
import { Split, Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { SectionNav } from "#app/ui/tabs.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.head.name ?? "", data?.lang ?? "vi") },
];

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "member.read", async (ctx) => {
    const { db, actor, params, lang, request } = ctx;
    const opened = await openRecord(ctx, params.id ?? "");
    if (opened === null) throw new NotFound("member");
    const { sight } = opened.look;
    if (sight !== "own") await countReading(db, actor.post?.id ?? null, "opened");
    return {
      lang,
      id: opened.id,
      list: listQuery(request.headers.get("referer"), request.url) ?? { org: opened.cell.id },
      saved: savedNote(new URL(request.url).searchParams),
      isOwn: sight === "own",
      mayAsk: asksAtAll(actor.post?.role ?? null),
      mayHistory: pastSight(actor, sight) !== "none",
      mayAccess: pastSight(actor, sight) === "all",
      mayPrint: mayPrint(sight),
      mayDocuments: mayOpenDossier(actor, { memberId: opened.id, orgPos: opened.orgPos }),
      procedures: await procedurePanel(ctx, opened.id),
      head: headOf(opened),
      ...recordView(opened, actor),
    };
  });
}

export default function Record() {
  const { id, list, head, procedures, sections, quality, reveals, isOwn, mayAsk, saved, ...tabs } =
    useLoaderData<typeof loader>();
  const words = useText(recordText);
  const toSee = sections.filter(({ state }) => state !== "ok").length;
  const panels = sections.map((section) => (
    <Fragment key={section.key}>
      {saved?.section === section.key && <SavedNotice note={saved} />}
      <RecordSection id={id} section={section} reveals={reveals} mayAsk={mayAsk} />
    </Fragment>
  ));
  return (
    <>
      <PageHead
        title={head.name}
        sub={head.line}
        initials={head.initials}
        back={{ to: paths.members(list), label: words.back }}
        tags={head.tags.map(({ key, kind, text, isUsual }) => (
          <StatusTag key={key} kind={kind} icon={isUsual ? "tickRing" : undefined}>
            {text}
          </StatusTag>
        ))}
      />
      <RecordTabs id={id} current="record" {...tabs} />
      {quality === null ? (
        <Stack>
          <p className="second dim">{words.publicOnly}</p>
          {panels}
        </Stack>
      ) : (
        <Split kind="nav">
          <SectionNav
            label={words.sectionsNav}
            summary={words.sectionsCount(sections.length)}
            note={words.sectionsToSee(toSee)}
            sections={sections.map(({ key, title, state }) => ({
              to: `#${key}`,
              label: title,
              kind: state,
              state: words.states[state],
            }))}
          />
          <Stack>
            <RecordQuality id={id} quality={quality} isOwn={isOwn} />
            {procedures !== null && <MemberCases memberId={id} {...procedures} />}
            {panels}
          </Stack>
        </Split>
      )}
    </>
  );
}
