import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { ImportView } from "#app/features/imports/components/import-view.tsx";
import { previewText } from "#app/features/imports/preview/text.ts";
import { actPermissions, readAct, takeAct } from "#app/features/imports/view/commands.server.ts";
import { readImportView } from "#app/features/imports/view/queries.server.ts";
import { paths } from "#app/paths.ts";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(previewText[lang].fileTitle(found?.fileName ?? ""), lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "import.read", (ctx) =>
    readImportView(ctx, ctx.params.id ?? "", new URL(ctx.request.url).searchParams),
  );
}

/** Every step of an import is one form; `act` names it, and each asks for the permission of its own. */
export async function action(args: ActionFunctionArgs) {
  // A copy: when the session is over, the door keeps the form as it came.
  const form = await args.request.clone().formData();
  const act = readAct(form.get("act"));
  return asActor(args, actPermissions[act], async (ctx) => {
    const id = ctx.params.id ?? "";
    const result = await oncePerKey(ctx, form, () => takeAct(ctx, id, act, form));
    if (!result.ok) return data({ refusal: result.reason }, { status: 422 });
    return redirect(paths.import(id, { done: result.done }));
  });
}

export default function ShowImport() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ImportView view={view} refusal={answer?.refusal ?? null} />;
}
