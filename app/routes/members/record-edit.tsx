import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asActor, pagePath, type ActorContext } from "#app/features/access/door.server.ts";
import { takePendingInput } from "#app/features/auth/pending/commands.server.ts";
import { fieldSight } from "#app/features/members/access.ts";
import { CrossingForm } from "#app/features/members/edit/components/crossing-form.tsx";
import { EditForm } from "#app/features/members/edit/components/edit-form.tsx";
import { FixedPanel } from "#app/features/members/edit/components/fixed-panel.tsx";
import { FormNotices } from "#app/features/members/edit/components/form-notices.tsx";
import { ListPanel } from "#app/features/members/edit/components/list-panel.tsx";
import { RowQuestion } from "#app/features/members/edit/components/row-question.tsx";
import { answerForm } from "#app/features/members/edit/form/commands.server.ts";
import { formState, keptFormState } from "#app/features/members/edit/form/queries.server.ts";
import type { FormState } from "#app/features/members/edit/form/rules.ts";
import type { EditPage } from "#app/features/members/edit/page/rules.ts";
import { openEdit } from "#app/features/members/edit/queries.server.ts";
import { savedAnchor, savedQuery, type SavedNote } from "#app/features/members/edit/saved/rules.ts";
import { editText } from "#app/features/members/edit/text.ts";
import { draftKeyOf, readEditView } from "#app/features/members/edit/view/queries.server.ts";
import { titleOf, type EditView } from "#app/features/members/edit/view/rules.ts";
import { askable } from "#app/features/procedures/change/asking/rules.ts";
import { NotFound } from "#app/lib/errors.ts";
import type { Lang } from "#app/lib/lang.ts";
import { paths } from "#app/paths.ts";
import { formatInstant } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { FormColumn } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { BackLink, PageHead } from "#app/ui/page-head.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

interface Page {
  lang: Lang;
  view: EditView;
  state: FormState;
  draftKey: string;
  /** Keys of fields that are not changed here but of which a change can be asked. */
  asks: string[];
}

interface Answered {
  state: FormState | null;
  isForbidden: boolean;
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const page = found as Page | undefined;
  if (!page) return [];
  const title = titleOf(page.view, editText[page.lang]);
  return [{ title: pageTitle(title, page.lang, { context: page.view.name }) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "member.edit", async (ctx) => {
    const { db, actor, now, lang, request } = ctx;
    const page = await openPage(ctx);
    const kept = await takePendingInput(db, actor, pagePath(request), now);
    const state =
      kept === null
        ? await formState(ctx, page)
        : await keptFormState(ctx, page, new URLSearchParams(kept.map((entry) => [...entry])));
    const view = await readEditView(ctx, page);
    const draftKey = draftKeyOf(actor.accountId, page);
    const asks = page.fields
      .filter(
        ({ field, right }) =>
          askable(actor.post?.role ?? null, field, right, fieldSight(page.sight, field.key)) ===
          "yes",
      )
      .map(({ field }) => field.key);
    return data<Page>({ lang, view, state, draftKey, asks }, { status: view.isOwn ? 403 : 200 });
  });
}

/** Saves a section or a row, or answers with the form and what there is to say about it. */
export async function action(args: ActionFunctionArgs) {
  return asActor(args, "member.edit", async (ctx) => {
    const page = await openPage(ctx);
    const answer = await answerForm(ctx, page, await ctx.request.formData());
    switch (answer.kind) {
      case "saved": {
        const { time } = formatInstant(ctx.now);
        return redirect(recordAt(page, { time, left: answer.left }));
      }
      case "same":
        return redirect(recordAt(page, { time: null, left: 0 }));
      case "forbidden":
        return data<Answered>({ state: null, isForbidden: true }, { status: 403 });
      default:
        return data<Answered>(
          { state: answer.state, isForbidden: false },
          { status: answer.status },
        );
    }
  });
}

/** The record at the section that was edited; what became of it stands in the query. */
function recordAt({ member, section: { key } }: EditPage, note: Omit<SavedNote, "section">) {
  return `${paths.member(member.id, savedQuery({ ...note, section: key }))}#${savedAnchor}`;
}

async function openPage({ db, actor, params, request }: ActorContext): Promise<EditPage> {
  const search = new URL(request.url).searchParams;
  const page = await openEdit(db, actor, params.id ?? "", search);
  if (page === null) throw new NotFound("member");
  return page;
}

export default function RecordEdit() {
  const { view, state: fresh, draftKey, asks } = useLoaderData<typeof loader>() as Page;
  const answered = useActionData<typeof action>() as Answered | undefined;
  const words = useText(editText);
  const state = answered?.state ?? fresh;
  const { section, list } = view;
  const isSection = view.kind === "section";
  const recordTo = `${paths.member(view.memberId)}#${section.key}`;
  const leaveTo = isSection ? recordTo : paths.memberEdit(view.memberId, { section: section.key });
  const title = titleOf(view, words);
  const shown = { view, state, draftKey, title, leaveTo, isFresh: !answered?.state };
  return (
    <FormColumn>
      <BackLink
        to={leaveTo}
        label={isSection ? words.backTo(view.name) : words.backToSection(section.title)}
      />
      {answered?.isForbidden && (
        <Notice kind="error" lead={words.forbiddenLead}>
          {words.forbiddenText}
        </Notice>
      )}
      <Main {...shown} key={state.key} />
      {view.lists.map((one) => (
        <ListPanel key={one.key} memberId={view.memberId} section={section.key} list={one} />
      ))}
      {view.fixed.length > 0 && (list === null || view.fields.length === 0) && (
        <FixedPanel
          fields={view.fixed}
          askTo={(key) =>
            asks.includes(key) && list === null
              ? paths.memberChange(view.memberId, { field: key })
              : null
          }
        />
      )}
    </FormColumn>
  );
}

type MainProps = Omit<Page, "lang" | "asks"> & { title: string; leaveTo: string; isFresh: boolean };

function Main(props: MainProps) {
  const { view, state, title, leaveTo } = props;
  const words = useText(editText);
  const isOpen = view.fields.length > 0 || view.lists.some(({ why }) => why === null);
  if (view.isOwn || !isOpen) {
    return (
      <>
        <PageHead title={title} sub={view.name} />
        <Notice icon="lock" lead={view.isOwn ? words.ownLead : words.nothingLead}>
          {view.isOwn ? words.ownText : words.nothingText}
        </Notice>
      </>
    );
  }
  if (view.kind === "remove" || view.kind === "none")
    return <RowQuestion view={view} state={state} title={title} leaveTo={leaveTo} />;
  if (state.crossing && state.crossing.both.length > 0) {
    return (
      <>
        <PageHead title={title} sub={view.name} />
        <FormNotices state={state} />
        <CrossingForm state={state} shown={state.crossing} />
      </>
    );
  }
  if (view.fields.length === 0) return <PageHead title={title} sub={view.name} />;
  const isPartial = view.fields.some(({ control }) => control === "partialDate");
  const sub = isPartial ? words.subPartial : words.subPlain;
  return <EditForm {...props} sub={sub} />;
}
