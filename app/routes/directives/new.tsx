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
import { unitOf } from "#app/features/access/rules.ts";
import { askableSections, askedOf } from "#app/features/tasks/asked/rules.ts";
import { askedText } from "#app/features/tasks/asked/text.ts";
import { DraftForm, type TypedDraft } from "#app/features/tasks/components/draft-form.tsx";
import { mayEditDraft } from "#app/features/tasks/directives/access.ts";
import { keepDraft } from "#app/features/tasks/directives/commands.server.ts";
import {
  listChoosable,
  readDirective,
  type DirectiveView,
} from "#app/features/tasks/directives/queries.server.ts";
import { audiencesOf } from "#app/features/tasks/directives/rules.ts";
import { readDraft } from "#app/features/tasks/directives/schema.ts";
import { taskText } from "#app/features/tasks/text.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import type { Lang } from "#app/lib/lang.ts";
import { formatPartialDate } from "#app/lib/partial-date.ts";
import { paths } from "#app/paths.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useText } from "#app/ui/lang.tsx";
import { FormColumn } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const lang = page?.lang ?? "vi";
  return [{ title: pageTitle(taskText[lang].formTitle, lang) }];
};

const idIn = (search: URLSearchParams, name: string): string | null => {
  const text = search.get(name) ?? "";
  return isId(text) ? text : null;
};

/** A new draft, one that carries out a received directive (`from`), or an own draft to change (`draft`). */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "directive.propose", async ({ request, db, actor, lang }) => {
    const search = new URL(request.url).searchParams;
    const [draftId, fromId] = [idIn(search, "draft"), idIn(search, "from")];
    const draft = draftId === null ? null : await readDirective(db, draftId);
    if (search.has("draft") && (draft === null || !mayEditDraft(actor, draft)))
      throw new NotFound("directive");
    const from = fromId === null ? null : await readDirective(db, fromId);
    const unit = unitOf(actor);
    const units = await listChoosable(db, unit);
    return {
      lang,
      formKey: newFormKey(),
      draftId: draft?.id ?? null,
      basis: draft?.basis ?? from?.number ?? null,
      audiences: audiencesOf(unit.orgType),
      units: units.map(({ id, name }) => ({ id, name })),
      askable: askableSections(lang),
      typed:
        draft === null
          ? nothing(from, askedOf((search.get("fields") ?? "").split(",")), lang)
          : typedOf(draft),
    };
  });
}

/** A fresh draft: with the words of what it carries out, or of the fields that the address asks for. */
function nothing(from: DirectiveView | null, asked: string[], lang: Lang): TypedDraft {
  const words = askedText[lang];
  const ofAsking: Record<string, string> =
    asked.length > 0 ? { title: words.subject, body: words.body } : {};
  const values: Record<string, string> =
    from === null ? ofAsking : { ...ofAsking, title: from.title, urgency: from.urgency };
  return { values, units: [], fields: from === null ? asked : from.askedFields };
}

function typedOf(draft: DirectiveView): TypedDraft {
  const { number, kind, urgency, title, body, needsReport, audience, chosenIds, dueOn } = draft;
  return {
    values: {
      number,
      kind,
      urgency,
      title,
      body,
      audience,
      isOpen: "1",
      needs: needsReport ? "report" : "reading",
      dueOn: dueOn === null ? "" : formatPartialDate(dueOn),
    },
    units: chosenIds,
    fields: draft.askedFields,
  };
}

export async function action(args: ActionFunctionArgs) {
  return asActor(args, "directive.propose", async (ctx) => {
    const { request, db, actor, now, requestId } = ctx;
    const form = await request.formData();
    const search = new URL(request.url).searchParams;
    const today = dayOf(now);
    const again = (issues: Record<string, string>, refusal: string | null, status: number) => {
      const values = Object.fromEntries(
        [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
      );
      const typed: TypedDraft = {
        values,
        units: form.getAll("unit").map(String),
        fields: form.getAll("field").map(String),
      };
      return data({ typed, issues, refusal }, { status });
    };
    const read = readDraft(form, today);
    if (!read.ok) return again(read.issues, null, 422);
    const asked = { id: idIn(search, "draft"), parentId: idIn(search, "from"), draft: read.value };
    const kept = await oncePerKey(ctx, form, () =>
      keepDraft(db, actor, asked, { now, today, requestId }),
    );
    if (kept.ok) return redirect(paths.directive(kept.id, { done: "kept" }));
    return again({}, kept.refusal, kept.refusal === "state" ? 409 : 422);
  });
}

export default function NewDirective() {
  const { formKey, draftId, basis, audiences, units, askable, typed } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(taskText);
  const issues: Record<string, string> = answer?.issues ?? {};
  return (
    <FormColumn>
      <ErrorSummary
        errors={Object.entries(issues).map(([name, issue]) => ({
          name,
          text: words.issues[issue],
        }))}
      />
      <PageHead
        title={draftId === null ? words.formTitle : words.formEdit}
        sub={basis === null ? words.formSub : `${words.carryOut(basis)} ${words.formSub}`}
        back={
          draftId === null
            ? { to: paths.tasks(), label: words.back }
            : { to: paths.directive(draftId), label: words.facts }
        }
      />
      {answer?.refusal && <Notice kind="error" lead={words.refusals[answer.refusal]} />}
      <DraftForm
        formKey={formKey}
        typed={answer?.typed ?? typed}
        issues={issues}
        audiences={audiences}
        units={units}
        askable={askable}
      />
    </FormColumn>
  );
}
