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
import { unitOf } from "#app/features/access/rules.ts";
import { agendaFor } from "#app/features/meetings/agenda/rules.ts";
import { nextRegularDay } from "#app/features/meetings/calendar/rules.ts";
import { PlanForm, type PlanFields } from "#app/features/meetings/components/plan-form.tsx";
import { planMeeting } from "#app/features/meetings/planning/commands.server.ts";
import { listDisciplineCases } from "#app/features/meetings/planning/queries.server.ts";
import { readPlan } from "#app/features/meetings/planning/schema.ts";
import { listHomeMembers, listMeetings, readCell } from "#app/features/meetings/queries.server.ts";
import { meetingText } from "#app/features/meetings/text.ts";
import { addMonths, today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { paths } from "#app/paths.ts";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

const MONTHLY = "M01";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(meetingText[lang].newTitle, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "meeting.plan", async ({ db, actor, lang, now }) => {
    const today = dayOf(now);
    const cell = await readCell(db, unitOf(actor).id);
    if (cell === null) throw new NotFound("cell");
    const known = await listMeetings(db, cell.id, addMonths(today, -1));
    const last = known.find(({ place }) => place !== null);
    const people = await listHomeMembers(db, cell.id);
    const fields: PlanFields = {
      kind: MONTHLY,
      meetOn: formatDate(nextRegularDay(known, cell.meetingDay, today)),
      meetAt: last?.meetAt ?? "19:30",
      place: last?.place ?? "",
      chair: actor.memberId ?? "",
      agenda: agendaFor([MONTHLY]).join("\n"),
    };
    return {
      lang,
      formKey: newFormKey(),
      fields,
      people: people.map(({ memberId, name }) => ({ id: memberId, name })),
      cases: await listDisciplineCases(db, cell.id),
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.clone().formData();
  return asActor(args, "meeting.plan", async (ctx) => {
    const { db, actor, now, requestId } = ctx;
    const cell = await readCell(db, unitOf(actor).id);
    if (cell === null) throw new NotFound("cell");
    const { plan, issues } = readPlan(form, dayOf(now));
    const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
    if (Object.keys(issues).length > 0) return data({ issues, typed }, { status: 422 });
    const result = await oncePerKey(ctx, form, () =>
      planMeeting(db, actor, cell, plan, { now, requestId }),
    );
    if (result.ok) return redirect(paths.meeting(result.id, { done: "planned" }));
    return data({ issues: result.issues, typed }, { status: 422 });
  });
}

export default function NewMeeting() {
  const { fields, people, cases, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(meetingText);
  return (
    <Stack>
      <PageHead
        title={words.newTitle}
        sub={words.newSub}
        back={{ to: paths.meetings(), label: words.back }}
      />
      <PlanForm
        fields={answer?.typed ?? fields}
        issues={answer?.issues ?? {}}
        people={people}
        cases={cases}
        isWhole
        hasDraft={false}
        formKey={formKey}
        submit={words.savePlan}
        cancelTo={paths.meetings()}
      />
    </Stack>
  );
}
