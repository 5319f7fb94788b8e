import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { duesExemption } from "#app/codes/dues-exemption.ts";
import { duesGroup } from "#app/codes/dues-group.ts";
import { codeLabel } from "#app/codes/find-code.ts";
import { asActor, asKeeper, type ActorContext } from "#app/features/access/door.server.ts";
import { dutyText } from "#app/features/access/duties/text.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import type { Permission } from "#app/features/access/rules.ts";
import {
  asksRelief,
  confirmRefusal,
  decideRefusal,
  statesAs,
} from "#app/features/dues/requests/access.ts";
import { BasisPanel } from "#app/features/dues/requests/components/basis-panel.tsx";
import { ReliefPanel } from "#app/features/dues/requests/components/relief-panel.tsx";
import {
  decideDeclaration,
  declareBase,
} from "#app/features/dues/requests/declarations/commands.server.ts";
import {
  listDeclarations,
  listReliefs,
  readDuesMember,
} from "#app/features/dues/requests/queries.server.ts";
import { askRelief, decideRelief } from "#app/features/dues/requests/reliefs/commands.server.ts";
import {
  askedReliefs,
  declarationFaults,
  groupsOn,
  reliefFaults,
  reliefStage,
  type RequestFaults,
} from "#app/features/dues/requests/rules.ts";
import { readDecision, readDeclaration, readRelief } from "#app/features/dues/requests/schema.ts";
import { duesRequestText } from "#app/features/dues/requests/text.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

const REASON = "the dues of a month follow from whole records, which a collector does not read";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(duesRequestText[lang].title(found?.name ?? ""), lang) }];
};

/** What a member has stated about income and asked for; of oneself, or of a member of the own cell. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "dues.readBase", async (ctx) => {
    const { db, actor, lang, now, request } = ctx;
    const member = await memberOf(ctx);
    const today = dayOf(now);
    const rules = await readRuleSet(db, today);
    const days = rules.number("dues.relief_notice_days");
    const label = (list: typeof duesGroup | typeof duesExemption, code: string) =>
      codeLabel(list, code, lang);
    return {
      lang,
      name: member.name,
      isOwn: member.id === actor.memberId,
      bases: (await listDeclarations(db, member.id)).map((one) => ({
        id: one.id,
        group: label(duesGroup, one.duesGroup),
        base: one.baseDong,
        fromMonth: one.fromMonth,
        state: one.state,
        statedBy: one.statedBy,
        proposedName: one.proposedName,
        decidedName: one.decidedName,
        note: one.note ?? one.statement,
        mayConfirm: confirmRefusal(actor, member, one) === null,
      })),
      reliefs: (await listReliefs(db, member.id)).map((one) => {
        const relief = { kind: one.kind, from: one.fromMonth, to: one.toMonth };
        return {
          id: one.id,
          kind: label(duesExemption, one.kind),
          fromMonth: one.fromMonth,
          toMonth: one.toMonth,
          stage: one.state === "approved" ? reliefStage(relief, today, days, rules) : one.state,
          reason: one.reason,
          decision: one.decision,
          proposedName: one.proposedName,
          decidedName: one.decidedName,
          mayDecide: decideRefusal(actor, member, one) === null,
        };
      }),
      states: statesAs(actor, member),
      mayAsk: asksRelief(actor, member),
      groups: groupsOn(today).map((code) => ({ value: code, label: label(duesGroup, code) })),
      kinds: askedReliefs.map((code) => ({ value: code, label: label(duesExemption, code) })),
      months: rules.number("dues.hardship_max_months"),
      formKey: newFormKey(),
      done: new URL(request.url).searchParams.get("done"),
    };
  });
}

/** The member of the address, when it is oneself or one of the own cell. */
async function memberOf({ db, actor, params }: ActorContext) {
  const id = params.id ?? "";
  const member = isId(id) ? await readDuesMember(db, actor, id) : null;
  if (member === null) throw new NotFound("dues of a member");
  return member;
}

