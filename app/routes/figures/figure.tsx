import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { dutyText } from "#app/features/access/duties/text.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { may, unitOf } from "#app/features/access/rules.ts";
import { ChangeList } from "#app/features/figures/components/change-list.tsx";
import { FigureForm } from "#app/features/figures/components/figure-form.tsx";
import { FigureStatus } from "#app/features/figures/components/figure-status.tsx";
import { proposeFigure } from "#app/features/figures/commands.server.ts";
import { readFigureView, rowOf } from "#app/features/figures/queries.server.ts";
import { readKey, setElsewhere, shapeOf } from "#app/features/figures/rules.ts";
import { readFigureForm } from "#app/features/figures/schema.ts";
import { figureText } from "#app/features/figures/text.ts";
import { namedParts } from "#app/features/figures/view/rules.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { definitions } from "#app/features/procedures/definitions/rules.ts";
import { wordsOf } from "#app/features/procedures/view/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { paths } from "#app/paths.ts";
import { refused, takeChange } from "#app/routes/figures/deciding.server.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(data?.figure.label ?? figureText[lang].title, lang) }];
};

/** One figure: what holds, since when and by what, where it is used, and what was proposed about it. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "figure.read", async ({ db, actor, params, lang, now, request }) => {
    const key = readKey(params.key ?? null);
    if (key === null) throw new NotFound("figure");
    const rules = await readRuleSet(db, dayOf(now));
    const provinceId = actor.post?.provinceId ?? null;
    const reading = { rules, lang, accountId: actor.accountId };
    const figure = await readFigureView(db, key, provinceId, reading);
    const { row } = rowOf(key, rules);
    const users = definitions
      .filter(({ code }) => row.usedIn.includes(code))
      .map(({ key: user }) => ({ key: user, ...wordsOf(user, lang) }));
    const isSetHere = figure.elsewhere === null && figure.isInForce;
    return {
      lang,
      figure,
      shape: shapeOf(row),
      named: namedParts(shapeOf(row), lang),
      usedIn: users.map(({ key: user, title }) => ({ key: user, title })),
      // A default that nobody has set rests on the rules of the procedures that use it.
      bases:
        figure.status === "sourced"
          ? [...new Set(users.flatMap(({ basis }) => basis.split("; ")))].join("; ")
          : "",
      mayOpenRules: may(actor, "case.read"),
      mayOpenTerms: may(actor, "dues.readTerms"),
      mayPropose: may(actor, "figure.propose") && isSetHere,
      mayDecide: may(actor, "figure.approve"),
      formKey: newFormKey(),
      done: new URL(request.url).searchParams.get("done"),
    };
  });
}

/** Another value to be decided on, or the decision (`act`) on the proposal `id`. */
export async function action(args: ActionFunctionArgs) {
  const asked = args.params.key ?? "";
  return takeChange(
    args,
    (done) => paths.figure(asked, { done }),
    async (ctx, form) => {
      const key = readKey(asked);
      if (key === null) throw new NotFound("figure");
      const today = dayOf(ctx.now);
      const { row, isInForce } = rowOf(key, await readRuleSet(ctx.db, today));
      if (setElsewhere(row) !== null || !isInForce) throw new NotFound("figure");
      const read = readFigureForm(form, row, today);
      if (!read.ok) return refused(form, 422, { issues: read.issues });
      return oncePerKey(ctx, form, () =>
        proposeFigure(ctx.db, ctx.actor, unitOf(ctx.actor), read.input, ctx),
      );
    },
  );
}

export default function FigurePage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(figureText);
  const duties = useText(dutyText);
  const { figure, usedIn } = page;
  const { from, until, isInForce, elsewhere } = figure;
  const refusal = answer?.refusal ?? null;
  const since =
    from === null
      ? words.always
      : words.between(formatDate(from), until === null ? null : formatDate(until));
  const isWaiting = figure.changes.some(({ state }) => state === "proposed");
  const said = page.done === null || answer ? undefined : words.done[page.done];
  return (
    <Stack>
      <PageHead
        title={figure.label}
        sub={<FigureStatus line={figure} />}
        back={{ to: paths.figures(), label: words.back }}
      />
      {said !== undefined && <Notice kind="ok" lead={said} />}
      {refusal !== null && (
        <Notice
          kind="error"
          lead={words.refusals[refusal] ?? duties[refusal as keyof typeof duties]}
        />
      )}
      <Panel title={words.inForce}>
        <SummaryList
          items={[
            {
              key: "value",
              label: words.heads.value,
              value: figure.value,
              note: isInForce || until === null ? since : words.ended(formatDate(until)),
            },
            {
              key: "source",
              label: words.heads.source,
              value: figure.source || page.bases || words.statuses[figure.status],
              ...(figure.status === "assumed" && elsewhere === null
                ? { issue: { kind: "warn" as const, text: words.assumedWhy } }
                : {}),
            },
            ...(usedIn.length === 0
              ? []
              : [
                  {
                    key: "used",
                    label: words.usedIn,
                    value: usedIn.map(({ key, title }, place) => (
                      <span key={key}>
                        {place > 0 && "; "}
                        {page.mayOpenRules ? (
                          <Anchor to={paths.caseRule(key)}>{title}</Anchor>
                        ) : (
                          title
                        )}
                      </span>
                    )),
                  },
                ]),
          ]}
        />
      </Panel>
      {elsewhere !== null && (
        <Notice kind="info" lead={words.elsewhere[elsewhere]}>
          {elsewhere === "duesTerms" && page.mayOpenTerms && (
            <Anchor to={paths.duesTerms()}>{words.toDuesTerms}</Anchor>
          )}
        </Notice>
      )}
      {page.mayPropose && !isWaiting && (
        <FigureForm
          shape={page.shape}
          now={figure.raw}
          until={until}
          named={page.named}
          formKey={page.formKey}
          issues={answer?.issues ?? {}}
          typed={answer?.typed ?? {}}
        />
      )}
      {(elsewhere === null || figure.changes.length > 0) && (
        <ChangeList
          changes={figure.changes}
          mayDecide={page.mayDecide}
          mayPropose={page.mayPropose}
          formKey={page.formKey}
          noteError={answer?.issues.note === undefined ? undefined : words.noteMissing}
        />
      )}
    </Stack>
  );
}
