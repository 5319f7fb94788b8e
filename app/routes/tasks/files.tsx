import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { AttachPage } from "#app/features/tasks/files/components/attach-page.tsx";
import { readTaskPlace } from "#app/features/tasks/files/place/queries.server.ts";
import { taskFileText } from "#app/features/tasks/files/text.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { answerAttach, readAttachPage } from "#app/routes/task-files.server.ts";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const lang = page?.lang ?? "vi";
  return [{ title: pageTitle(taskFileText[lang].page.task, lang, { context: page?.subject }) }];
};

const placeOf = ({ db, actor, params }: ActorContext) => {
  const id = params.id ?? "";
  return isId(id) ? readTaskPlace(db, actor, id) : Promise.resolve(null);
};

/** The files of a task, for whoever has it and whoever gave it. */
export const loader = (args: LoaderFunctionArgs) =>
  asActor(args, "task.report", (ctx) => readAttachPage(ctx, placeOf));

export const action = (args: ActionFunctionArgs) =>
  answerAttach(args, "task.report", placeOf, (done) =>
    paths.taskFiles(args.params.id ?? "", { done }),
  );

export default function TaskFiles() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <AttachPage view={view} back={paths.task(view.id)} answer={answer ?? null} />;
}
