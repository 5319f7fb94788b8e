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
import { may, unitOf } from "#app/features/access/rules.ts";
import { isCell, isCommune } from "#app/features/organizations/rules.ts";
import { listCellPlans } from "#app/features/reports/plans/cells/queries.server.ts";
import { decidePlans, proposePlans } from "#app/features/reports/plans/commands.server.ts";
import { PlanBatchPanel } from "#app/features/reports/plans/components/plan-batch.tsx";
import { CellPlans } from "#app/features/reports/plans/components/cell-plans.tsx";
import { PipelineTable } from "#app/features/reports/plans/components/pipeline-table.tsx";
import { PlanForm } from "#app/features/reports/plans/components/plan-form.tsx";
import { PlanTable } from "#app/features/reports/plans/components/plan-table.tsx";
import { listPipeline } from "#app/features/reports/plans/pipeline/queries.server.ts";
import { stepName } from "#app/features/reports/plans/pipeline/rules.ts";
import { listPlans, readWaitingPlans } from "#app/features/reports/plans/queries.server.ts";
import { plannableYears, sumOf } from "#app/features/reports/plans/rules.ts";
import { readPlanForm, readPlanNote, readYear } from "#app/features/reports/plans/schema.ts";
import { planText } from "#app/features/reports/plans/text.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { today as dayOf, yearOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { FilterBar, FilterSelect } from "#app/ui/filter-bar.tsx";
import { formatDate, formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const lang = page?.lang ?? "vi";
  return [{ title: pageTitle(planText[lang].title, lang) }];
};

/** The plan of a `year` by commune, with what has come of it and what waits for the leader. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "plan.read", async ({ db, actor, lang, now, request }) => {
    const { searchParams } = new URL(request.url);
    const today = dayOf(now);
    const year = readYear(searchParams.get("year")) ?? yearOf(today);
    const unit = unitOf(actor);
    const level = levelOf(unit.orgType);
    const lines = level === "cell" ? [] : await listPlans(db, unit, year, today);
    const cells = level === "province" ? [] : await listCellPlans(db, unit, year, today);
    const isOpen = plannableYears(yearOf(today)).includes(year);
    const isSetAbove = level === "commune" && lines.every(({ isFromAbove }) => isFromAbove);
    const asked = isSetAbove ? cells : [...lines, ...cells];
    const steps = await listPipeline(db, unit, year, today);
    return {
      lang,
      year,
      isRunning: year === yearOf(today),
      years: [yearOf(today) + 1, yearOf(today), yearOf(today) - 1, yearOf(today) - 2],
      unit: unit.name,
      level,
      lines,
      cells,
      asked,
      steps: steps.map((step) => ({ ...step, name: stepName(step.state, lang) })),
      countedOn: lines.flatMap(({ countedOn }) => countedOn ?? []).toSorted()[0] ?? null,
      batch: await readWaitingPlans(db, actor, year, [...lines, ...cells]),
      mayPropose: may(actor, "plan.propose") && isOpen && asked.length > 0,
      mayDecide: may(actor, "plan.approve"),
      formKey: newFormKey(),
      done: searchParams.get("done"),
    };
  });
}

/** Whose plan the page shows: that of a cell, of a commune with its cells, or of the communes of a province. */
function levelOf(orgType: string): "cell" | "commune" | "province" {
  if (isCell(orgType)) return "cell";
  return isCommune(orgType) ? "commune" : "province";
}

const done = { approve: "approved", refuse: "refused", withdraw: "withdrawn" } as const;

