import type { LoaderFunctionArgs } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { toldDuesTask } from "#app/features/dues/components/told-task.ts";
import { listDuesTasks } from "#app/features/dues/tasks/queries.server.ts";
import { listMeetingTasks } from "#app/features/meetings/duties/queries.server.ts";
import type { MeetingTask } from "#app/features/meetings/duties/rules.ts";
import type { ShownTask } from "#app/features/organizations/home/components/home-tasks.tsx";
import { today as dayOf } from "#app/lib/dates.ts";

/** What the cell's meetings ask of the actor; reasons of excuses are read in the scope of meetings only. */
export function readMeetingTasks(args: LoaderFunctionArgs): Promise<MeetingTask[]> {
  return asActor(args, "meeting.read", ({ db, actor, now }) =>
    listMeetingTasks(db, actor, dayOf(now)),
  );
}

/** What waits about dues, read in the scope of dues and told in their words. */
export function readDuesTasks(args: LoaderFunctionArgs): Promise<ShownTask[]> {
  return asActor(args, "dues.read", async ({ db, actor, now, lang }) => {
    const today = dayOf(now);
    const tasks = await listDuesTasks(db, actor, today);
    return tasks.map((task) => ({ kind: "dues", task: toldDuesTask(task, today, lang) }));
  });
}
