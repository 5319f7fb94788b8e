import type { LoaderFunctionArgs } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { unitOf } from "#app/features/access/rules.ts";
import { readCellDues } from "#app/features/dues/home/queries.server.ts";
import { monthOfDay } from "#app/features/dues/months/rules.ts";
import { toldDuesTask } from "#app/features/dues/components/told-task.ts";
import { listDuesTasks } from "#app/features/dues/tasks/queries.server.ts";
import { listMeetingTasks } from "#app/features/meetings/duties/queries.server.ts";
import type { MeetingTask } from "#app/features/meetings/duties/rules.ts";
import type { HomeBlock } from "#app/features/organizations/home/rules.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import { listUnanswered } from "#app/features/procedures/residence/queries.server.ts";
import { residenceText } from "#app/features/procedures/residence/text.ts";
import { duesBlocks } from "#app/routes/home-blocks.server.ts";
import type { Work } from "#app/routes/home-work.server.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";

/** What the cell's meetings ask of the actor; reasons of excuses are read in the scope of meetings only. */
export function readMeetingTasks(args: LoaderFunctionArgs): Promise<MeetingTask[]> {
  return asActor(args, "meeting.read", ({ db, actor, now }) =>
    listMeetingTasks(db, actor, dayOf(now)),
  );
}

/** What the cell is asked as the residence of members who work elsewhere, each with its last day. */
export function readResidenceTasks(args: LoaderFunctionArgs): Promise<Work[]> {
  return asActor(args, "case.read", async ({ db, actor, lang }) => {
    const words = residenceText[lang];
    const asked = await listUnanswered(db, unitOf(actor));
    return asked.map(({ id, memberName, unit, year, dueOn }): Work => ({
      key: `residence ${id}`,
      due: dueOn,
      title: words.home(memberName),
      why: words.homeWhy(unit, year),
      action: { to: paths.caseResidenceRequest(id), label: words.write },
    }));
  });
}

/** What waits about dues and their block, read in one scope of dues and told in their words. */
export function readDuesPart(
  args: LoaderFunctionArgs,
): Promise<{ work: Work[]; blocks: HomeBlock[] }> {
  return asActor(args, "dues.read", async (ctx) => {
    const { db, actor, now, lang } = ctx;
    const today = dayOf(now);
    const { id, orgType } = unitOf(actor);
    const dues = isCell(orgType) ? await readCellDues(db, id, monthOfDay(today)) : null;
    const [tasks, blocks] = await Promise.all([
      listDuesTasks(db, actor, today, dues),
      duesBlocks(ctx, dues),
    ]);
    return { work: tasks.map((task) => toldDuesTask(task, lang)), blocks };
  });
}
