import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { may } from "#app/features/access/rules.ts";
import {
  actsInCases,
  follows,
  mayActInCases,
  readsCases,
} from "#app/features/procedures/access.ts";
import { advanceCase } from "#app/features/procedures/commands.server.ts";
import { NamesakePanel } from "#app/features/procedures/arrivals/components/namesake-panel.tsx";
import { CaseActs } from "#app/features/procedures/components/case-acts.tsx";
import { readAskedFrom } from "#app/features/procedures/change/below/queries.server.ts";
import { OriginLines } from "#app/features/procedures/change/components/origin-lines.tsx";
import { ChangePanel } from "#app/features/procedures/change/components/change-panel.tsx";
import { readChangeView } from "#app/features/procedures/change/queries.server.ts";
import { ElectedPanel } from "#app/features/procedures/elections/components/elected-panel.tsx";
import { PostPanel } from "#app/features/procedures/elections/components/post-panel.tsx";
import {
  askedPosts,
  changedOffices,
  electedView,
} from "#app/features/procedures/elections/view/rules.ts";
import { RecodingPanel } from "#app/features/procedures/recoding/components/recoding-panel.tsx";
import { readRecoding } from "#app/features/procedures/recoding/queries.server.ts";
import { PaperLinks } from "#app/features/procedures/components/paper-links.tsx";
import { CasePast } from "#app/features/procedures/components/case-past.tsx";
import { TypedErrors } from "#app/features/procedures/components/typed-errors.tsx";
import { DocumentFields } from "#app/features/documents/components/document-form.tsx";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { PaperPanel } from "#app/features/procedures/dossier/components/paper-panel.tsx";
import { paperText } from "#app/features/procedures/dossier/text.ts";
import { readDossier } from "#app/features/procedures/dossier/view/queries.server.ts";
import { stepOf } from "#app/features/procedures/definition/rules.ts";
import { definitionOf } from "#app/features/procedures/definitions/rules.ts";
import { readStep } from "#app/features/procedures/inputs/schema.ts";
import { PlacePanel } from "#app/features/procedures/places/components/place-panel.tsx";
import { placeKeys, placeLines } from "#app/features/procedures/places/rules.ts";
import { paperLinks } from "#app/features/procedures/printing/view/rules.ts";
import { readCase } from "#app/features/procedures/queries.server.ts";
import { caseText } from "#app/features/procedures/text.ts";
import { urgentIn } from "#app/features/procedures/view/deadline/rules.ts";
import { notedIn } from "#app/features/procedures/notes/rules.ts";
import { openCasePage } from "#app/features/procedures/view/queries.server.ts";
import { answerRefused, marked } from "#app/features/procedures/view/refusals/rules.ts";
import {
  awaitedRoles,
  doneWords,
  stateView,
  stepViews,
  wordsOf,
} from "#app/features/procedures/view/rules.ts";
import { pastSteps } from "#app/features/procedures/view/past/rules.ts";
import { valueViews } from "#app/features/procedures/view/values/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Split, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const lang = page?.lang ?? "vi";
  const title = page ? `${page.title}, ${page.name}` : caseText[lang].title;
  return [{ title: pageTitle(title, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, readsCases, async (ctx) => {
    const { request, db, actor, lang, params, now } = ctx;
    const id = params.id ?? "";
    const opened = isId(id) ? await openCasePage(db, actor, id, now) : null;
    if (opened === null) throw new NotFound("case");
    const { stored, state, facts, steps, offered, names } = opened;
    const { definition } = state;
    const rules = await readRuleSet(db, dayOf(now));
    const words = wordsOf(definition.key, lang);
    const isOver = stored.closedOn !== null;
    const { searchParams } = new URL(request.url);
    const done = searchParams.get("done");
    return {
      lang,
      formKey: newFormKey(),
      id,
      seen: stored.state,
      title: words.title,
      name: stored.subjectName,
      unit: opened.unit,
      basis: words.basis,
      memberId: stored.memberId !== null && may(actor, "member.read") ? stored.memberId : null,
      state: stateView(definition, stored.state, lang),
      due: urgentIn({ ...stored, ...notedIn(stored.data) }, rules, dayOf(now), lang),
      isOver,
      done: stepOf(definition, done ?? "") && done ? doneWords(words, done, lang) : null,
      acts: isOver || !mayActInCases(actor) ? [] : stepViews(state, actor, facts, offered, lang),
      awaited: awaitedRoles(state, facts, lang),
      isKept: searchParams.has("kept"),
      dossier: await readDossier(db, actor, opened, lang),
      maxMb: rules.number("document.max_mb"),
      change: await readChangeView(ctx, stored, facts),
      recoding: await readRecoding(db, actor, stored, lang),
      namesakes: isOver ? [] : (facts.arrival?.namesakes ?? []),
      origin: may(actor, "import.read") ? originOf(stored.data) : null,
      asking: await readAskedFrom(db, actor, stored.data),
      papers: paperLinks(actor, stored, facts, opened.sight, lang),
      elected: electedView(facts, names, lang),
      places: placeLines(facts, lang),
      values: valueViews(definition, stored.data, words, names, lang).filter(
        ({ key }) => !placeKeys.has(key),
      ),
      posts: may(actor, "post.propose") && changedOffices(definition, stored.state),
      asked: askedPosts(searchParams),
      steps: pastSteps(steps, words, lang),
    };
  });
}

/** The row of an import out of which a request was made. */
function originOf({ importId, importRow }: Record<string, unknown>) {
  return typeof importId === "string" ? { importId, row: String(importRow) } : null;
}

/** One step (`step`, `seen`), with its inputs and its reason (`note`). */
export async function action(args: ActionFunctionArgs) {
  return asActor(args, actsInCases, async (ctx) => {
    const { request, db, actor, params, now, requestId, lang } = ctx;
    const id = params.id ?? "";
    const kase = isId(id) ? await readCase(db, id) : null;
    const definition = kase === null ? null : definitionOf(kase.procedure);
    if (definition === null || !follows(actor, definition.key)) throw new NotFound("case");
    const form = await request.formData();
    const read = readStep(definition, form, dayOf(now));
    if (!read.ok) return data({ typed: read.typed, refused: [] as string[] }, { status: 422 });
    const seen = String(form.get("seen") ?? "");
    const { value } = read;
    const result = await oncePerKey(ctx, form, () =>
      advanceCase(db, actor, { id, seen, ...value }, { now, requestId }),
    );
    if (result.ok) return redirect(paths.case(id, { done: value.step }));
    const isMoved = result.refusals.some(({ kind }) => kind === "state");
    const refused = isMoved ? [caseText[lang].moved] : answerRefused(result, lang);
    return data({ typed: marked(read.typed, result), refused }, { status: isMoved ? 409 : 422 });
  });
}

const isLacking = (papers: readonly { state: string }[]) =>
  papers.some(({ state }) => state !== "present");

export default function Case() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(caseText);
  const { title, name, unit, state, due, acts, awaited, values, steps, done, dossier } = page;
  const papers = useText(paperText);
  return (
    <Stack>
      <TypedErrors typed={answer?.typed} steps={acts} />
      <PageHead
        title={`${title}: ${name}`}
        sub={`${unit}. ${words.basis(page.basis)}`}
        back={{ to: paths.cases(), label: words.back }}
        tags={
          <>
            <StatusTag kind={state.look}>{state.text}</StatusTag>
            {due && (
              <StatusTag kind={due.kind} icon={due.kind === "error" ? "triangle" : "clock"}>
                {due.text}
              </StatusTag>
            )}
          </>
        }
        actions={
          page.memberId !== null && (
            <ButtonLink to={paths.member(page.memberId)} icon="person">
              {words.record}
            </ButtonLink>
          )
        }
      />
      {done !== null && !answer && <Notice kind="ok" lead={words.saved(done)} />}
      {page.isKept && !answer && <Notice kind="ok" lead={papers.kept} />}
      {answer && answer.refused.length > 0 && (
        <Notice kind="error" lead={answer.refused.join(" ")} />
      )}
      <Split kind="rail">
        <Stack>
          {!page.isOver && (
            <CaseActs
              steps={acts}
              awaited={awaited}
              seen={page.seen}
              formKey={page.formKey}
              typed={answer?.typed ?? null}
              fieldPage={
                page.memberId !== null ? paths.memberChange(page.memberId, { case: page.id }) : null
              }
            />
          )}
          {dossier.papers.length > 0 && (
            <PaperPanel papers={dossier.papers}>
              {dossier.choices.length > 0 && (
                <Disclosure summary={papers.handIn} open={isLacking(dossier.papers)}>
                  <DocumentFields
                    action={paths.caseDocuments(page.id)}
                    formKey={page.formKey}
                    types={dossier.choices}
                    maxMb={page.maxMb}
                    answer={null}
                    isMain={false}
                  />
                </Disclosure>
              )}
            </PaperPanel>
          )}
          {page.elected && <ElectedPanel people={page.elected} />}
          {page.posts && <PostPanel caseId={page.id} formKey={page.formKey} done={page.asked} />}
          {page.change && <ChangePanel change={page.change} />}
          {page.recoding && <RecodingPanel recoding={page.recoding} />}
          {page.places.length > 0 && <PlacePanel places={page.places} />}
          <NamesakePanel people={page.namesakes} />
          <OriginLines origin={page.origin} asking={page.asking} />
          <PaperLinks caseId={page.id} papers={page.papers} />
          {values.length > 0 && (
            <Panel title={words.filledIn}>
              <SummaryList items={values} />
            </Panel>
          )}
        </Stack>
        <CasePast steps={steps} now={page.isOver ? null : state.text} awaited={awaited.text} />
      </Split>
    </Stack>
  );
}
