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
import { titleOf, whenOf } from "#app/features/meetings/components/meeting-words.ts";
import { MinutesForm } from "#app/features/meetings/components/minutes-form.tsx";
import { saveMinutes } from "#app/features/meetings/minutes/commands.server.ts";
import { readMinutes } from "#app/features/meetings/minutes/schema.ts";
import { listAttendance, readMeeting } from "#app/features/meetings/queries.server.ts";
import { listOrigins } from "#app/features/meetings/giving/queries.server.ts";
import { openActs } from "#app/features/meetings/rules.ts";
import { meetingText } from "#app/features/meetings/text.ts";
import { headOf, readContent } from "#app/features/meetings/view/queries.server.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { Forbidden, NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(meetingText[lang].minutesTitle, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "meeting.read", async ({ db, actor, lang, request, params }) => {
    const row = await readMeeting(db, params.id ?? "");
    if (row === null) throw new NotFound("meeting");
    const hands = handsOf(actor, row);
    if (!hands.includes("recorder") && !hands.includes("keeper"))
      throw new Forbidden("meeting.record", "neither records meetings nor keeps this one");
    if (!openActs(row.state, hands).includes("record")) return redirect(paths.meeting(row.id));
    const people = await listAttendance(db, row.id);
    return {
      lang,
      head: headOf(row),
      content: await readContent(db, row, await readRuleSet(db, row.meetOn), false),
      origins: await listOrigins(db, actor, row),
      people: people.map(({ memberId, memberName }) => ({ id: memberId, name: memberName })),
      formKey: newFormKey(),
      hat: may(actor, "meeting.record") ? "" : "keeper",
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
    const { minutes, issues } = readMinutes(form);
    const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
    if (Object.keys(issues).length > 0)
      return data({ issues, typed, refusal: null }, { status: 422 });
    const rules = await readRuleSet(db, row.meetOn);
    const result = await oncePerKey(ctx, form, () =>
      saveMinutes(db, actor, { id, minutes }, rules, { now, requestId }),
    );
    if (result.ok) return redirect(paths.meetingMinutes(id, { done: "minutes" }));
    const isMoved = result.refusal !== null || Object.values(result.issues).includes("conflict");
    // What is new in the form was written when only an item's text was in conflict.
    const kept = Object.values(result.issues).includes("conflict") ? ofItems(typed) : typed;
    return data(
      { issues: result.issues, typed: kept, refusal: result.refusal as string | null },
      { status: isMoved ? 409 : 422 },
    );
  });
}

const ofItems = (typed: Record<string, string>) =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => name.startsWith("c.")));

export default function Minutes() {
  const { head, content, people, origins, formKey, hat, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(meetingText);
  const lang = useLang();
  const issues: Record<string, string> = answer?.issues ?? {};
  const textOf = (name: string, issue: string) =>
    name === "votesFor" ? words.voteRefusals[issue] : words.minutesIssues[issue];
  return (
    <Stack>
      <ErrorSummary
        errors={Object.entries(issues).map(([name, issue]) => ({
          name,
          text: textOf(name, issue),
        }))}
      />
      <PageHead
        title={words.minutesTitle}
        sub={`${titleOf(head, lang)}. ${whenOf(head, lang)}.`}
        back={{ to: paths.meeting(head.id), label: words.backToMeeting }}
      />
      {done !== null && !answer && <Notice kind="ok" lead={words.done.minutes} />}
      {answer?.refusal && <Notice kind="error" lead={words.refusals[answer.refusal]} />}
      <MinutesForm
        key={formKey}
        head={head}
        content={content}
        people={people}
        origins={origins}
        typed={answer?.typed ?? {}}
        issues={issues}
        formKey={formKey}
        hat={hat}
        isSaved={done !== null && !answer}
      />
    </Stack>
  );
}
