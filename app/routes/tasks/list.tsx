import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { may, reach, unitOf, type Actor } from "#app/features/access/rules.ts";
import { DirectiveTable } from "#app/features/tasks/components/directive-table.tsx";
import { WorkTable } from "#app/features/tasks/components/work-table.tsx";
import { listDrafts, listIssued } from "#app/features/tasks/directives/list/queries.server.ts";
import { listWork } from "#app/features/tasks/list/queries.server.ts";
import { readBox, readFilter, workBoxes, workFilters } from "#app/features/tasks/list/schema.ts";
import { taskText } from "#app/features/tasks/text.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(taskText[lang].title, lang) }];
};

/** `box` and `state` choose the list; the address holds both. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "task.read", async ({ request, db, actor, lang, now }) => {
    const search = new URL(request.url).searchParams;
    const today = dayOf(now);
    const unit = unitOf(actor);
    const mayPropose = may(actor, "directive.propose");
    const box = mayPropose ? readBox(search) : "received";
    const filter = readFilter(search);
    return {
      lang,
      today,
      box,
      filter,
      mayPropose,
      mayAssign: may(actor, "task.assign"),
      isOwn: isOwnOnly(actor),
      work:
        box === "received"
          ? await listWork(db, { orgId: unit.id, ...sightOf(actor) }, filter, today)
          : [],
      issued: box === "issued" ? await listIssued(db, unit.id, today) : [],
      drafts: box === "drafts" ? await listDrafts(db, actor) : [],
    };
  });
}

/** Whether the role sees only the tasks of the member who holds it. */
function isOwnOnly({ post }: Actor): boolean {
  return post !== null && reach(post.role, "task.read") === "O";
}

const nobody = "00000000-0000-4000-8000-000000000000";

function sightOf(actor: Actor) {
  return {
    memberId: isOwnOnly(actor) ? (actor.memberId ?? nobody) : null,
    withDirectives: may(actor, "directive.read"),
  };
}

export default function Tasks() {
  const page = useLoaderData<typeof loader>();
  const { box, mayPropose, mayAssign, isOwn } = page;
  const words = useText(taskText);
  return (
    <Stack>
      <PageHead
        title={words.title}
        sub={mayPropose ? words.subOffice : isOwn ? words.subOwn : words.subCell}
        actions={
          mayPropose ? (
            <ButtonLink to={paths.directiveNew()} kind="primary" icon="plus">
              {words.newDirective}
            </ButtonLink>
          ) : (
            mayAssign && (
              <ButtonLink to={paths.taskNew()} kind="primary" icon="plus">
                {words.newTask}
              </ButtonLink>
            )
          )
        }
      />
      {mayPropose && (
        <Tabs
          label={words.boxesLabel}
          tabs={workBoxes.map((one) => ({
            to: paths.tasks({ box: one === "received" ? null : one }),
            label: words.boxes[one],
            current: one === box,
          }))}
        />
      )}
      {box === "received" ? <Received /> : <Sent />}
    </Stack>
  );
}

/** What the unit or the member has to do, by state. */
function Received() {
  const { work, filter, today, isOwn } = useLoaderData<typeof loader>();
  const words = useText(taskText);
  return (
    <Panel label={words.filters[filter]}>
      <Tabs
        label={words.filtersLabel}
        tabs={workFilters.map((one) => ({
          to: paths.tasks({ state: one === "open" ? null : one }),
          label: words.filters[one],
          current: one === filter,
        }))}
      />
      {work.length === 0 ? (
        <Empty
          fact={words.empty[filter]}
          why={filter === "open" ? words.emptyWhy : words.emptyOtherWhy}
        />
      ) : (
        <WorkTable
          caption={words.caption(words.filters[filter])}
          items={work}
          today={today}
          isOwn={isOwn}
        />
      )}
      {filter === "done" && work.length > 0 && <PanelBody>{words.doneNote}</PanelBody>}
    </Panel>
  );
}

/** What the unit has issued, or is about to. */
function Sent() {
  const { box, issued, drafts, today } = useLoaderData<typeof loader>();
  const words = useText(taskText);
  const isIssued = box === "issued";
  const lines = isIssued ? issued : drafts.map((one) => ({ ...one, progress: null }));
  return (
    <Panel label={words.boxes[box]}>
      {lines.length === 0 ? (
        <Empty
          fact={isIssued ? words.issuedNone : words.draftsNone}
          why={isIssued ? words.issuedNoneWhy : words.draftsNoneWhy}
        />
      ) : (
        <DirectiveTable
          caption={isIssued ? words.issuedCaption : words.draftsCaption}
          lines={lines}
          today={today}
        />
      )}
    </Panel>
  );
}
