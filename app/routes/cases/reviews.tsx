import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { FormKey } from "#app/features/access/components/form-key.tsx";
import { asActor } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { role } from "#app/features/access/roles.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { isAboveCommune, isCommune } from "#app/features/organizations/rules.ts";
import { bulkFor } from "#app/features/procedures/bulk/rules.ts";
import { closeReviews, openReviews } from "#app/features/procedures/reviews/commands.server.ts";
import { OpenReviewsForm } from "#app/features/procedures/reviews/components/open-form.tsx";
import { CommitteeTable } from "#app/features/procedures/reviews/components/committee-table.tsx";
import { ReviewTable } from "#app/features/procedures/reviews/components/review-table.tsx";
import {
  listCommitteeProgress,
  listReviewProgress,
  readOpenReviews,
} from "#app/features/procedures/reviews/queries.server.ts";
import {
  capView,
  committeesSeen,
  mayOpenReviews,
  ownReview,
  ratedOf,
  unitGrades,
  type CellProgress,
} from "#app/features/procedures/reviews/rules.ts";
import {
  readReviews,
  type ReviewDay,
  type ReviewIssue,
} from "#app/features/procedures/reviews/schema.ts";
import { reviewsText } from "#app/features/procedures/reviews/text.ts";
import { isUnitReview } from "#app/features/procedures/units/rules.ts";
import { wordsOf } from "#app/features/procedures/view/rules.ts";
import { today as dayOf, yearOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { Form, useActionData, useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const lang = page?.lang ?? "vi";
  return [{ title: pageTitle(reviewsText[lang].title, lang) }];
};

/** The reviews of the year that is open, else of this year: committees, then cell by cell. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "case.read", async ({ db, actor, lang, now, request }) => {
    const { post } = actor;
    if (post === null || post.role === role.member) throw new NotFound("case");
    const isProvince = isAboveCommune(post.orgType ?? "");
    const open = await readOpenReviews(db, post.posFrom);
    const campaign = isProvince ? open.province : open.commune;
    const year = (campaign ?? open.province)?.year ?? yearOf(dayOf(now));
    const rules = await readRuleSet(db, dayOf(now));
    // A province follows its communes; their cells are the communes' own work.
    const cells = isProvince ? [] : await listReviewProgress(db, post, year);
    const committees = await listCommitteeProgress(db, post, year, committeesSeen(post.orgType));
    const search = new URL(request.url).searchParams;
    const states = wordsOf("unitReview", lang).states;
    const grades: Record<string, string> = reviewsText[lang].grades;
    const count = (units: Parameters<typeof unitGrades>[0]) =>
      Object.entries(unitGrades(units))
        .toSorted()
        .map(([grade, number]) => `${number} ${grades[grade] ?? grade}`)
        .join(", ");
    const unitView = (unit: CellProgress["unit"]) =>
      unit && {
        id: unit.id,
        text: [states[unit.state], grades[unit.grade ?? ""]].filter(Boolean).join(": "),
      };
    return {
      lang,
      formKey: newFormKey(),
      campaign,
      above: isCommune(post.orgType ?? "") ? open.province : null,
      isProvince,
      year,
      isMine: mayOpenReviews(actor),
      doesBulk: bulkFor(post.role).some(
        ({ procedure }) => procedure === "evaluation" || isUnitReview(procedure),
      ),
      starts: ownReview(post),
      told: { opened: search.has("opened"), closed: search.has("closed") },
      rated: cells.reduce((sum, cell) => sum + ratedOf(cell), 0),
      people: cells.reduce((sum, { people }) => sum + people, 0),
      units: count(cells),
      committeeGrades: count(committees),
      committees: committees.map(({ unit, ...one }) => ({ ...one, unit: unitView(unit) })),
      rows: cells.map((cell) => ({
        id: cell.id,
        name: cell.name,
        people: cell.people,
        rated: ratedOf(cell),
        waits: { cell: cell.reviewed, appraisal: cell.proposed, decision: cell.appraised },
        cap: capView(cell, rules),
        unit: unitView(cell.unit),
      })),
    };
  });
}

/** Opens the reviews of a year for the own commune or province, or ends them. */
export async function action(args: ActionFunctionArgs) {
  return asActor(args, "case.act", async (ctx) => {
    const { db, actor, now, requestId, request } = ctx;
    if (!mayOpenReviews(actor)) throw new NotFound("case");
    const form = await request.formData();
    const moment = { now, requestId };
    if (form.get("intent") === "close") {
      const id = String(form.get("campaign") ?? "");
      if (!isId(id)) throw new NotFound("case");
      await oncePerKey(ctx, form, async () => {
        await closeReviews(db, actor, id, moment);
        return true;
      });
      return redirect(paths.caseReviews({ closed: 1 }));
    }
    const typed = Object.fromEntries(
      [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
    );
    const read = readReviews(form, dayOf(now));
    const none: Partial<Record<string, ReviewIssue>> = {};
    if (!read.ok)
      return data({ typed, issues: { ...none, ...read.issues }, twice: false }, { status: 422 });
    const isOpened = await oncePerKey(ctx, form, () => openReviews(db, actor, read.value, moment));
    if (isOpened) return redirect(paths.caseReviews({ opened: 1 }));
    return data({ typed, issues: none, twice: true }, { status: 422 });
  });
}

/** The days of a campaign as they are said, in their order. */
const daysOf = (one: Record<ReviewDay, string>): [string, string, string] => [
  formatDate(one.selfDueOn),
  formatDate(one.cellDueOn),
  formatDate(one.decideDueOn),
];

export default function Reviews() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(reviewsText);
  const { campaign, year, rows, told, formKey } = page;
  return (
    <Stack>
      <PageHead
        title={words.titleOf(year)}
        sub={
          campaign === null
            ? words.none
            : (page.isProvince ? words.daysAbove : words.days)(...daysOf(campaign))
        }
        back={{ to: paths.cases(), label: words.back }}
        actions={
          <>
            {page.starts !== null && (
              <ButtonLink to={paths.caseNew({ procedure: page.starts })}>
                {words.start[page.starts]}
              </ButtonLink>
            )}
            {page.doesBulk && <ButtonLink to={paths.caseBulk()}>{words.bulk}</ButtonLink>}
          </>
        }
      />
      {told.opened && <Notice kind="ok" lead={words.opened} />}
      {told.closed && <Notice kind="ok" lead={words.closed} />}
      {answer?.twice && <Notice kind="error" lead={words.twice} />}
      {campaign?.guidance && <Notice kind="info" lead={campaign.guidance} />}
      {campaign === null && (
        <Notice kind="info" lead={words.none}>
          {page.isMine ? words.noneOpen : words.noneWait}
        </Notice>
      )}
      {page.isMine && campaign === null && (
        <OpenReviewsForm
          formKey={formKey}
          year={year}
          typed={answer?.typed ?? {}}
          issues={answer?.issues ?? {}}
        />
      )}
      {page.above !== null && (
        <Notice kind="info" lead={words.above(...daysOf(page.above))}>
          {page.above.guidance}
        </Notice>
      )}
      {page.committees.length > 0 && (
        <Panel title={words.committees}>
          <PanelBody>
            <p className="second dim">
              {words.committeesRated(page.committeeGrades || words.noUnits)}
            </p>
          </PanelBody>
          <CommitteeTable rows={page.committees} />
        </Panel>
      )}
      {!page.isProvince && (
        <Panel title={words.progress}>
          <PanelBody>
            <p>{words.total(page.rated, page.people)}</p>
            <p className="second dim">
              {words.units(page.units || words.noUnits)} {words.capNote}
            </p>
          </PanelBody>
          {rows.length === 0 ? <Empty fact={words.noUnits} /> : <ReviewTable rows={rows} />}
        </Panel>
      )}
      {page.isMine && campaign !== null && (
        <Disclosure summary={words.close}>
          <Form method="post" className="stack stack-tight">
            <FormKey value={formKey} />
            <input type="hidden" name="intent" value="close" />
            <input type="hidden" name="campaign" value={campaign.id} />
            <p className="second dim">{words.closeWhy}</p>
            <div>
              <Button>{words.close}</Button>
            </div>
          </Form>
        </Disclosure>
      )}
    </Stack>
  );
}
