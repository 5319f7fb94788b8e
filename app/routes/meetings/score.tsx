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
import { handsOf } from "#app/features/meetings/access.ts";
import { titleOf, whenOf } from "#app/features/meetings/components/meeting-words.ts";
import { readMeeting } from "#app/features/meetings/queries.server.ts";
import { scoreMeeting } from "#app/features/meetings/scoring/commands.server.ts";
import { ScoreForm } from "#app/features/meetings/scoring/components/score-form.tsx";
import { readScoreFacts } from "#app/features/meetings/scoring/queries.server.ts";
import { criteriaOf, isScored, suggestedPoints } from "#app/features/meetings/scoring/rules.ts";
import { readScoreForm } from "#app/features/meetings/scoring/schema.ts";
import { scoreText } from "#app/features/meetings/scoring/text.ts";
import { headOf } from "#app/features/meetings/view/queries.server.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { NotFound } from "#app/lib/errors.ts";
import { paths } from "#app/paths.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(scoreText[lang].title, lang) }];
};

/** The meeting that the address names, when the actor scores it. */
async function readScored({ db, actor, params }: ActorContext) {
  const row = await readMeeting(db, params.id ?? "");
  if (row === null || !isScored(row) || !handsOf(actor, row).includes("secretary"))
    throw new NotFound("meeting");
  return { row, rules: await readRuleSet(db, row.meetOn) };
}

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "meeting.decide", async (ctx) => {
    const { row, rules } = await readScored(ctx);
    const suggested = suggestedPoints(await readScoreFacts(ctx.db, row), rules);
    return {
      lang: ctx.lang,
      head: headOf(row),
      criteria: criteriaOf(rules).map(([key, most]) => ({
        key,
        most,
        suggested: suggested[key] ?? null,
      })),
      isAssumed: rules.row("meeting.score_points").status === "assumed",
      formKey: newFormKey(),
    };
  });
}

/** Points by criterion (`points-…`) and a `note`. */
export async function action(args: ActionFunctionArgs) {
  return asActor(args, "meeting.decide", async (ctx) => {
    const { row, rules } = await readScored(ctx);
    const form = await args.request.formData();
    const read = readScoreForm(form, criteriaOf(rules));
    if (!read.ok) {
      const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
      return data({ wrong: read.wrong, typed }, { status: 422 });
    }
    const { db, actor, now, requestId } = ctx;
    await oncePerKey(ctx, form, () =>
      scoreMeeting(db, actor, row, read.input, rules, { now, requestId }),
    );
    return redirect(paths.meeting(row.id, { done: "score" }));
  });
}

export default function Score() {
  const { head, criteria, isAssumed, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(scoreText);
  const lang = useLang();
  const wrong = answer?.wrong ?? [];
  return (
    <Stack>
      <ErrorSummary
        errors={criteria
          .map(({ key, most }) => ({ name: `points-${key}`, most }))
          .filter(({ name }) => wrong.includes(name))
          .map(({ name, most }) => ({ name, text: words.faults.number(String(most)) }))}
      />
      <PageHead
        title={words.title}
        sub={`${titleOf(head, lang)}. ${whenOf(head, lang)}.`}
        back={{ to: paths.meeting(head.id), label: titleOf(head, lang) }}
      />
      <ScoreForm
        criteria={criteria}
        isAssumed={isAssumed}
        formKey={formKey}
        wrong={wrong}
        typed={answer?.typed ?? {}}
      />
    </Stack>
  );
}