const permissions: Record<string, Permission> = {
  declare: "dues.declare",
  ask: "dues.askRelief",
  confirm: "dues.confirmBase",
  refuse: "dues.confirmBase",
  approve: "dues.decideRelief",
  decline: "dues.decideRelief",
};
const doneAs: Record<string, string> = {
  declare: "declared",
  ask: "asked",
  confirm: "confirmed",
  refuse: "refused",
  approve: "approved",
  decline: "declined",
};

/** A statement (`act` declare), a request (ask), or the second hand on one of them (`id`, `note`). */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.clone().formData();
  const act = String(form.get("act"));
  const permission = permissions[act] ?? "dues.declare";
  if (act === "declare" || act === "ask")
    return asActor(args, permission, (ctx) => send(ctx, act, form));
  return asKeeper(args, permission, REASON, async (ctx) => {
    const { db, actor } = ctx;
    const member = await memberOf(ctx);
    const decision = readDecision(form);
    if (decision === null) return refuse(form, { note: "reason" }, null, 422);
    if (!isId(decision.id)) throw new NotFound("dues request");
    const decide = act === "confirm" || act === "refuse" ? decideDeclaration : decideRelief;
    const result = await oncePerKey(ctx, form, () => decide(db, actor, member, decision, ctx));
    return result.ok ? back(member.id, act) : refuse(form, {}, result.refusal, 409);
  });
}

async function send(ctx: ActorContext, act: "declare" | "ask", form: FormData) {
  const { db, actor, now } = ctx;
  const member = await memberOf(ctx);
  const today = dayOf(now);
  if (act === "declare") {
    const read = readDeclaration(form);
    const issues = read.ok ? declarationFaults(read.value, today) : read.issues;
    if (!read.ok || Object.keys(issues).length > 0) return refuse(form, issues, null, 422);
    const result = await oncePerKey(ctx, form, () =>
      declareBase(db, actor, member, read.value, ctx),
    );
    return result.ok ? back(member.id, act) : refuse(form, {}, result.refusal, 409);
  }
  const read = readRelief(form);
  const rules = await readRuleSet(db, today);
  const issues = read.ok ? reliefFaults(read.value, today, rules) : read.issues;
  if (!read.ok || Object.keys(issues).length > 0) return refuse(form, issues, null, 422);
  const result = await oncePerKey(ctx, form, () => askRelief(db, actor, member, read.value, ctx));
  return result.ok ? back(member.id, act) : refuse(form, {}, result.refusal, 409);
}

const back = (id: string, act: string) => redirect(paths.duesBasis(id, { done: doneAs[act] }));

function refuse(form: FormData, issues: RequestFaults, refusal: string | null, status: number) {
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  return data({ typed, issues, refusal }, { status });
}

export default function DuesBasis() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(duesRequestText);
  const duties = useText(dutyText);
  const refusal = answer?.refusal ?? null;
  const shown = {
    formKey: page.formKey,
    issues: answer?.issues ?? {},
    typed: (answer?.typed ?? {}) as Record<string, string>,
  };
  return (
    <Stack>
      <PageHead
        title={words.title(page.name)}
        sub={words.sub}
        back={
          page.isOwn
            ? { to: paths.duesOwn(), label: words.backOwn }
            : { to: paths.duesRequests(), label: words.back }
        }
      />
      {page.done !== null && words.done[page.done] && !answer && (
        <Notice kind="ok" lead={words.done[page.done]} />
      )}
      {refusal !== null && (
        <Notice
          kind="error"
          lead={words.refusals[refusal] ?? duties[refusal as keyof typeof duties]}
        />
      )}
      <BasisPanel bases={page.bases} states={page.states} groups={page.groups} {...shown} />
      <ReliefPanel
        reliefs={page.reliefs}
        mayAsk={page.mayAsk}
        kinds={page.kinds}
        months={page.months}
        {...shown}
      />
    </Stack>
  );
}