/** Numbers for a `year` to be decided on, or the decision (`act`) on the `batch` that waits. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.clone().formData();
  const act = String(form.get("act"));
  const decides = act === "approve" || act === "refuse";
  return asActor(args, decides ? "plan.approve" : "plan.propose", async (ctx) => {
    const { db, actor } = ctx;
    const refused = (
      status: 409 | 422,
      why: { refusal?: string; issues?: Record<string, string> },
    ) => {
      const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
      return data({ refusal: null, issues: {}, typed, ...why }, { status });
    };
    if (decides || act === "withdraw") {
      const batchId = String(form.get("batch"));
      if (!isId(batchId)) throw new NotFound("plan");
      const note = readPlanNote(form);
      if (act === "refuse" && note === null) return refused(422, { issues: { note: "note" } });
      const result = await oncePerKey(ctx, form, () =>
        decidePlans(db, actor, { batchId, act, note }, ctx),
      );
      return result.ok
        ? redirect(
            paths.admissionPlan({ year: readYear(String(form.get("year"))), done: done[act] }),
          )
        : refused(409, { refusal: result.refusal });
    }
    const year = readYear(String(form.get("year")));
    if (act !== "propose" || year === null) throw new NotFound("plan");
    const read = readPlanForm(form);
    if (!read.ok) return refused(422, { issues: read.issues });
    const result = await oncePerKey(ctx, form, () =>
      proposePlans(db, actor, { ...read.input, year }, ctx),
    );
    return result.ok
      ? redirect(paths.admissionPlan({ year, done: "proposed" }))
      : refused(409, { refusal: result.refusal });
  });
}

export default function AdmissionPlan() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(planText);
  const duties = useText(dutyText);
  const { year, years, lines, batch } = page;
  const refusal = answer?.refusal ?? null;
  const issues: Record<string, string> = answer?.issues ?? {};
  const typed: Record<string, string> = answer?.typed ?? {};
  const said = page.done === null || answer ? undefined : words.done[page.done];
  return (
    <Stack>
      <PageHead
        title={words.title}
        sub={words.sub(String(year), page.unit)}
        back={{ to: paths.reports(), label: words.back }}
      />
      {said !== undefined && <Notice kind="ok" lead={said} />}
      {refusal !== null && (
        <Notice
          kind="error"
          lead={words.refusals[refusal] ?? duties[refusal as keyof typeof duties]}
        />
      )}
      <FilterBar action={paths.admissionPlan()}>
        <FilterSelect
          label={words.year}
          name="year"
          value={String(year)}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
        />
      </FilterBar>
      <PlanHeadline />
      {batch !== null && (
        <PlanBatchPanel
          batch={batch}
          year={year}
          mayDecide={page.mayDecide}
          formKey={page.formKey}
          noteError={issues.note === undefined ? undefined : words.faults[issues.note]}
          typedNote={typed.note ?? ""}
        />
      )}
      {page.level !== "cell" && (
        <Panel title={words.table}>
          {lines.length === 0 ? (
            <Empty fact={words.none} why={words.noneWhy} />
          ) : (
            <PlanTable
              lines={lines}
              year={year}
              isRunning={page.isRunning}
              above={words.fromAbove}
            />
          )}
        </Panel>
      )}
      {page.cells.length > 0 && (
        <CellPlans
          cells={page.cells}
          target={lines[0]?.target ?? null}
          isOwnCell={page.level === "cell"}
          year={year}
          isRunning={page.isRunning}
        />
      )}
      {page.steps.length > 0 && (
        <Panel title={words.steps}>
          <PanelBody>{words.stepsWhy(String(year))}</PanelBody>
          <PipelineTable steps={page.steps} isRunning={page.isRunning} />
        </Panel>
      )}
      {page.mayPropose && batch === null && page.level !== "cell" && (
        <PlanForm
          lines={page.asked}
          year={year}
          level={page.level}
          formKey={page.formKey}
          issues={issues}
          typed={typed}
        />
      )}
    </Stack>
  );
}

/** What was reached, in words, before the table. */
function PlanHeadline() {
  const page = useLoaderData<typeof loader>();
  const { countedOn, isRunning, level } = page;
  const lines = level === "cell" ? page.cells : page.lines;
  const words = useText(planText);
  const lang = useLang();
  const { target, admitted, share, open, late } = sumOf(lines);
  const number = (value: number) => formatNumber(value, lang);
  const lead =
    target === null
      ? words.noTarget(number(admitted))
      : words.reached(number(admitted), number(target));
  if (level === "cell")
    return (
      <Notice kind="info" lead={target === null ? words.ofCellNone : lead}>
        {words.countedToday}
      </Notice>
    );
  return (
    <Notice kind="info" lead={lead}>
      {share !== null && `${words.share(formatNumber(share, lang, 1))} `}
      {isRunning && `${words.pipeline(number(open), number(late))} `}
      {countedOn === null ? words.notCounted : words.counted(formatDate(countedOn))}
    </Notice>
  );
}
