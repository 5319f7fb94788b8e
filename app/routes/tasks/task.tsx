import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { may } from "#app/features/access/rules.ts";
import { titleOf } from "#app/features/meetings/components/meeting-words.ts";
import { readMeeting } from "#app/features/meetings/queries.server.ts";
import { meetingText } from "#app/features/meetings/text.ts";
import { taskActs } from "#app/features/tasks/assigned/access.ts";
import { changeTask, openTask } from "#app/features/tasks/assigned/course/commands.server.ts";
import { readTaskPage } from "#app/features/tasks/assigned/view/queries.server.ts";
import { CourseList } from "#app/features/tasks/components/course-list.tsx";
import { DeadlineTag, WorkStateTag } from "#app/features/tasks/components/state-tag.tsx";
import { TaskPanel } from "#app/features/tasks/components/task-facts.tsx";
import { WorkActs } from "#app/features/tasks/components/work-acts.tsx";
import { readSaid } from "#app/features/tasks/directives/view/schema.ts";
import { taskText } from "#app/features/tasks/text.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { useText } from "#app/ui/lang.tsx";
import { Split, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const lang = page?.lang ?? "vi";
  return [{ title: pageTitle(page?.task.title ?? taskText[lang].task, lang) }];
};

const momentOf = ({ now, requestId }: ActorContext) => ({ now, today: dayOf(now), requestId });

/** Opening the page by the one who has the task is noted once. */
export async function loader(args: LoaderFunctionArgs) {
  const read = () => asActor(args, "task.read", readPage);
  const page = await read();
  const meeting = await readOrigin(args, page);
  if (!page.task.isUnread) return { ...page, meeting };
  await asActor(args, "task.report", (ctx) =>
    openTask(ctx.db, ctx.actor, page.task.id, momentOf(ctx)),
  );
  return { ...(await read()), meeting };
}

/** The meeting a task comes from, with its resolution; null for who reads no meetings. */
async function readOrigin(args: LoaderFunctionArgs, { task, mayReadMeeting, lang }: Page) {
  const { meetingId } = task;
  if (meetingId === null || !mayReadMeeting) return null;
  const row = await asActor(args, "meeting.read", ({ db }) => readMeeting(db, meetingId));
  if (row === null) return null;
  const title = titleOf(row, lang);
  const number = row.resolutionNumber;
  const words = meetingText[lang];
  return {
    id: row.id,
    title: number === null ? title : words.resolutionOf(title, String(number).padStart(2, "0")),
  };
}

type Page = Awaited<ReturnType<typeof readPage>>;

async function readPage({ request, db, actor, lang, now, params }: ActorContext) {
  const id = params.id ?? "";
  const task = isId(id) ? await readTaskPage(db, actor, id, lang) : null;
  if (task === null) throw new NotFound("task");
  return {
    lang,
    task,
    today: dayOf(now),
    formKey: newFormKey(),
    mayReadMeeting: may(actor, "meeting.read"),
    done: new URL(request.url).searchParams.get("done"),
  };
}

/** One step (`act`), with report, reason, deadline or the next assignee where it asks for them. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.clone().formData();
  const act = taskActs.find((one) => one === form.get("act")) ?? null;
  const permission =
    act === "accept" || act === "report" || act === null ? "task.report" : "task.assign";
  return asActor(args, permission, async (ctx) => {
    const { db, actor, params, lang } = ctx;
    const id = params.id ?? "";
    const page = isId(id) ? await readTaskPage(db, actor, id, lang) : null;
    if (page === null || act === null) throw new NotFound("task");
    const moment = momentOf(ctx);
    const typed = Object.fromEntries(
      [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
    );
    const again = (issues: Record<string, string>, refusal: string | null, status: number) =>
      data({ act: act as string, issues, refusal, typed }, { status });
    const said = readSaid(form, act, moment.today);
    const memberId = String(form.get("member") ?? "");
    const issues = {
      ...(said.ok ? {} : said.issues),
      ...(act === "reassign" && !isId(memberId) ? { member: "memberMissing" } : {}),
    };
    if (!said.ok || Object.keys(issues).length > 0) return again(issues, null, 422);
    const result = await oncePerKey(ctx, form, () =>
      changeTask(db, actor, { id, act, ...said.value, memberId }, moment),
    );
    if (result.ok) return redirect(paths.task(id, { done: act }));
    const isForbidden = result.refusal === "notYours" || result.refusal === "ownReport";
    return again({}, result.refusal, isForbidden ? 403 : 409);
  });
}

export default function Task() {
  const { task, meeting, today, formKey, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(taskText);
  const said = done === null ? undefined : words.done[done];
  return (
    <Stack>
      <PageHead
        title={task.title}
        sub={task.orgName}
        back={{ to: paths.tasks(), label: words.back }}
        tags={
          <>
            <DeadlineTag work={task} today={today} />
            <WorkStateTag work={task} today={today} />
          </>
        }
      />
      {said !== undefined && !answer && <Notice kind="ok" lead={said} />}
      {answer?.refusal && <Notice kind="error" lead={words.refusals[answer.refusal]} />}
      {!task.isInCell && <Notice kind="warn" lead={words.hasLeft} />}
      <Split kind="rail">
        <Stack>
          <TaskPanel task={task} meeting={meeting} />
          {task.acts.length > 0 && (
            <Panel title={words.yourTurn} padded>
              <WorkActs
                key={task.state}
                acts={task.acts}
                formKey={formKey}
                failed={answer ?? null}
                assignees={task.assignees}
                cancelLabel={words.cancelTask}
              />
            </Panel>
          )}
        </Stack>
        <CourseList lines={task.course} />
      </Split>
    </Stack>
  );
}
