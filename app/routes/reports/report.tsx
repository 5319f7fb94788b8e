import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { dutyText } from "#app/features/access/duties/text.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { definitionOf, isReportKey } from "#app/features/reports/rules.ts";
import { sendReport } from "#app/features/reports/sent/commands.server.ts";
import { SendPanel } from "#app/features/reports/sent/components/send-panel.tsx";
import { readCorrections } from "#app/features/reports/sent/corrections/schema.ts";
import { correctable } from "#app/features/reports/sent/corrections/rules.ts";
import { readNote } from "#app/features/reports/sent/schema.ts";
import { sentText } from "#app/features/reports/sent/text.ts";
import { NotFound } from "#app/lib/errors.ts";
import { asActor } from "#app/features/access/door.server.ts";
import { mayExportReport, sendingPermission } from "#app/features/reports/access.ts";
import { ExportForm } from "#app/features/reports/components/export-form.tsx";
import { NamesPanel } from "#app/features/reports/components/names-panel.tsx";
import { PeoplePanel } from "#app/features/reports/components/people-panel.tsx";
import { ReportPicker } from "#app/features/reports/components/report-picker.tsx";
import { ReportTables } from "#app/features/reports/components/report-tables.tsx";
import { SumPanel } from "#app/features/reports/components/sum-panel.tsx";
import { firstLines, peopleIn } from "#app/features/reports/content/rules.ts";
import { lastKnown } from "#app/features/reports/periods/rules.ts";
import { dayBefore } from "#app/features/reports/roll/rules.ts";
import { reportText } from "#app/features/reports/text.ts";
import { paths } from "#app/paths.ts";
import {
  askedReport,
  namesOf,
  peopleBehind,
  pickerOf,
  reachableOf,
  sendingOf,
} from "#app/routes/reports/asked.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { formatDate, formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

/** More lines are for the print and the workbook. */
const MOST_SHOWN = 200;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const lang = page?.lang ?? "vi";
  return [{ title: pageTitle(page?.content.title ?? reportText[lang].title, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "report.read", async (ctx) => {
    const { lang, actor } = ctx;
    const { key, query, made } = await askedReport(ctx);
    const { content, reading, period } = made;
    const names = await namesOf(ctx, made, query.line);
    const cut = firstLines(content, MOST_SHOWN);
    const people = await peopleBehind(ctx, made, key, query.line);
    const behind = (names?.people ?? people?.people ?? []).map(({ memberId }) => memberId);
    return {
      lang,
      key,
      sending: await sendingOf(ctx, key, made),
      lines: correctable(content),
      formKey: newFormKey(),
      content: cut.content,
      all: cut.all,
      shown: cut.shown,
      isFigures: definitionOf(key).group === "figures",
      unit: reading.unit.id,
      period: period?.key ?? null,
      on: made.on,
      days: period && { before: dayBefore(period), until: lastKnown(period, reading.today) },
      picker: await pickerOf(ctx, key, made),
      names,
      people,
      reachable: await reachableOf(ctx, [...peopleIn(cut.content), ...behind]),
      mayExport: mayExportReport(actor, key),
    };
  });
}

/** Sends the report of a `period` upward, with what the unit says (`note`); a province compiles it (`as` compile). */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.clone().formData();
  const key = args.params.key ?? "";
  const sends = isReportKey(key) ? sendingPermission(key) : "report.submit";
  const permission = form.get("as") === "compile" ? "report.compile" : sends;
  return asActor(args, permission, async (ctx) => {
    const { db, actor } = ctx;
    if (!isReportKey(key)) throw new NotFound("report");
    const note = readNote(form);
    const period = String(form.get("period"));
    const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
    const given = readCorrections(form);
    if (!given.ok) return data({ refusal: null, issues: given.issues, typed }, { status: 422 });
    const asked = { key, period, note, corrections: given.corrections };
    const result = await oncePerKey(ctx, form, () => sendReport(db, actor, asked, ctx));
    const done = permission === "report.compile" ? "compile" : "submit";
    if (result.ok) return redirect(paths.sentReport(result.id, { done }));
    const status = result.refusal === "state" ? 409 : 422;
    return data({ refusal: result.refusal as string, issues: {}, typed }, { status });
  });
}

/** A list with more columns keeps the shape of its book, on a phone too. */
const MOST_COLUMNS = 12;

export default function Report() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const sentWords = useText(sentText);
  const duties = useText(dutyText);
  const { key, content, unit, period, names, picker, days } = page;
  const lang = useLang();
  const words = useText(reportText);
  const query = { unit, period, ...(page.on !== null && { on: page.on }) };
  const isWide = content.parts.some(({ columns }) => columns.length > MOST_COLUMNS);
  return (
    <Stack>
      <PageHead
        title={content.title}
        sub={`${content.unit}. ${content.period}.`}
        back={{ to: paths.reports(), label: words.back }}
        actions={
          <>
            {page.mayExport && page.isFigures && (
              <ButtonLink to={paths.reportFile(key, query)} icon="download" reload>
                {words.export}
              </ButtonLink>
            )}
            <ButtonLink
              to={paths.reportPrint(key, query)}
              icon="printer"
              kind={page.sending?.maySend ? "plain" : "primary"}
            >
              {words.print}
            </ButtonLink>
          </>
        }
      />
      {answer && answer.refusal !== null && (
        <Notice
          kind="error"
          lead={sentWords.refusals[answer.refusal] ?? duties[answer.refusal as keyof typeof duties]}
        />
      )}
      <ReportPicker
        action={paths.report(key)}
        unit={unit}
        units={picker.units}
        period={period}
        periods={picker.periods}
        day={picker.day}
      />
      {content.equation !== null && days !== null && (
        <SumPanel
          equation={content.equation}
          before={formatDate(days.before)}
          until={formatDate(days.until)}
        />
      )}
      {page.shown < page.all && (
        <Notice
          kind="info"
          lead={words.cut(formatNumber(page.shown, lang), formatNumber(page.all, lang))}
        />
      )}
      <ReportTables
        title={content.title}
        parts={content.parts}
        shape={page.isFigures || isWide ? "grid" : "cards"}
        namesAt={(line) => `${paths.report(key, { ...query, line })}#names`}
        reachable={page.reachable}
      />
      {names !== null && (
        <NamesPanel
          line={names.line}
          people={names.people}
          reachable={page.reachable}
          closeTo={paths.report(key, query)}
        />
      )}
      {page.people !== null && (
        <PeoplePanel
          {...page.people}
          reachable={page.reachable}
          closeTo={paths.report(key, query)}
        />
      )}
      {page.sending !== null && period !== null && (
        <SendPanel
          sending={page.sending}
          period={period}
          formKey={page.formKey}
          typed={answer?.typed ?? {}}
          lines={page.lines}
          issues={answer?.issues ?? {}}
        />
      )}
      {page.mayExport && !page.isFigures && (
        <ExportForm action={paths.reportFile(key)} query={query} />
      )}
      {content.notes.length > 0 && (
        <Panel title={words.notes} padded>
          <ul>
            {content.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Panel>
      )}
    </Stack>
  );
}
