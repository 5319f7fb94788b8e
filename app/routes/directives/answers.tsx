import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { may } from "#app/features/access/rules.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import { mayAnswer } from "#app/features/procedures/change/below/access.ts";
import { approveAnswers } from "#app/features/procedures/change/below/commands.server.ts";
import { ApprovePanel } from "#app/features/procedures/change/below/components/approve-panel.tsx";
import { GapList } from "#app/features/procedures/change/below/components/gap-list.tsx";
import { ProgressPanel } from "#app/features/procedures/change/below/components/progress-panel.tsx";
import {
  listMemberGaps,
  listWaiting,
  readProgress,
} from "#app/features/procedures/change/below/queries.server.ts";
import { belowText } from "#app/features/procedures/change/below/text.ts";
import { readWaiting } from "#app/features/procedures/change/below/view/queries.server.ts";
import { approvesBelow, gapLines } from "#app/features/procedures/change/below/view/rules.ts";
import { askedLabels } from "#app/features/tasks/asked/rules.ts";
import { readDirective } from "#app/features/tasks/directives/queries.server.ts";
import { listReceipts } from "#app/features/tasks/receipts/queries.server.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const words = belowText[page?.lang ?? "vi"];
  const title = page?.cell === null ? words.progressTitle : words.title;
  return [{ title: pageTitle(title, page?.lang ?? "vi", { context: page?.number }) }];
};

/** A sent directive that asks for fields, with the receivers that the scope shows. */
async function openAsking({ db, actor, params }: ActorContext) {
  const id = params.id ?? "";
  const directive = isId(id) && may(actor, "directive.read") ? await readDirective(db, id) : null;
  const asks = directive !== null && directive.askedFields.length > 0;
  const receipts = asks ? await listReceipts(db, [id]) : [];
  if (directive === null || receipts.length === 0) throw new NotFound("directive");
  return { directive, receipts };
}

/** For a cell its members with what they lack; for an office how far its cells have come. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "case.read", async (ctx) => {
    const { request, db, actor, lang } = ctx;
    const { directive, receipts } = await openAsking(ctx);
    const search = new URL(request.url).searchParams;
    const unitId = search.get("unit") ?? actor.post?.orgId;
    const cell = receipts.find(({ orgId, orgType }) => orgId === unitId && isCell(orgType)) ?? null;
    const isOwn = cell !== null && cell.orgId === actor.post?.orgId;
    const approves = cell === null && approvesBelow(actor.post?.role ?? null);
    const sent = Number(search.get("sent") ?? 0);
    return {
      lang,
      id: directive.id,
      number: directive.number,
      title: directive.title,
      asked: askedLabels(directive.askedFields, lang),
      formKey: newFormKey(),
      cell:
        cell === null
          ? null
          : {
              name: cell.orgName,
              isOwn,
              lines: gapLines(await listMemberGaps(db, directive, cell.orgId), lang),
              mayFill: may(actor, "case.act") && mayAnswer(actor, directive, cell),
            },
      units: cell === null ? await readProgress(db, directive, receipts) : [],
      waiting: approves ? await readWaiting(ctx, directive.id) : [],
      sent: Number.isInteger(sent) && sent > 0 ? sent : 0,
    };
  });
}

/** Approves the ticked answers (`case`) about simple fields. */
export async function action(args: ActionFunctionArgs) {
  return asActor(args, "case.act", async (ctx) => {
    const { request, db, actor } = ctx;
    const { directive } = await openAsking(ctx);
    if (!approvesBelow(actor.post?.role ?? null)) throw new NotFound("directive");
    const form = await request.formData();
    const ticked = new Set(form.getAll("case").map(String));
    const waiting = await listWaiting(db, directive.id);
    const ids = waiting.map(({ id }) => id).filter((id) => ticked.has(id));
    if (ticked.size === 0)
      return data({ isEmpty: true, approved: 0, left: [] as { id: string; why: string }[] }, 422);
    const result = await oncePerKey(ctx, form, () => approveAnswers(ctx, ids));
    return data({ isEmpty: false, ...result }, result.left.length > 0 ? 422 : 200);
  });
}

export default function Answers() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(belowText);
  const { id, number, asked, cell, units, waiting } = page;
  const isDone = cell !== null && cell.lines.every(({ open }) => open.length === 0);
  const isBelow = cell !== null && !cell.isOwn;
  return (
    <Stack>
      <PageHead
        title={cell === null ? words.progressTitle : words.title}
        sub={`${isBelow ? `${cell.name}. ` : ""}${words.sub(number, asked)}`}
        back={
          isBelow
            ? { to: paths.directiveAnswers(id), label: words.backToUnits }
            : { to: paths.directive(id), label: words.back }
        }
      />
      {page.sent > 0 && <Notice kind="ok" lead={words.sent(page.sent)} />}
      {answer?.isEmpty && <Notice kind="error" lead={words.approveNone} />}
      {answer && answer.approved > 0 && <Notice kind="ok" lead={words.approved(answer.approved)} />}
      {answer && answer.left.length > 0 && (
        <Notice kind="warn" lead={words.leftOver(answer.left.length)}>
          <ul>
            {answer.left.map(({ id: one, why }) => (
              <li key={one}>{why}</li>
            ))}
          </ul>
        </Notice>
      )}
      {cell?.isOwn && !cell.mayFill && <Notice icon="lock" lead={words.closed} />}
      {cell?.mayFill && isDone && (
        <Notice
          kind="ok"
          lead={words.allSent}
          actions={
            <ButtonLink to={`${paths.directive(id)}#work`} kind="primary">
              {words.report}
            </ButtonLink>
          }
        >
          {words.allSentWhy}
        </Notice>
      )}
      {cell !== null && <GapList directiveId={id} lines={cell.lines} mayFill={cell.mayFill} />}
      {cell === null && <ProgressPanel directiveId={id} units={units} />}
      {waiting.length > 0 && <ApprovePanel lines={waiting} formKey={page.formKey} />}
    </Stack>
  );
}
