import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { CourseList } from "#app/features/tasks/components/course-list.tsx";
import { DirectivePanel } from "#app/features/tasks/components/directive-facts.tsx";
import { DraftActs } from "#app/features/tasks/components/draft-acts.tsx";
import { ReceiptPanel } from "#app/features/tasks/components/receipt-work.tsx";
import { Receivers } from "#app/features/tasks/components/receipt-table.tsx";
import { WorkActs } from "#app/features/tasks/components/work-acts.tsx";
import { decideDirective } from "#app/features/tasks/directives/deciding/commands.server.ts";
import { readDirectivePage } from "#app/features/tasks/directives/view/queries.server.ts";
import { readAsked } from "#app/features/tasks/directives/view/schema.ts";
import { shownReceipts } from "#app/features/tasks/directives/view/rules.ts";
import { answerDirective, openReceipt } from "#app/features/tasks/receipts/commands.server.ts";
import { taskText } from "#app/features/tasks/text.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Split, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { LinkRows, Panel } from "#app/ui/panel.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const lang = page?.lang ?? "vi";
  return [{ title: pageTitle(page?.directive.title ?? taskText[lang].facts, lang) }];
};

const momentOf = ({ now, requestId }: ActorContext) => ({ now, today: dayOf(now), requestId });

/** Opening the page is the receipt: it is noted once for each unit. */
export async function loader(args: LoaderFunctionArgs) {
  const read = () => asActor(args, "directive.read", readPage);
  const page = await read();
  if (!page.isOwnWork || page.work?.isUnread !== true) return page;
  await asActor(args, "directive.answer", (ctx) =>
    openReceipt(ctx.db, ctx.actor, page.directive.id, momentOf(ctx)),
  );
  return { ...(await read()), isJustOpened: true };
}

async function readPage({ request, db, actor, lang, now, params }: ActorContext) {
  const id = params.id ?? "";
  const search = new URL(request.url).searchParams;
  const today = dayOf(now);
  const page = isId(id)
    ? await readDirectivePage(db, actor, id, search.get("unit"), { today, lang })
    : null;
  if (page === null) throw new NotFound("directive");
  return {
    ...page,
    lang,
    today,
    formKey: newFormKey(),
    shown: shownReceipts.find((one) => one === search.get("show")) ?? "all",
    done: search.get("done"),
    isJustOpened: false,
  };
}

/** One step (`act`) of the directive, or of the work of one unit (`unit`). */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.clone().formData();
  const asked = readAsked(form);
  return asActor(args, asked?.permission ?? "directive.answer", async (ctx) => {
    const { db, actor, params } = ctx;
    const id = params.id ?? "";
    if (!isId(id) || asked === null) throw new NotFound("directive");
    const moment = momentOf(ctx);
    const said = asked.read(moment.today);
    const again = (issues: Record<string, string>, refusal: string | null, status: number) =>
      data({ act: asked.act as string, issues, refusal, typed: asked.typed }, { status });
    if (!said.ok) return again(said.issues, null, 422);
    const result: { ok: true } | { ok: false; refusal: string } = await oncePerKey(ctx, form, () =>
      asked.of === "receipt"
        ? answerDirective(
            db,
            actor,
            { directiveId: id, orgId: asked.unit, act: asked.act, ...said.value },
            moment,
          )
        : decideDirective(db, actor, { id, act: asked.act, ...said.value }, moment),
    );
    const unit = asked.of === "receipt" && actor.post?.orgId !== asked.unit ? asked.unit : null;
    if (result.ok) return redirect(paths.directive(id, { unit, done: asked.act }));
    const isForbidden = ["role", "notYours", "S1"].includes(result.refusal);
    return again({}, result.refusal, isForbidden ? 403 : 409);
  });
}

export default function Directive() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(taskText);
  const { directive, work, receipts, formKey, today, isOwnWork, children } = page;
  const failed = answer ?? null;
  const said = page.done === null ? undefined : words.done[page.done];
  const looks = { draft: "muted", proposed: "wait", issued: "ok", cancelled: "muted" } as const;
  const issuerActs = page.acts.filter((act) => act === "extend" || act === "cancel");
  const workPanel = work && directive.state !== "draft" && (
    <ReceiptPanel
      work={work}
      directiveId={directive.id}
      isOwn={isOwnWork}
      isAsked={directive.asked !== ""}
      formKey={formKey}
      failed={failed}
      today={today}
    />
  );
  return (
    <Stack>
      <PageHead
        title={directive.title}
        sub={`${directive.number}. ${directive.orgName}`}
        back={{
          to: paths.tasks(
            page.isAbove ? { box: directive.issuedOn === null ? "drafts" : "issued" } : {},
          ),
          label: words.back,
        }}
        tags={
          <StatusTag kind={looks[directive.state]}>{words.draftStates[directive.state]}</StatusTag>
        }
      />
      {said !== undefined && !answer && <Notice kind="ok" lead={said} />}
      {page.isJustOpened && <Notice kind="ok" lead={words.readNote} />}
      {answer?.refusal && <Notice kind="error" lead={words.refusals[answer.refusal]} />}
      <Split kind="rail">
        <Stack>
          <DraftActs page={page} formKey={formKey} failed={failed} />
          {page.isAbove && workPanel}
          <DirectivePanel
            directive={directive}
            aboveId={page.aboveId}
            mayAttach={page.mayEdit}
            isAbove={page.isAbove}
          />
          {!page.isAbove && workPanel}
          {receipts.length > 0 && (
            <Receivers
              id={directive.id}
              receipts={receipts}
              progress={page.progress}
              shown={page.shown}
              isReading={!directive.needsReport}
              today={today}
            />
          )}
        </Stack>
        <Stack>
          {issuerActs.length > 0 && (
            <Panel title={words.change} padded>
              <WorkActs acts={issuerActs} formKey={formKey} failed={failed} />
            </Panel>
          )}
          {children.length > 0 && (
            <Panel title={words.carriedOut}>
              <LinkRows
                rows={children.map(({ id, number, title, orgName }) => ({
                  key: id,
                  link: <Anchor to={paths.directive(id)}>{`${number}: ${title}`}</Anchor>,
                  text: orgName,
                }))}
              />
            </Panel>
          )}
          <CourseList lines={work?.course ?? page.course} />
        </Stack>
      </Split>
    </Stack>
  );
}
