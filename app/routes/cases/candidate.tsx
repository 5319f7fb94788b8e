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
import { createCandidate } from "#app/features/members/candidates/commands.server.ts";
import {
  CandidateForm,
  type CandidateFormView,
} from "#app/features/members/candidates/components/candidate-form.tsx";
import { listOwnCells } from "#app/features/members/candidates/queries.server.ts";
import { candidateKeys, readCandidate } from "#app/features/members/candidates/schema.ts";
import { candidateText } from "#app/features/members/candidates/text.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today } from "#app/lib/dates.ts";
import type { Lang } from "#app/lib/lang.ts";
import { paths } from "#app/paths.ts";
import type { Finding } from "#app/record/checks.ts";
import { faultText } from "#app/record/faults.ts";
import { choicesOf } from "#app/record/form.ts";
import { field } from "#app/record/format.ts";
import { ruleSentence } from "#app/record/gaps.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useText } from "#app/ui/lang.tsx";
import { FormColumn } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const lang = page?.lang ?? "vi";
  return [{ title: pageTitle(candidateText[lang].title, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "candidate.create", async ({ db, actor, lang }) => {
    const options = (key: string) => [...choicesOf(field(key), lang)];
    const view: CandidateFormView = {
      labels: Object.fromEntries(
        candidateKeys.map((key) => [key, field(key).label[lang]]),
      ) as CandidateFormView["labels"],
      genders: options("gender"),
      schooling: options("general_education"),
      cells: await listOwnCells(db, actor),
    };
    return { lang, formKey: newFormKey(), view };
  });
}

export async function action(args: ActionFunctionArgs) {
  return asActor(args, "candidate.create", async (ctx) => {
    const { request, db, actor, now, requestId, lang } = ctx;
    const form = await request.formData();
    const { values, cellId, isOther, texts, faults } = readCandidate(form);
    const answer = (more: Partial<Refused>) =>
      data({ texts, faults: {}, refused: null, namesakes: null, ...more }, { status: 422 });
    if (cellId === null || Object.keys(faults).length > 0)
      return answer({
        faults: Object.fromEntries(
          Object.entries(faults).map(([key, fault]) => [key, faultText(fault, lang)]),
        ),
      });
    const rules = await readRuleSet(db, today(now));
    const made = await oncePerKey(ctx, form, () =>
      createCandidate(db, actor, { cellId, values, isOther }, { now, rules, requestId }),
    );
    switch (made.kind) {
      case "made":
        return redirect(paths.caseNew({ procedure: "admission", member: made.memberId }));
      case "namesakes":
        return answer({ namesakes: made.people });
      case "taken":
        return answer({ refused: candidateText[lang].taken });
      case "refused":
        return answer({ refused: sentenceOf(made.findings, lang) });
    }
  });
}

interface Refused {
  faults: Record<string, string>;
  refused: string | null;
  namesakes: { id: string; name: string; unit: string }[] | null;
}

function sentenceOf(findings: readonly Finding[], lang: Lang): string {
  const rules = [...new Set(findings.map(({ rule }) => ruleSentence(rule, lang)))];
  return `${candidateText[lang].refused} ${rules.join("; ")}`;
}

export default function Candidate() {
  const { view, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(candidateText);
  const faults: Record<string, string> = answer?.faults ?? {};
  return (
    <FormColumn>
      <ErrorSummary errors={Object.entries(faults).map(([name, text]) => ({ name, text }))} />
      <PageHead
        title={words.title}
        sub={words.sub}
        back={{ to: paths.caseNew({ procedure: "admission" }), label: words.back }}
      />
      {answer?.refused && <Notice kind="error" lead={answer.refused} />}
      <CandidateForm
        view={view}
        formKey={formKey}
        texts={answer?.texts ?? {}}
        faults={faults}
        namesakes={answer?.namesakes ?? null}
      />
    </FormColumn>
  );
}
