import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asActor, asKeeper, type ActorContext } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { isInBranch } from "#app/features/access/rules.ts";
import { joinDues, partDues } from "#app/features/dues/merged/commands.server.ts";
import { joinAttendance, partAttendance } from "#app/features/meetings/merged/commands.server.ts";
import { answerMerge } from "#app/features/members/merging/answering/commands.server.ts";
import { MergeView } from "#app/features/members/merging/components/merge-view.tsx";
import { SuspectView } from "#app/features/members/merging/components/suspect-view.tsx";
import {
  findByNumber,
  listSuspects,
  readPair,
} from "#app/features/members/merging/queries.server.ts";
import { isDecision, readAct, type MergeAct } from "#app/features/members/merging/rules.ts";
import { mergeText } from "#app/features/members/merging/text.ts";
import { showMerge } from "#app/features/members/merging/view/page/queries.server.ts";
import { readStored } from "#app/features/members/store/queries.server.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(mergeText[lang].titleOne(found?.name ?? ""), lang) }];
};

/** With `other` two records side by side; without it the records that may be the same person, and a search by number. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "merge.read", async (ctx) => {
    const { db, actor, lang, params, request } = ctx;
    const id = params.id ?? "";
    const query = new URL(request.url).searchParams;
    const one = isId(id) ? (await readStored(db, [id])).get(id) : undefined;
    if (one === undefined || !isInBranch(actor, one.orgPos)) throw new NotFound("member");
    const name = one.record.values.full_name ?? "";
    const number = query.get("number")?.trim() ?? "";
    const found = number === "" ? null : await findByNumber(db, number, id);
    if (found !== null) throw redirect(paths.memberDouble(id, { other: found }));
    const other = query.get("other");
    const shared = { lang, id, name, formKey: newFormKey(), done: query.get("done") };
    if (other === null)
      return { ...shared, view: "suspects" as const, number, suspects: await listSuspects(db, id) };
    const page = await showMerge(ctx, await pairOf(ctx, id, other));
    return { ...shared, view: "pair" as const, other, page };
  });
}

/** One step (`act`) about two records, with its reason. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.clone().formData();
  const act = readAct(form.get("act"));
  const work = async (ctx: ActorContext) => {
    const id = ctx.params.id ?? "";
    const other = new URL(ctx.request.url).searchParams.get("other") ?? "";
    if (act === null) throw new NotFound("member");
    const pair = await pairOf(ctx, id, other);
    const answer = await oncePerKey(ctx, form, async () => {
      const found = await answerMerge(ctx, pair, act, form);
      if (found.ok && isDecision(act)) await followMerge(ctx, pair, act);
      return found;
    });
    if (answer.ok) return redirect(paths.memberDouble(id, { other, done: act }));
    const status = ["state", "seen"].includes(answer.refusal) ? 409 : 422;
    return data({ ...answer, typed: String(form.get("reason") ?? "") }, { status });
  };
  if (act !== null && isDecision(act))
    return asKeeper(args, "merge.decide", "a merge moves an account and reads secret cases", work);
  return asActor(args, act === "refuse" ? "merge.decide" : "merge.propose", work);
}

/** What hangs on two records beside them: their dues, and the lists of names of meetings. */
async function followMerge(
  { db, actor, now, requestId }: ActorContext,
  [{ id: keptId }, { id: goneId }]: Awaited<ReturnType<typeof pairOf>>,
  act: MergeAct,
): Promise<void> {
  const rules = await readRuleSet(db, today(now));
  const pair = { keptId, goneId };
  const isMerge = act === "approve";
  await (isMerge ? joinAttendance : partAttendance)(db, pair, rules);
  await (isMerge ? joinDues : partDues)(db, actor, pair, { now, requestId });
}

async function pairOf({ db, actor }: ActorContext, one: string, other: string) {
  const pair = isId(one) && isId(other) && one !== other ? await readPair(db, one, other) : null;
  if (pair === null || pair.some(({ orgPos }) => !isInBranch(actor, orgPos)))
    throw new NotFound("member");
  return pair;
}

export default function Double() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return page.view === "suspects" ? (
    <SuspectView {...page} />
  ) : (
    <MergeView {...page} answer={answer ?? null} />
  );
}
