import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { asKeeper } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { askForPosts } from "#app/features/procedures/elections/posts/commands.server.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";

const REASON = "requests for posts that follow the offices of a cell";

/** Asks that the posts of a cell follow its offices, once a congress or a change is recognized, and its term once it was made longer. */
export async function action(args: ActionFunctionArgs) {
  return asKeeper(
    args,
    "post.propose",
    REASON,
    async (ctx) => {
      const { request, db, actor, params, now, requestId } = ctx;
      const id = params.id ?? "";
      if (!isId(id)) throw new NotFound("case");
      const form = await request.formData();
      const { asked, refused } = await oncePerKey(ctx, form, () =>
        askForPosts(db, actor, id, { now, requestId }),
      );
      return redirect(paths.case(id, { asked, refused }));
    },
    { recent: true },
  );
}
