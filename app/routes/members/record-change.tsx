import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { fieldSight } from "#app/features/members/access.ts";
import { formState, placeChoices } from "#app/features/members/edit/form/queries.server.ts";
import type { FormState } from "#app/features/members/edit/form/rules.ts";
import { askChange } from "#app/features/procedures/change/asking/commands.server.ts";
import {
  openAskedPart,
  readAskingChoice,
  type AskedPart,
} from "#app/features/procedures/change/asking/queries.server.ts";
import { askedBeside } from "#app/features/procedures/change/asking/rules.ts";
import { AskForm } from "#app/features/procedures/change/components/ask-form.tsx";
import { FieldChoice } from "#app/features/procedures/change/components/field-choice.tsx";
import { rowInWords } from "#app/features/procedures/change/queries.server.ts";
import { needsCountersign, type ChangeData } from "#app/features/procedures/change/rules.ts";
import { changeAskText } from "#app/features/procedures/change/text.ts";
import type { Typed } from "#app/features/procedures/inputs/schema.ts";
import { readCase } from "#app/features/procedures/queries.server.ts";
import { caseText } from "#app/features/procedures/text.ts";
import { fieldViews } from "#app/features/procedures/view/fields/rules.ts";
import { answerRefused } from "#app/features/procedures/view/refusals/rules.ts";
import { wordsOf } from "#app/features/procedures/view/rules.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import type { Lang } from "#app/lib/lang.ts";
import { paths } from "#app/paths.ts";
import { formField } from "#app/record/form.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useText } from "#app/ui/lang.tsx";
import { FormColumn } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const found = page as { lang: Lang; title: string } | undefined;
  return [{ title: pageTitle(found?.title ?? "", found?.lang ?? "vi") }];
};

/** Section and field are chosen in the address; then the form asks for the new value and its evidence. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "case.act", async (ctx) => {
    const { lang, request, params } = ctx;
    const memberId = params.id ?? "";
    const search = new URL(request.url).searchParams;
    const words = changeAskText[lang];
    if (!search.has("field") && !search.has("case")) {
      const choice = await readAskingChoice(ctx, memberId, search.get("section"));
      if (choice === null) throw new NotFound("member");
      return { lang, title: words.title, memberId, name: choice.name, choice, form: null };
    }
    const { asked, kept } = await openAsked(ctx);
    return {
      lang,
      title: words.titleOf(asked.label),
      memberId,
      name: asked.page.member.record.values.full_name ?? "",
      choice: null,
      form: await formOf(ctx, asked, kept),
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  return asActor(args, "case.act", async (ctx) => {
    const { asked, caseId } = await openAsked(ctx);
    const answer = await askChange(ctx, asked, caseId, await ctx.request.formData());
    if (answer.kind === "form") {
      const { state, typed, status } = answer;
      return data({ state, typed, refused: [] as string[] }, { status });
    }
    const { moved, typed } = answer;
    if (moved.ok) return redirect(paths.case(moved.id, { done: typed.step }));
    const refused = answerRefused(moved, ctx.lang);
    const inputs = { ...(await formState(ctx, asked.page)).inputs };
    for (const { field } of asked.page.fields) {
      const text = typed.values[field.name];
      if (text !== undefined) inputs[field.name] = text;
    }
    return data(
      { state: await formState(ctx, asked.page, { inputs }), typed, refused },
      { status: 422 },
    );
  });
}

/** What the address names, or what a returned request is about. */
async function openAsked(ctx: ActorContext) {
  const { db, request, params } = ctx;
  const search = new URL(request.url).searchParams;
  const caseId = search.get("case");
  const kase = caseId !== null && isId(caseId) ? await readCase(db, caseId) : null;
  const isOwn = kase?.procedure === "change" && kase.memberId === params.id;
  if (caseId !== null && !isOwn) throw new NotFound("case");
  const kept = kase?.data as Partial<ChangeData> | undefined;
  const at = {
    field: kept?.field ?? search.get("field") ?? "",
    row: kept === undefined ? search.get("row") : (kept.row ?? null),
    removes: kept === undefined ? search.get("act") === "remove" : (kept.value ?? null) === null,
  };
  const id = params.id ?? "";
  const asked = isId(id) ? await openAskedPart(ctx, id, at) : null;
  if (asked === null) throw new NotFound("member");
  // A new row that was returned comes back as it was asked for.
  if (asked.act === "add" && kept?.value)
    asked.page = { ...asked.page, values: kept.value as Record<string, unknown> };
  return { asked, caseId, kept: kase?.data ?? null };
}

/** The form of a request; a returned one comes back with its explanation and evidence. */
async function formOf(ctx: ActorContext, asked: AskedPart, kept: Record<string, unknown> | null) {
  const { lang } = ctx;
  const { act, key, page, may } = asked;
  const words = changeAskText[lang];
  const values = Object.fromEntries(
    Object.entries(kept ?? {}).flatMap(([key, value]) =>
      typeof value === "string" ? [[key, value]] : [],
    ),
  );
  const isMasked = page.fields.some(({ field }) => fieldSight(page.sight, field.key) !== "shown");
  const fields = page.fields.map(({ field }) => formField(field, lang));
  return {
    may,
    fields: fields.map((one) => ({
      ...one,
      optional: act === "add" && one.optional,
      isSensitive: true,
    })),
    row: act === "remove" ? await rowInWords(ctx, asked) : null,
    places: await placeChoices(ctx, page),
    state: await formState(ctx, page),
    beside: fieldViews(askedBeside(asked), wordsOf("change", lang), {}, null, lang).map((one) => ({
      ...one,
      optional: false,
    })),
    typed: { step: "", values, issues: {} } as Typed,
    notes: [
      ...(isMasked ? [words.masked] : []),
      ...(key === "birth_date" ? [words.birthDate] : []),
      ...(key === "full_name" ? [words.name] : []),
      ...(needsCountersign({ field: key }) ? [words.countersign] : []),
    ],
  };
}

export default function RecordChange() {
  const { title, memberId, name, choice, form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(changeAskText);
  const cases = useText(caseText);
  const back = { to: paths.member(memberId), label: words.back(name) };
  if (form === null)
    return (
      <FormColumn>
        <PageHead title={title} sub={words.sub} back={back} />
        {choice && <FieldChoice choice={choice} />}
      </FormColumn>
    );
  const state = (answer?.state ?? form.state) as FormState;
  const typed = answer?.typed ?? form.typed;
  const errors = [
    ...state.faults.map((fault) => ({ name: fault.name, text: fault.text })),
    ...Object.entries(typed.issues).map(([key, issue]) => ({
      name: `ask-${key}`,
      text: cases.issues[issue],
    })),
  ];
  return (
    <FormColumn>
      <ErrorSummary errors={errors} />
      <PageHead title={title} sub={words.sub} back={back} />
      {answer && answer.refused.length > 0 && (
        <Notice kind="error" lead={answer.refused.join(" ")} />
      )}
      {form.notes.map((note) => (
        <Notice key={note} icon="info" lead={note} />
      ))}
      {form.row && (
        <Panel title={words.going}>
          <SummaryList items={form.row} />
        </Panel>
      )}
      {form.may === "yes" ? (
        <AskForm
          label={title}
          fields={form.fields}
          places={form.places}
          state={state}
          beside={form.beside}
          typed={typed}
          leaveTo={paths.member(memberId)}
        />
      ) : (
        <Notice icon="lock" lead={form.may === "others" ? words.others : words.notHere} />
      )}
    </FormColumn>
  );
}
