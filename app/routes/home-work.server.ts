import type { ActorContext } from "#app/features/access/door.server.ts";
import { may } from "#app/features/access/rules.ts";
import { countTurns } from "#app/features/procedures/list/queries.server.ts";
import { caseText } from "#app/features/procedures/text.ts";
import { homeWorkTasks } from "#app/features/tasks/components/home-work.ts";
import { listTaskWork } from "#app/features/tasks/home/queries.server.ts";
import { taskText } from "#app/features/tasks/text.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import type { Task } from "#app/ui/task-list.tsx";

/** A task as it travels to the browser: its words are plain text. */
type Work = Task & { why?: string };

type Asking = Pick<ActorContext, "db" | "actor" | "lang" | "now">;

/** What the features hold for the reader to do, in words and with its page; each feature adds its own. */
export async function homeWork(ctx: Asking): Promise<Work[]> {
  return [...(await givenWork(ctx)), ...(await caseWork(ctx))];
}

async function givenWork({ db, actor, lang, now }: Asking): Promise<Work[]> {
  const today = dayOf(now);
  return homeWorkTasks(await listTaskWork(db, actor, today), taskText[lang], today);
}

async function caseWork({ db, actor, lang, now }: Asking): Promise<Work[]> {
  if (!may(actor, "case.act")) return [];
  const { waiting, late } = await countTurns(db, actor, dayOf(now));
  if (waiting === 0) return [];
  const words = caseText[lang];
  return [
    {
      key: "cases",
      deadline:
        late > 0
          ? { kind: "error", icon: "triangle", text: words.filters.overdue }
          : { kind: "warn", icon: "clock", text: words.filters.mine },
      title: words.homeTask(waiting),
      why: words.homeTaskWhy(late),
      action: { to: paths.cases(), label: words.homeTaskAction },
    },
  ];
}
