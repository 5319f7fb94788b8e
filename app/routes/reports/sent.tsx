import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { dutyText } from "#app/features/access/duties/text.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { ReportTables } from "#app/features/reports/components/report-tables.tsx";
import { handOf, openSentActs } from "#app/features/reports/sent/access.ts";
import { takeSentStep } from "#app/features/reports/sent/commands.server.ts";
import { SentActs } from "#app/features/reports/sent/components/sent-acts.tsx";
import { SentCourse } from "#app/features/reports/sent/components/sent-course.tsx";
import { SentStateTag } from "#app/features/reports/sent/components/sent-table.tsx";
import { shortSum } from "#app/features/reports/sent/rules.ts";
import { isReason, readAct, readNote } from "#app/features/reports/sent/schema.ts";
import { sentText } from "#app/features/reports/sent/text.ts";
import { reportText } from "#app/features/reports/text.ts";
import { NotFound } from "#app/lib/errors.ts";
import { paths } from "#app/paths.ts";
import { readKept } from "#app/routes/reports/kept.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const lang = page?.lang ?? "vi";
  return [{ title: pageTitle(page?.content.title ?? reportText[lang].title, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "report.read", async (ctx) => {
    const { actor, lang, request } = ctx;
    const { report, snapshot } = await readKept(ctx);
    return {
      lang,
      id: report.id,
      state: report.state,
      level: report.level,
      version: report.version,
      content: snapshot.content[lang],
      checksum: shortSum(snapshot.checksum),
      isWhole: snapshot.isWhole,
      madeAt: snapshot.madeAt.toISOString(),
      steps: report.steps.map(({ act, at, by, note }) => ({
        act,
        at: at.toISOString(),
        by,
        note,
      })),
      acts: openSentActs(actor, report),
      returnsAs: handOf(report, "return"),
      formKey: newFormKey(),
      done: new URL(request.url).searchParams.get("done"),
    };
  });
}

/** One step (`act`); a return says why (`note`), and in which hand it is done (`as`). */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.clone().formData();
  const act = readAct(form.get("act"));
  const checks = act === "check" || (act === "return" && form.get("as") === "check");
  return asActor(args, checks ? "report.check" : "report.accept", async (ctx) => {
    const { db, actor, params } = ctx;
    const id = params.id ?? "";
    if (act === null || act === "submit") throw new NotFound("report");
    await readKept(ctx);
    const note = readNote(form);
    if (act === "return" && !isReason(note))
      return data({ refusal: null, isReasonMissing: true, typed: note ?? "" }, { status: 422 });
    const result = await oncePerKey(ctx, form, () =>
      takeSentStep(db, actor, { id, act, note: act === "return" ? note : null }, ctx),
    );
    if (result.ok) return redirect(paths.sentReport(id, { done: act }));
    const status = result.refusal === "state" ? 409 : 403;
    const refusal = result.refusal as string;
    return data({ refusal, isReasonMissing: false, typed: note ?? "" }, { status });
  });
}

export default function SentReportPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(sentText);
  const reports = useText(reportText);
  const duties = useText(dutyText);
  const { content, done } = page;
  const refusal = answer?.refusal ?? null;
  return (
    <Stack>
      <PageHead
        title={content.title}
        sub={`${content.unit}. ${content.period}.`}
        back={{ to: paths.reports(), label: reports.back }}
        tags={<SentStateTag state={page.state} level={page.level} />}
        actions={
          <ButtonLink
            to={paths.sentReportPrint(page.id)}
            icon="printer"
            kind={page.acts.length > 0 ? "plain" : "primary"}
          >
            {reports.print}
          </ButtonLink>
        }
      />
      {done !== null && words.done[done] && !answer && <Notice kind="ok" lead={words.done[done]} />}
      {refusal !== null && (
        <Notice
          kind="error"
          lead={words.refusals[refusal] ?? duties[refusal as keyof typeof duties]}
        />
      )}
      <SentActs
        acts={page.acts}
        isCompiled={page.level === "province"}
        returnsAs={page.returnsAs}
        formKey={page.formKey}
        isReasonMissing={answer?.isReasonMissing ?? false}
        typed={answer?.typed ?? ""}
      />
      <ReportTables title={content.title} parts={content.parts} shape="grid" />
      {content.notes.length > 0 && (
        <Panel title={reports.notes} padded>
          <ul>
            {content.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Panel>
      )}
      <SentCourse
        steps={page.steps}
        checksum={page.checksum}
        isWhole={page.isWhole}
        version={page.version}
        madeAt={page.madeAt}
      />
    </Stack>
  );
}
