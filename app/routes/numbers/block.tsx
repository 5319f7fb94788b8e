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
import { may } from "#app/features/access/rules.ts";
import { endBlock } from "#app/features/numbers/commands.server.ts";
import { BlockTag } from "#app/features/numbers/components/block-table.tsx";
import { readBlock } from "#app/features/numbers/queries.server.ts";
import { readEndReason } from "#app/features/numbers/schema.ts";
import { numberText } from "#app/features/numbers/text.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { formatDate, formatInstant, formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form, useActionData, useLoaderData } from "#app/ui/router.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const lang = page?.lang ?? "vi";
  const words = numberText[lang];
  const title = page ? words.blockTitle(words.span(page.block.first, page.block.last)) : "";
  return [{ title: pageTitle(title || words.title, lang) }];
};

/** A block of biography numbers. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "number.read", async ({ db, actor, lang, now, params }) => {
    const id = params.id ?? "";
    const block = isId(id) ? await readBlock(db, id) : null;
    if (block === null) throw new NotFound("block");
    const rules = await readRuleSet(db, dayOf(now));
    return {
      lang,
      block,
      low: rules.number("biography.warn_left"),
      mayEnd: may(actor, "number.give") && block.endedAt === null,
      formKey: newFormKey(),
    };
  });
}

/** Takes the block back. */
export async function action(args: ActionFunctionArgs) {
  return asActor(args, "number.give", async (ctx) => {
    const { db, actor, now, requestId, params, request } = ctx;
    const id = params.id ?? "";
    if (!isId(id) || (await readBlock(db, id)) === null) throw new NotFound("block");
    const form = await request.formData();
    const reason = readEndReason(form);
    const typed = String(form.get("reason") ?? "");
    if (reason === null) return data({ issue: "reason" as const, typed }, { status: 422 });
    const isEnded = await oncePerKey(ctx, form, () =>
      endBlock(db, actor, { id, reason }, { now, requestId }),
    );
    return isEnded
      ? redirect(paths.numbers({ done: "ended" }))
      : data({ issue: null, typed }, { status: 409 });
  });
}

export default function NumberBlock() {
  const { block, low, mayEnd, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(numberText);
  const lang = useLang();
  const { size, used, givenOn, decisionNumber, reason, endedAt, endedName } = block;
  const count = (number: number) => words.numbers(formatNumber(number, lang));
  const items = [
    { key: "unit", label: words.heads.unit, value: block.unit },
    { key: "size", label: words.size, value: count(size) },
    { key: "used", label: words.heads.used, value: count(used) },
    { key: "left", label: words.heads.left, value: count(size - used) },
    {
      key: "given",
      label: words.heads.given,
      value: words.given(formatDate(givenOn), decisionNumber),
    },
    { key: "by", label: words.givenBy, value: block.givenName },
    { key: "reason", label: words.reason, value: reason },
    {
      key: "ended",
      label: words.endedBy,
      value: endedAt && words.ended(endedName ?? "", formatInstant(endedAt).date),
    },
    { key: "why", label: words.endReason, value: block.endReason },
  ];
  return (
    <Stack>
      <PageHead
        title={words.blockTitle(words.span(block.first, block.last))}
        back={{ to: paths.numbers(), label: words.back }}
        tags={<BlockTag block={block} low={low} />}
      />
      {answer && answer.issue === null && <Notice kind="error" lead={words.refusals.ended} />}
      <Panel title={words.facts}>
        <SummaryList items={items.filter(({ value }) => value)} />
      </Panel>
      {mayEnd && (
        <Panel title={words.endTitle} padded>
          <Form method="post" className="form-column stack">
            <FormKey value={formKey} />
            <p>{words.endSays}</p>
            <Field
              name="reason"
              label={words.endReason}
              hint={words.endReasonHint}
              error={answer?.issue ? words.issues[answer.issue] : undefined}
              defaultValue={answer?.typed}
              required
            />
            <div>
              <Button kind="danger">{words.end}</Button>
            </div>
          </Form>
        </Panel>
      )}
    </Stack>
  );
}
