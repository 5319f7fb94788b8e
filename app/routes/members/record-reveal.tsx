import {
  data,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { formKeyName, newFormKey } from "#app/features/access/once/rules.ts";
import { RevealedNumber } from "#app/features/members/record/components/revealed-number.tsx";
import { recordReveal } from "#app/features/members/record/reveal/commands.server.ts";
import { readRevealable } from "#app/features/members/record/reveal/queries.server.ts";
import {
  readRevealAnswer,
  readRevealField,
  revealReasons,
  shownSeconds,
} from "#app/features/members/record/reveal/schema.ts";
import { recordText } from "#app/features/members/record/text.ts";
import { NotFound } from "#app/lib/errors.ts";
import { paths } from "#app/paths.ts";
import { describeField } from "#app/record/describe.ts";
import { TextArea } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { FormColumn } from "#app/ui/layout.tsx";
import { RevealForm } from "#app/ui/masked.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(recordText[lang].revealTitle(found?.label ?? ""), lang) }];
};

/** Nobody keeps the page; without script the browser itself leaves it when the time is over. */
export const headers: HeadersFunction = ({ actionHeaders }) => {
  const refresh = actionHeaders.get("refresh");
  return { "cache-control": "no-store", ...(refresh && { refresh }) };
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "member.reveal", async ({ db, actor, params, lang, request }) => {
    const field = readRevealField(new URL(request.url).searchParams);
    const found = await readRevealable(db, actor, params.id ?? "", field);
    if (found === null) throw new NotFound("member");
    return {
      lang,
      id: found.memberId,
      name: found.name,
      field,
      label: describeField(field, lang),
      hasNumber: found.number !== null,
      formKey: newFormKey(),
    };
  });
}

/** The number goes out once the reason is recorded; the stored result of the form is the time, not the number. */
export async function action(args: ActionFunctionArgs) {
  return asActor(args, "member.reveal", async (ctx) => {
    const { db, actor, params, request, now, requestId } = ctx;
    const field = readRevealField(new URL(request.url).searchParams);
    const found = await readRevealable(db, actor, params.id ?? "", field);
    if (found === null || found.number === null) throw new NotFound("member");
    const form = await request.formData();
    const answer = readRevealAnswer(form);
    if (!answer.ok)
      return data({ issue: answer.issue, number: null, isOver: false }, { status: 422 });
    const reason = answer.other ?? recordText.vi.revealReasons[answer.reason];
    const { at } = await oncePerKey(ctx, form, async () => {
      await recordReveal(db, actor, found, { field, reason, at: now, requestId });
      return { at: now.toISOString() };
    });
    const left = shownSeconds - (now.getTime() - Date.parse(at)) / 1000;
    if (left <= 0) return data({ issue: null, number: null, isOver: true });
    const leave = `${Math.ceil(left)}; url=${paths.member(found.memberId)}`;
    return data(
      { issue: null, number: found.number, isOver: false },
      { headers: { "cache-control": "no-store", refresh: leave } },
    );
  });
}

export default function RecordReveal() {
  const { id, name, label, hasNumber, formKey, field } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(recordText);
  const back = { to: paths.member(id), label: words.revealBack(name) };
  const issue = answer?.issue ?? null;
  return (
    <FormColumn>
      <PageHead title={words.revealTitle(label)} sub={words.revealSub(name)} back={back} />
      {answer?.isOver && (
        <Notice kind="warn" icon="clock" lead={words.revealOver}>
          {words.revealOverDo}
        </Notice>
      )}
      {!hasNumber && <Notice lead={words.revealNothing} />}
      {answer?.number ? (
        <RevealedNumber number={answer.number} label={label} leaveTo={paths.member(id)} />
      ) : (
        hasNumber && (
          <RevealForm
            name="reason"
            action={paths.memberReveal(id, { field })}
            hidden={{ [formKeyName]: formKey }}
            reasons={revealReasons.map((value) => ({ value, label: words.revealReasons[value] }))}
            error={issue === "reasonMissing" ? words.reasonMissing : undefined}
            cancelTo={paths.member(id)}
          >
            <TextArea
              name="other"
              label={words.revealOther}
              hint={words.revealOtherHint}
              error={issue === "otherMissing" ? words.otherMissing : undefined}
              optional
              rows={2}
              maxLength={300}
            />
          </RevealForm>
        )
      )}
    </FormColumn>
  );
}
