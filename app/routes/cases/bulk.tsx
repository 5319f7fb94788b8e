import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { takeInBulk } from "#app/features/procedures/bulk/commands.server.ts";
import { BulkForm } from "#app/features/procedures/bulk/components/bulk-form.tsx";
import { countBulk, listBulk } from "#app/features/procedures/bulk/queries.server.ts";
import {
  bulkFor,
  bulkOf,
  inputsOfBulk,
  type KnownBulk,
} from "#app/features/procedures/bulk/rules.ts";
import { mostAtOnce, readBulk } from "#app/features/procedures/bulk/schema.ts";
import { bulkText } from "#app/features/procedures/bulk/text.ts";
import { fieldViews } from "#app/features/procedures/view/fields/rules.ts";
import { refusalSentences } from "#app/features/procedures/view/refusals/rules.ts";
import { wordsOf } from "#app/features/procedures/view/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import type { Lang } from "#app/lib/lang.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { LinkRows, Panel } from "#app/ui/panel.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const lang = page?.lang ?? "vi";
  return [{ title: pageTitle(page?.chosen?.title ?? bulkText[lang].title, lang) }];
};

/** Procedure and step are chosen in the address; then the cases of the branch that wait for it are listed. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "case.act", async (ctx) => {
    const { db, actor, lang } = ctx;
    const bulk = bulkIn(ctx);
    const offered = actor.post === null ? [] : bulkFor(actor.post.role);
    const choices = [];
    if (bulk === null)
      for (const one of offered) {
        const { procedure, step } = one;
        choices.push({
          procedure,
          step,
          title: titleOf(one, lang),
          count: await countBulk(db, actor, one),
        });
      }
    return {
      lang,
      formKey: newFormKey(),
      choices,
      seesBatches: offered.some(({ procedure }) => procedure === "card"),
      chosen: bulk === null ? null : await openBulk(ctx, bulk),
    };
  });
}

const titleOf = ({ procedure, step }: KnownBulk, lang: Lang): string => {
  const words = wordsOf(procedure, lang);
  return `${words.title}: ${words.steps[step]!.button}`;
};

function bulkIn({ request, actor }: ActorContext): KnownBulk | null {
  const search = new URL(request.url).searchParams;
  const [procedure, step] = [search.get("procedure"), search.get("step")];
  if (procedure === null || step === null || actor.post === null) return null;
  const found = bulkOf(procedure, step, actor.post.role);
  if (found === null) throw new NotFound("case");
  return found;
}

async function openBulk({ db, actor, lang, now }: ActorContext, bulk: KnownBulk) {
  const words = wordsOf(bulk.procedure, lang);
  const { shared, own } = inputsOfBulk(bulk);
  const rows = await listBulk(db, actor, bulk, now);
  return {
    title: titleOf(bulk, lang),
    button: words.steps[bulk.step]!.button,
    shared: fieldViews(shared, words, {}, null, lang),
    own: fieldViews(own, words, {}, null, lang),
    numbers: own.some(({ kind }) => kind === "text"),
    isCut: rows.length >= mostAtOnce,
    rows: rows.map(({ data: values, refusals, ...row }) => ({
      ...row,
      refusals: refusalSentences(refusals, lang),
      values: Object.fromEntries(
        Object.entries(bulk.each ?? {}).map(([key, from]) => [
          key,
          String(values[key] ?? (from === null ? "" : values[from]) ?? ""),
        ]),
      ),
    })),
  };
}

/** Takes the step of every ticked case; those that are refused are named with the reason. */
export async function action(args: ActionFunctionArgs) {
  return asActor(args, "case.act", async (ctx) => {
    const { request, db, actor, now, requestId, lang } = ctx;
    const bulk = bulkIn(ctx);
    if (bulk === null) throw new NotFound("case");
    const form = await request.formData();
    const read = readBulk(bulk, form, dayOf(now));
    const typed = Object.fromEntries(
      [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
    );
    if (!read.ok) return data({ typed, issues: read.issues, result: null }, { status: 422 });
    if (read.cases.length === 0)
      return data({ typed, issues: {}, result: { done: 0, refused: [] } }, { status: 422 });
    const result = await oncePerKey(ctx, form, () =>
      takeInBulk(db, actor, bulk, read, { now, requestId }, lang),
    );
    return data({ typed: {}, issues: {}, result }, { status: result.done === 0 ? 422 : 200 });
  });
}

export default function Bulk() {
  const { choices, chosen, formKey, seesBatches } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(bulkText);
  if (chosen === null)
    return (
      <Stack>
        <PageHead
          title={words.title}
          sub={words.sub}
          back={{ to: paths.cases(), label: words.back }}
        />
        <Panel title={words.choose}>
          {choices.length === 0 ? (
            <Empty fact={words.nothing} />
          ) : (
            <LinkRows
              rows={choices.map(({ procedure, step, title, count }) => ({
                key: `${procedure} ${step}`,
                link: <Anchor to={paths.caseBulk({ procedure, step })}>{title}</Anchor>,
                text: words.waiting(count),
              }))}
            />
          )}
        </Panel>
        {seesBatches && (
          <p>
            <Anchor to={paths.caseBatches()}>{words.batches}</Anchor>
          </p>
        )}
      </Stack>
    );
  const result = answer?.result ?? null;
  return (
    <Stack>
      <PageHead
        title={chosen.title}
        sub={words.sub}
        back={{ to: paths.caseBulk(), label: words.backToList }}
      />
      {result !== null && result.done > 0 && <Notice kind="ok" lead={words.done(result.done)} />}
      {result !== null && result.done === 0 && result.refused.length === 0 && (
        <Notice kind="error" lead={words.nobody} />
      )}
      {result !== null && result.refused.length > 0 && (
        <Notice kind="error" lead={words.refused(result.refused.length)}>
          <ul>
            {result.refused.map(({ id, name, why }) => (
              <li key={id}>
                <b>{name}</b>: {why}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Panel label={chosen.title}>
        {chosen.rows.length === 0 ? (
          <Empty fact={words.none} why={words.noneWhy} />
        ) : (
          <BulkForm
            key={formKey}
            rows={chosen.rows}
            button={chosen.button}
            shared={chosen.shared}
            own={chosen.own}
            numbers={chosen.numbers}
            formKey={formKey}
            typed={answer?.typed ?? {}}
            issues={answer?.issues ?? {}}
          />
        )}
      </Panel>
      {chosen.isCut && <p className="second dim">{words.limit(mostAtOnce)}</p>}
    </Stack>
  );
}
