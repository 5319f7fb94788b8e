import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { may } from "#app/features/access/rules.ts";
import { formState, placeChoices } from "#app/features/members/edit/form/queries.server.ts";
import { askedBeside } from "#app/features/procedures/change/asking/rules.ts";
import { mayAnswer } from "#app/features/procedures/change/below/access.ts";
import {
  answerGaps,
  type GapAnswered,
} from "#app/features/procedures/change/below/commands.server.ts";
import { GapForm } from "#app/features/procedures/change/below/components/gap-form.tsx";
import { openGapForm } from "#app/features/procedures/change/below/form/queries.server.ts";
import { restsOnPaper } from "#app/features/procedures/change/below/form/rules.ts";
import { belowText } from "#app/features/procedures/change/below/text.ts";
import { caseText } from "#app/features/procedures/text.ts";
import { fieldViews } from "#app/features/procedures/view/fields/rules.ts";
import { wordsOf } from "#app/features/procedures/view/rules.ts";
import { readDirective } from "#app/features/tasks/directives/queries.server.ts";
import { listReceipts } from "#app/features/tasks/receipts/queries.server.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { formField } from "#app/record/form.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useText } from "#app/ui/lang.tsx";
import { FormColumn } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const lang = page?.lang ?? "vi";
  return [{ title: pageTitle(belowText[lang].titleOf(page?.name ?? ""), lang) }];
};

/** The directive, and the form of a member (`member`) of the actor's own cell. */
async function openForm({ db, actor, params, request }: ActorContext) {
  const { id = "" } = params;
  const memberId = new URL(request.url).searchParams.get("member") ?? "";
  const isNamed = isId(id) && isId(memberId) && may(actor, "directive.read");
  const directive = isNamed ? await readDirective(db, id) : null;
  const receipts = directive === null ? [] : await listReceipts(db, [id]);
  const own = receipts.find((one) => mayAnswer(actor, directive!, one));
  if (directive === null || own === undefined) throw new NotFound("directive");
  const form = await openGapForm(db, actor, directive, { orgId: own.orgId, memberId });
  return { directive, form };
}

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "case.act", async (ctx) => {
    const { lang } = ctx;
    const { directive, form } = await openForm(ctx);
    // Whoever has left the cell, or lacks nothing any more, is no longer asked about.
    if (form === null) throw new NotFound("member");
    const { page, needsPaper } = form;
    const fields = page.fields.map(({ field }) => field);
    const beside = askedBeside({ changeClass: "K2" }).filter(({ key }) => key !== "explanation");
    return {
      lang,
      id: directive.id,
      number: directive.number,
      name: form.name,
      memberId: form.memberId,
      fields: fields.map((field) => ({
        ...formField(field, lang),
        optional: false,
        isSensitive: field.sensitivity === "sensitive",
      })),
      places: await placeChoices(ctx, page),
      state: await formState(ctx, page),
      beside: needsPaper
        ? fieldViews(beside, wordsOf("change", lang), {}, null, lang).map((one) => ({
            ...one,
            optional: false,
          }))
        : [],
      onPaper: fields
        .filter(restsOnPaper)
        .map(({ label }) => label[lang])
        .join(", "),
    };
  });
}

/** Sends what was filled in as requests; sent twice it is sent once, and leads back to the list. */
export async function action(args: ActionFunctionArgs) {
  return asActor(args, "case.act", async (ctx) => {
    const sent = await ctx.request.formData();
    let asked: GapAnswered | null = null;
    const ask = async (): Promise<GapAnswered> => {
      const { directive, form } = await openForm(ctx);
      // Somebody else has answered meanwhile: nothing is left to send.
      return form === null ? { kind: "sent", count: 0 } : answerGaps(ctx, directive, form, sent);
    };
    // What was typed is not kept with the key, only that it was sent.
    const count = await oncePerKey(ctx, sent, async () => {
      asked = await ask();
      return asked.kind === "sent" ? asked.count : null;
    });
    const list = (of: number) =>
      redirect(paths.directiveAnswers(ctx.params.id ?? "", { sent: of > 0 ? String(of) : null }));
    if (count !== null) return list(count);
    const answer = asked ?? (await ask());
    if (answer.kind === "sent") return list(answer.count);
    const { status, state, paper, issues } = answer;
    return data({ state, paper, issues }, { status });
  });
}

export default function Answer() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(belowText);
  const cases = useText(caseText);
  const state = answer?.state ?? page.state;
  const issues = answer?.issues ?? {};
  const title = words.titleOf(page.name);
  const errors = [
    ...state.faults.map(({ name, label, text }) => ({
      name: name || undefined,
      text: label === "" ? text : `${label}: ${text}`,
    })),
    ...Object.entries(issues).map(([key, issue]) => ({
      name: `ask-${key}`,
      text: cases.issues[issue],
    })),
  ];
  return (
    <FormColumn>
      <ErrorSummary errors={errors} />
      <PageHead
        title={title}
        sub={words.formSub(page.number)}
        back={{ to: paths.directiveAnswers(page.id), label: words.backToList }}
      />
      <GapForm
        key={page.memberId}
        title={title}
        draftKey={`gaps:${page.id}:${page.memberId}`}
        isFresh={answer === undefined}
        fields={page.fields}
        places={page.places}
        state={state}
        beside={page.beside}
        onPaper={page.onPaper}
        paper={answer?.paper ?? {}}
        issues={issues}
        leaveTo={paths.directiveAnswers(page.id)}
      />
    </FormColumn>
  );
}
