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
import { may } from "#app/features/access/rules.ts";
import { handsOf } from "#app/features/meetings/access.ts";
import { markOfStanding, presenceOf, tally } from "#app/features/meetings/attendance/rules.ts";
import { linesOfCode } from "#app/features/meetings/codes/rules.ts";
import { codeText } from "#app/features/meetings/codes/text.ts";
import { FormDraft } from "#app/features/meetings/components/form-draft.tsx";
import { QuorumLine } from "#app/features/meetings/components/content-panels.tsx";
import { MarkList } from "#app/features/meetings/components/mark-list.tsx";
import { titleOf, whenOf } from "#app/features/meetings/components/meeting-words.ts";
import { saveMarks } from "#app/features/meetings/marking/commands.server.ts";
import { listNames } from "#app/features/meetings/marking/queries.server.ts";
import { markLines } from "#app/features/meetings/marking/rules.ts";
import { readMarks } from "#app/features/meetings/marking/schema.ts";
import { caseOf, readMeeting } from "#app/features/meetings/queries.server.ts";
import { advance } from "#app/features/meetings/rules.ts";
import { meetingText } from "#app/features/meetings/text.ts";
import { hasQuorum, quorumNeeded, votingBase } from "#app/features/meetings/votes/rules.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { Forbidden, NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { PanelBody } from "#app/ui/panel.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

const ready = { unmarked: 0, faultyVotes: 0, isResolutionPassed: true };

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(meetingText[lang].marksTitle, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "meeting.read", async ({ db, actor, lang, now, request, params }) => {
    const row = await readMeeting(db, params.id ?? "");
    if (row === null) throw new NotFound("meeting");
    const hands = handsOf(actor, row);
    if (!hands.includes("recorder") && !hands.includes("keeper"))
      throw new Forbidden("meeting.record", "neither records meetings nor keeps this one");
    const today = dayOf(now);
    const act = row.state === "invited" ? "open" : "record";
    const step = advance(act, caseOf(row), hands, { ...ready, today });
    if (!step.ok) return redirect(paths.meeting(row.id));
    const rules = await readRuleSet(db, today);
    const names = await listNames(db, row, today);
    const base = votingBase(names);
    return {
      lang,
      id: row.id,
      kinds: row.kinds,
      meetOn: row.meetOn,
      meetAt: row.meetAt,
      formKey: newFormKey(),
      hat: may(actor, "meeting.record") ? "" : "keeper",
      hasOnline: row.onlineUrl !== null,
      // What is said of discipline stays on no device.
      mayKeep: !row.isRestricted,
      isOpen: row.state !== "invited",
      ...linesOfCode(markLines(names, {}), new URL(request.url).searchParams.get("member")),
      sums: tally(names.map(({ mark }) => mark)),
      quorum: { ...base, needed: quorumNeeded(base.base, rules), isMet: hasQuorum(base, rules) },
      done: new URL(request.url).searchParams.get("done"),
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.clone().formData();
  const permission = form.get("hat") === "keeper" ? "meeting.read" : "meeting.record";
  return asActor(args, permission, async (ctx) => {
    const { db, actor, now, requestId, params } = ctx;
    const id = params.id ?? "";
    const row = isId(id) ? await readMeeting(db, id) : null;
    if (row === null) throw new NotFound("meeting");
    const hands = handsOf(actor, row);
    if (!hands.includes("recorder") && !hands.includes("keeper"))
      throw new Forbidden("meeting.record", "neither records meetings nor keeps this one");
    const names = await listNames(db, row, dayOf(now));
    const standing = new Map(names.map((one) => [one.memberId, one.activityStatus]));
    const { sent, reasonMissing, touched } = readMarks(form, (memberId) =>
      markOfStanding(standing.get(memberId) ?? ""),
    );
    const rules = await readRuleSet(db, row.meetOn);
    const result = await oncePerKey(ctx, form, () =>
      saveMarks(db, actor, { id, sent, touched }, rules, { now, requestId }),
    );
    const said = {
      refusal: null as string | null,
      conflicts: [] as { name: string; theirs: string | null; by: string; mine: string | null }[],
      reasonMissing,
    };
    if (!result.ok) return data({ ...said, refusal: result.refusal }, { status: 409 });
    if (result.conflicts.length > 0)
      return data({ ...said, conflicts: result.conflicts }, { status: 409 });
    if (reasonMissing.length > 0) return data(said, { status: 422 });
    return redirect(paths.meetingAttendance(id, { done: "marks" }));
  });
}

export default function Attendance() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(meetingText);
  const lang = useLang();
  const { id, lines, sums, hat, hasOnline, formKey, quorum, done, isOpen } = page;
  const codes = useText(codeText);
  const missing = answer?.reasonMissing ?? [];
  const shown = lines.map((line) =>
    missing.includes(line.memberId) ? { ...line, choice: "excused" } : line,
  );
  const facts = (["present", "excused", "unexcused", "unmarked"] as const).map((key) => ({
    key,
    value: sums[key],
    label: words.tallies[key],
  }));
  return (
    <Stack>
      <PageHead
        title={words.marksTitle}
        sub={`${titleOf(page, lang)}. ${whenOf(page, lang)}. ${words.listIsOf(formatDate(page.meetOn))}`}
        back={{ to: paths.meeting(id), label: words.backToMeeting }}
        actions={
          <>
            <ButtonLink to={paths.meetingPrint(id, { sheet: "attendance" })} icon="printer">
              {words.printSheet}
            </ButtonLink>
            <ButtonLink to={paths.meetingPrint(id, { sheet: "codes" })} icon="printer">
              {codes.print}
            </ButtonLink>
            {isOpen && (
              <ButtonLink to={paths.meetingMinutes(id)} icon="edit">
                {words.toMinutes}
              </ButtonLink>
            )}
          </>
        }
      />
      {done !== null && !answer && <Notice kind="ok" lead={words.done.marks} />}
      {answer?.refusal && <Notice kind="error" lead={words.refusals[answer.refusal]} />}
      {answer && answer.conflicts.length > 0 && (
        <Notice kind="error" lead={words.marksConflict(answer.conflicts.length)}>
          {words.marksConflictWhy}{" "}
          {answer.conflicts
            .map(({ name, theirs, by, mine }) =>
              words.conflictLine(
                name,
                words.presence[presenceOf(theirs)],
                by,
                words.presence[presenceOf(mine)],
              ),
            )
            .join("; ")}
        </Notice>
      )}
      {page.name !== null && (
        <Notice
          kind="info"
          lead={codes.one(page.name)}
          actions={<Anchor to={paths.meetingAttendance(id)}>{codes.whole}</Anchor>}
        >
          {codes.oneHint}
        </Notice>
      )}
      {missing.length > 0 && <Notice kind="error" lead={words.reasonsMissing(missing.length)} />}
      <MarkList
        key={`${formKey}`}
        lines={shown}
        hasOnline={hasOnline}
        formKey={formKey}
        hat={hat}
        reasonMissing={missing}
      >
        {page.mayKeep && page.name === null && (
          <FormDraft name={`attendance:${id}`} isSaved={done !== null && !answer} />
        )}
        <Facts facts={facts} columns={4} />
        <PanelBody>
          {lines.length === 0 ? words.marksNone : <QuorumLine quorum={quorum} />}
        </PanelBody>
      </MarkList>
    </Stack>
  );
}
