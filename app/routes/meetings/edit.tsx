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
import { handsOf } from "#app/features/meetings/access.ts";
import { PlanForm, type PlanFields } from "#app/features/meetings/components/plan-form.tsx";
import { editMeeting } from "#app/features/meetings/planning/commands.server.ts";
import { listDisciplineCases } from "#app/features/meetings/planning/queries.server.ts";
import { readPlan } from "#app/features/meetings/planning/schema.ts";
import { listHomeMembers, readCell, readMeeting } from "#app/features/meetings/queries.server.ts";
import { isThematic, openActs } from "#app/features/meetings/rules.ts";
import { meetingText } from "#app/features/meetings/text.ts";
import { readContent } from "#app/features/meetings/view/queries.server.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { paths } from "#app/paths.ts";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(meetingText[lang].editTitle, lang) }];
};

/** The meeting, when its plan can be changed by whoever asks. */
async function readOpen({ db, actor, params }: ActorContext) {
  const row = await readMeeting(db, params.id ?? "");
  const acts = row === null ? [] : openActs(row.state, handsOf(actor, row));
  if (row === null || (row.isRestricted && acts.length === 0)) throw new NotFound("meeting");
  return { row, acts };
}

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "meeting.prepare", async (ctx) => {
    const { db, lang, now } = ctx;
    const { row, acts } = await readOpen(ctx);
    if (!acts.includes("editAgenda")) return redirect(paths.meeting(row.id));
    const { items } = await readContent(db, row, await readRuleSet(db, dayOf(now)), false);
    const people = await listHomeMembers(db, row.orgId);
    const fields: PlanFields = {
      seen: String(row.version),
      kind: row.kinds[0] ?? "",
      thematic: row.kinds.length > 1 && isThematic(row.kinds) ? "1" : "",
      topic: row.topic ?? "",
      case: row.caseId ?? "",
      meetOn: formatDate(row.meetOn),
      meetAt: row.meetAt,
      place: row.place ?? "",
      onlineUrl: row.onlineUrl ?? "",
      chair: row.chairId ?? "",
      noteTaker: row.noteTakerId ?? "",
      extraReason: row.extraReason ?? "",
      agenda: items.map(({ title }) => title).join("\n"),
      papers: row.papers.join("\n"),
      draft: items.find(({ kind }) => kind === "resolution")?.content ?? "",
    };
    return {
      lang,
      id: row.id,
      isInvited: row.state === "invited",
      isWhole: acts.includes("edit"),
      fields,
      formKey: newFormKey(),
      people: people.map(({ memberId, name }) => ({ id: memberId, name })),
      cases: await listDisciplineCases(db, row.orgId),
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.clone().formData();
  return asActor(args, "meeting.prepare", async (ctx) => {
    const { db, actor, now, requestId } = ctx;
    const { row, acts } = await readOpen(ctx);
    const cell = await readCell(db, row.orgId);
    if (cell === null) throw new NotFound("cell");
    const { plan, issues: all } = readPlan(form, dayOf(now));
    const own = new Set(acts.includes("edit") ? Object.keys(all) : ["agenda", "papers", "draft"]);
    const issues = Object.fromEntries(Object.entries(all).filter(([name]) => own.has(name)));
    const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
    if (Object.keys(issues).length > 0)
      return data({ issues, typed, refusal: null }, { status: 422 });
    const seen = Number(form.get("seen"));
    const result = await oncePerKey(ctx, form, () =>
      editMeeting(db, actor, cell, { id: row.id, seen, plan }, { now, requestId }),
    );
    if (result.ok) return redirect(paths.meeting(row.id, { done: "edited" }));
    const status = result.refusal === null ? 422 : 409;
    return data({ issues: result.issues, typed, refusal: result.refusal }, { status });
  });
}

export default function EditMeeting() {
  const { id, fields, people, cases, formKey, isWhole, isInvited } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(meetingText);
  const title = isWhole ? words.editTitle : words.acts.editAgenda;
  return (
    <Stack>
      <PageHead title={title} back={{ to: paths.meeting(id), label: words.backToMeeting }} />
      {isInvited && <Notice kind="warn" lead={words.invitedChange} />}
      {answer?.refusal && <Notice kind="error" lead={words.refusals[answer.refusal]} />}
      <PlanForm
        fields={answer?.typed ?? fields}
        issues={answer?.issues ?? {}}
        people={people}
        cases={cases}
        isWhole={isWhole}
        hasDraft
        formKey={formKey}
        submit={words.saveChanges}
        cancelTo={paths.meeting(id)}
      />
    </Stack>
  );
}
