import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asKeeper } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { AskAboutPost } from "#app/features/access/posts/components/ask-about-post.tsx";
import { PostFacts } from "#app/features/access/posts/components/post-facts.tsx";
import { readOfferedPost } from "#app/features/access/posts/offer/queries.server.ts";
import { offersOf } from "#app/features/access/posts/offer/rules.ts";
import { postLine } from "#app/features/access/posts/rules.ts";
import { postText } from "#app/features/access/posts/text.ts";
import { propose } from "#app/features/access/requests/commands.server.ts";
import { resolveAboutPost } from "#app/features/access/requests/proposal/queries.server.ts";
import { readAboutPost } from "#app/features/access/requests/schema.ts";
import { requestText } from "#app/features/access/requests/text.ts";
import { may } from "#app/features/access/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const lang = page?.lang ?? "vi";
  return [{ title: pageTitle(page?.post.name ?? postText[lang].title, lang) }];
};

const REASON = "a post of the actor's branch, which belongs to another account";

/** A post; `kind` in the address chooses what to ask for. */
export async function loader(args: LoaderFunctionArgs) {
  return asKeeper(args, "post.read", REASON, async ({ request, db, actor, lang, params, now }) => {
    const id = params.id ?? "";
    const today = dayOf(now);
    const found = isId(id) ? await readOfferedPost(db, actor, id, today) : null;
    if (found === null) throw new NotFound("post");
    const { post, others, stand } = found;
    const offers = may(actor, "post.propose") ? offersOf(actor, found, today) : [];
    const open = offers.filter(({ refusal }) => refusal === null);
    const wanted = new URL(request.url).searchParams.get("kind");
    return {
      lang,
      formKey: newFormKey(),
      post: postLine(post, today),
      others: others.filter((one) => one.id !== id).map((one) => postLine(one, today)),
      offers: offers.map(({ kind, refusal }) => ({ kind, refusal: refusal as string | null })),
      asked: open.find(({ kind }) => kind === wanted)?.kind ?? null,
      stand: stand.map(({ role, account }) => ({
        id: account.id,
        name: account.displayName,
        role,
      })),
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  return asKeeper(
    args,
    "post.propose",
    REASON,
    async (ctx) => {
      const { request, db, actor, params, now, requestId } = ctx;
      const id = params.id ?? "";
      const today = dayOf(now);
      const found = isId(id) ? await readOfferedPost(db, actor, id, today) : null;
      if (found === null) throw new NotFound("post");
      const form = await request.formData();
      const typed = Object.fromEntries(
        [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
      );
      const again = (issues: Record<string, string>, refusal: string | null, status: number) =>
        data({ typed, issues, refusal }, { status });
      const read = readAboutPost(form);
      if (!read.ok) return again(read.issues, null, 422);
      const offer = offersOf(actor, found, today).find(({ kind }) => kind === read.value.kind);
      if (offer === undefined || offer.refusal !== null)
        return again({}, offer?.refusal ?? "state", 403);
      const resolved = resolveAboutPost(found, read.value, today);
      if (!resolved.ok) return again(resolved.issues, null, 422);
      const result = await oncePerKey(ctx, form, () =>
        propose(db, actor, resolved.value, { now, requestId }),
      );
      if (result.ok) return redirect(paths.accountRequest(result.id, { done: "proposed" }));
      return again({}, result.refusal, 403);
    },
    { recent: true },
  );
}

export default function Post() {
  const { post, others, offers, asked, stand, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(postText);
  const requests = useText(requestText);
  const errors = Object.entries(answer?.issues ?? {}).map(([name, issue]) => ({
    name,
    text: requests.issues[issue] ?? requests.issues.kindMissing,
  }));
  return (
    <Stack>
      <ErrorSummary errors={errors} />
      <PageHead
        title={post.name}
        sub={post.username}
        back={{ to: paths.posts(), label: words.back }}
      />
      {answer?.refusal && <Notice kind="error" lead={requests.refusals[answer.refusal]} />}
      <PostFacts post={post} others={others} />
      <AskAboutPost
        post={post}
        offers={offers}
        asked={asked}
        stand={stand}
        formKey={formKey}
        typed={answer?.typed ?? {}}
        issues={answer?.issues ?? {}}
      />
    </Stack>
  );
}
