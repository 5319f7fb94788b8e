import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import type { Permission } from "#app/features/access/rules.ts";
import { actOnMeeting, type ButtonAct } from "#app/features/meetings/acts/commands.server.ts";
import { AttendancePanel } from "#app/features/meetings/components/attendance-panel.tsx";
import {
  MeetingFactsPanel,
  MinutesPanel,
} from "#app/features/meetings/components/content-panels.tsx";
import { stateLooks, titleOf, whenOf } from "#app/features/meetings/components/meeting-words.ts";
import { GivenPanel, type ShownTask } from "#app/features/meetings/components/given-panel.tsx";
import { NextStep } from "#app/features/meetings/components/next-step.tsx";
import { OwnInvitation, RepliesPanel } from "#app/features/meetings/components/reply-panels.tsx";
import { giveWork } from "#app/features/meetings/giving/commands.server.ts";
import type { GivenTask } from "#app/features/meetings/giving/rules.ts";
import { readMeeting } from "#app/features/meetings/queries.server.ts";
import {
  answerInvitation,
  decideExcuse,
  isInvited,
  noteRead,
  readAnswer,
} from "#app/features/meetings/replies/commands.server.ts";
import { ScorePanel } from "#app/features/meetings/scoring/components/score-panel.tsx";
import { meetingText } from "#app/features/meetings/text.ts";
import { readMeetingPage } from "#app/features/meetings/view/queries.server.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { deadlineWords } from "#app/features/tasks/components/state-tag.tsx";
import { isOpen } from "#app/features/tasks/rules.ts";
import { taskText } from "#app/features/tasks/text.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import type { Lang } from "#app/lib/lang.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Split, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { pageTitle } from "#app/ui/title.ts";

