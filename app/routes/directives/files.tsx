import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { AttachPage } from "#app/features/tasks/files/components/attach-page.tsx";
import { readDirectivePlace } from "#app/features/tasks/files/place/queries.server.ts";
import { taskFileText } from "#app/features/tasks/files/text.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { answerAttach, readAttachPage } from "#app/routes/task-files.server.ts";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const lang = page?.lang ?? "vi";
  const title = taskFileText[lang].page[page?.kind ?? "directive"];
  return [{ title: pageTitle(title, lang, { context: page?.subject }) }];
};

const placeOf = ({ db, actor, params }: ActorContext) => {
  const id = params.id ?? "";
  return isId(id) ? readDirectivePlace(db, actor, id) : Promise.resolve(null);
};

/** The files of an own draft, or of what the own unit answers to a directive. */
export const loader = (args: LoaderFunctionArgs) =>
  asActor(args, "directive.answer", (ctx) => readAttachPage(ctx, placeOf));

/** Whoever drafts also answers for the own unit: one right serves both. */
export const action = (args: ActionFunctionArgs) =>
  answerAttach(args, "directive.answer", placeOf, (done) =>
    paths.directiveFiles(args.params.id ?? "", { done }),
  );

export default function DirectiveFiles() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <AttachPage view={view} back={paths.directive(view.id)} answer={answer ?? null} />;
}
