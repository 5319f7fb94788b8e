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
import { may, unitOf } from "#app/features/access/rules.ts";
import { giveBlock, type Given } from "#app/features/numbers/commands.server.ts";
import { BlockForm } from "#app/features/numbers/components/block-form.tsx";
import { BlockTable } from "#app/features/numbers/components/block-table.tsx";
import {
  listBlocks,
  listCommunes,
  listWithoutBlock,
} from "#app/features/numbers/queries.server.ts";
import { readBlockForm, type BlockIssue } from "#app/features/numbers/schema.ts";
import { numberText } from "#app/features/numbers/text.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import type { Lang } from "#app/lib/lang.ts";
import { paths } from "#app/paths.ts";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { pageTitle } from "#app/ui/title.ts";

const MOST_NAMED = 10;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const lang = page?.lang ?? "vi";
  return [{ title: pageTitle(numberText[lang].title, lang) }];
};

/** The blocks of biography numbers in the scope; for the province with who has none. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "number.read", async ({ db, actor, lang, now, request }) => {
    const mayGive = may(actor, "number.give");
    const { id } = unitOf(actor);
    const rules = await readRuleSet(db, dayOf(now));
    return {
      lang,
      blocks: await listBlocks(db),
      low: rules.number("biography.warn_left"),
      most: rules.number("biography.block_most"),
      mayGive,
      communes: mayGive ? await listCommunes(db, id) : [],
      without: mayGive ? (await listWithoutBlock(db, id)).map(({ name }) => name) : [],
      formKey: newFormKey(),
      done: new URL(request.url).searchParams.get("done"),
    };
  });
}

/** Gives a block. */
export async function action(args: ActionFunctionArgs) {
  return asActor(args, "number.give", async (ctx) => {
    const { db, actor, lang, now, requestId, request } = ctx;
    const form = await request.formData();
    const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
    const rules = await readRuleSet(db, dayOf(now));
    const most = rules.number("biography.block_most");
    const read = readBlockForm(form, { today: dayOf(now), most });
    const issues: Record<string, BlockIssue> = read.ok ? {} : read.issues;
    if (!read.ok) return data({ refusal: null, issues, typed }, { status: 422 });
    const given = await oncePerKey(ctx, form, () =>
      giveBlock(db, actor, read.input, { now, requestId }),
    );
    if (given.ok) return redirect(paths.numbers({ done: "given" }));
    const refusal = refusalWords(given, lang);
    return data({ refusal, issues, typed }, { status: 422 });
  });
}

function refusalWords(given: Extract<Given, { ok: false }>, lang: Lang): string {
  const words = numberText[lang];
  if (given.refusal === "unit") return words.refusals.unit;
  const { span, unit } = given;
  return span === null || unit === null ? words.refusals.overlaps : words.overlapsWith(span, unit);
}

export default function NumberBlocks() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(numberText);
  const lang = useLang();
  const { blocks, without, low, mayGive } = page;
  const said = page.done === null || answer ? undefined : words.done[page.done];
  const named = without.slice(0, MOST_NAMED).join(", ");
  const more = without.length - MOST_NAMED;
  return (
    <Stack>
      <PageHead title={words.title} sub={words.sub} />
      {said !== undefined && <Notice kind="ok" lead={said} />}
      {answer?.refusal && <Notice kind="error" lead={answer.refusal} />}
      <Panel title={words.list} aside={words.low(formatNumber(low, lang))}>
        {blocks.length === 0 ? (
          <Empty fact={words.none} why={mayGive ? words.noneProvince : words.noneCommune} />
        ) : (
          <BlockTable blocks={blocks} low={low} />
        )}
      </Panel>
      {without.length > 0 && (
        <Notice
          kind="info"
          lead={words.without(
            formatNumber(without.length, lang),
            more > 0 ? words.withoutMore(named, formatNumber(more, lang)) : named,
          )}
        />
      )}
      {mayGive && (
        <BlockForm
          formKey={page.formKey}
          communes={page.communes}
          most={page.most}
          issues={answer?.issues ?? {}}
          typed={answer?.typed ?? {}}
        />
      )}
    </Stack>
  );
}