const SHORTEST_NOTE = 5;

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  const title = found ? titleOf(found.page.head, lang) : meetingText[lang].title;
  return [{ title: pageTitle(title, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "meeting.read", async ({ db, actor, lang, now, request, params }) => {
    const row = await readMeeting(db, params.id ?? "");
    if (row === null) throw new NotFound("meeting");
    if (isInvited(actor, row)) await noteRead(db, actor.memberId!, row, now);
    const today = dayOf(now);
    const page = await readMeetingPage(db, actor, row, today, await readRuleSet(db, today));
    return {
      lang,
      formKey: newFormKey(),
      page,
      tasks: (page.given ?? []).map((task) => shownTask(task, today, lang)),
      done: new URL(request.url).searchParams.get("done"),
    };
  });
}

function shownTask(task: GivenTask, today: string, lang: Lang): ShownTask {
  const { id, title, assignee, state, dueOn } = task;
  const words = taskText[lang];
  const timed = { state, dueOn, reportedOn: null, closedOn: null };
  const due = state === "reported" || !isOpen(state) ? null : deadlineWords(timed, today, words);
  const look = state === "done" ? "ok" : "muted";
  return { id, title, assignee, look: due?.kind ?? look, state: due?.text ?? words.states[state] };
}

const permissions: Record<
  ButtonAct | "give" | "coming" | "excuse" | "accepted" | "refused",
  Permission
> = {
  give: "task.assign",
  prepare: "meeting.prepare",
  invite: "meeting.decide",
  draft: "meeting.record",
  approve: "meeting.close",
  keep: "meeting.read",
  keepOnPaper: "meeting.close",
  issue: "meeting.decide",
  addend: "meeting.decide",
  cancel: "meeting.decide",
  coming: "meeting.read",
  excuse: "meeting.read",
  accepted: "meeting.excuse",
  refused: "meeting.excuse",
};

/** One step (`act`) with its `note`, an answer, or a decision about `member`; a note taker says so by `hat`. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.clone().formData();
  const act = String(form.get("act") ?? "") as keyof typeof permissions;
  const isKnown = Object.hasOwn(permissions, act);
  const isKeeper = form.get("hat") === "keeper" && (act === "draft" || act === "addend");
  const permission = isKnown && !isKeeper ? permissions[act] : "meeting.read";
  return asActor(args, permission, async (ctx) => {
    const { db, actor, now, requestId, params } = ctx;
    const id = params.id ?? "";
    if (!isKnown || !isId(id)) throw new NotFound("meeting");
    const moment = { now, requestId };
    const note = String(form.get("note") ?? "").trim();
    const said = { refusal: null as string | null, noteMissing: null, isReasonMissing: false };
    const back = () => redirect(paths.meeting(id, { done: act }));
    const gone = () => data({ ...said, refusal: "state" }, { status: 409 });
    if (act === "coming" || act === "excuse") {
      const answer = readAnswer(form);
      if (answer === null) return data({ ...said, isReasonMissing: true }, { status: 422 });
      const ok = await oncePerKey(ctx, form, () =>
        answerInvitation(db, actor, { id, answer }, moment),
      );
      return ok ? back() : gone();
    }
    if (act === "accepted" || act === "refused") {
      const memberId = String(form.get("member") ?? "");
      if (!isId(memberId)) throw new NotFound("reply");
      const asked = { id, memberId, decision: act };
      const ok = await oncePerKey(ctx, form, () => decideExcuse(db, actor, asked, moment));
      return ok ? back() : gone();
    }
    if (act === "give") {
      await oncePerKey(ctx, form, () => giveWork(db, actor, id, moment));
      return back();
    }
    if ((act === "cancel" || act === "addend") && note.length < SHORTEST_NOTE)
      return data({ ...said, noteMissing: act }, { status: 422 });
    const step = { id, act, note: note === "" ? null : note.slice(0, 2_000) };
    const result = await oncePerKey(ctx, form, () => actOnMeeting(db, actor, step, moment));
    if (result.ok) return back();
    return data({ ...said, refusal: result.refusal as string }, { status: 409 });
  });
}

export default function Meeting() {
  const { page, tasks, formKey, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(meetingText);
  const lang = useLang();
  const { head, own, replies, content, agenda } = page;
  const where = head.place ?? (head.onlineUrl === null ? null : words.online);
  const when = whenOf(head, lang);
  return (
    <Stack>
      <PageHead
        title={titleOf(head, lang)}
        sub={where === null ? when : words.whenOf(when, where)}
        back={{ to: paths.meetings(), label: words.back }}
        tags={<StatusTag kind={stateLooks[head.state]}>{words.states[head.state]}</StatusTag>}
      />
      {done !== null && words.done[done] && !answer && <Notice kind="ok" lead={words.done[done]} />}
      {answer?.refusal && <Notice kind="error" lead={words.refusals[answer.refusal]} />}
      {head.cancelReason !== null && (
        <Notice kind="warn" lead={words.cancelled(head.cancelReason)} />
      )}
      <Split kind="rail">
        <Stack>
          {own !== null && page.acts.length === 0 && (
            <OwnInvitation
              own={own}
              formKey={formKey}
              isMain
              isReasonMissing={answer?.isReasonMissing ?? false}
            />
          )}
          <NextStep page={page} formKey={formKey} isNoteMissing={answer?.noteMissing ?? null} />
          {content === null ? (
            <Panel title={words.agenda}>
              {agenda === null ? (
                <PanelBody>{head.isRestricted ? words.restricted : words.agendaLater}</PanelBody>
              ) : (
                <>
                  {agenda.map(({ id, title }, index) => (
                    <PanelBody key={id}>{`${index + 1}. ${title}`}</PanelBody>
                  ))}
                  {!page.seesMinutes && head.state !== "invited" && (
                    <PanelBody>
                      <p className="dim">{words.minutesLater}</p>
                    </PanelBody>
                  )}
                </>
              )}
            </Panel>
          ) : (
            <MinutesPanel content={content} id={head.id} />
          )}
          <GivenPanel tasks={tasks} givesWork={page.givesWork} formKey={formKey} />
          <MeetingFactsPanel head={head} />
        </Stack>
        <Stack>
          {own !== null && page.acts.length > 0 && (
            <OwnInvitation
              own={own}
              formKey={formKey}
              isMain={false}
              isReasonMissing={answer?.isReasonMissing ?? false}
            />
          )}
          {replies !== null && head.state === "invited" && (
            <RepliesPanel replies={replies} formKey={formKey} />
          )}
          {content !== null && (
            <AttendancePanel id={head.id} content={content} prints={page.prints} />
          )}
          <ScorePanel id={head.id} score={page.score} mayScore={page.mayScore} />
        </Stack>
      </Split>
    </Stack>
  );
}
