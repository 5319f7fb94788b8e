import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import {
  listBatchCards,
  listBatches,
  listBatchForms,
} from "#app/features/procedures/bulk/batches/queries.server.ts";
import { DecisionTable } from "#app/features/procedures/bulk/decisions/components/decision-table.tsx";
import { listManyDecisions } from "#app/features/procedures/bulk/decisions/queries.server.ts";
import { bulkText } from "#app/features/procedures/bulk/text.ts";
import { definitionOf } from "#app/features/procedures/definitions/rules.ts";
import { stateView, wordsOf } from "#app/features/procedures/view/rules.ts";
import { today } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { LinkRows, Panel } from "#app/ui/panel.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  const words = bulkText[lang];
  const title = data?.batch ? words.batch(data.batch.number) : words.batches;
  return [{ title: pageTitle(title, lang) }];
};

/** The batches of cards of the scope; one of them by its number and commune in the address. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "case.read", async ({ db, actor, lang, request, now }) => {
    const search = new URL(request.url).searchParams;
    const [number, communeId] = [search.get("number"), search.get("unit") ?? ""];
    if (number === null) {
      const decisions = (await listManyDecisions(db, actor, today(now))).map((one) => ({
        ...one,
        title: wordsOf(one.procedure, lang).title,
      }));
      return { lang, batches: await listBatches(db), decisions, batch: null };
    }
    const cards = isId(communeId) ? await listBatchCards(db, { number, communeId }) : [];
    if (cards.length === 0) throw new NotFound("case");
    const definition = definitionOf("card")!;
    return {
      lang,
      batches: [],
      decisions: [],
      batch: {
        number,
        unit: communeId,
        forms: await listBatchForms(db, cards, lang),
        cards: cards.map(({ state, ...card }) => ({
          ...card,
          isHanded: state === "issued",
          state: stateView(definition, state, lang),
        })),
      },
    };
  });
}

export default function Batches() {
  const { batches, decisions, batch } = useLoaderData<typeof loader>();
  const words = useText(bulkText);
  if (batch === null)
    return (
      <Stack>
        <PageHead title={words.batches} back={{ to: paths.cases(), label: words.back }} />
        <Panel title={words.sentBatches}>
          {batches.length === 0 ? (
            <Empty fact={words.noBatch} />
          ) : (
            <LinkRows
              rows={batches.map(({ number, communeId, commune, cards }) => ({
                key: `${number} ${communeId}`,
                link: (
                  <Anchor to={paths.caseBatches({ number, unit: communeId })}>
                    {words.batch(number)}
                  </Anchor>
                ),
                text: words.batchOf(cards, commune),
              }))}
            />
          )}
        </Panel>
        {decisions.length > 0 && <DecisionTable decisions={decisions} />}
      </Stack>
    );
  const { number, unit, cards, forms } = batch;
  const handed = cards.filter(({ isHanded }) => isHanded).length;
  return (
    <Stack>
      <PageHead
        title={words.batch(number)}
        sub={words.batchSub(handed, cards.length)}
        back={{ to: paths.caseBatches(), label: words.batches }}
      />
      <Panel label={words.batchCaption}>
        <DataTable
          caption={words.batchCaption}
          rows={cards}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              head: words.name,
              kind: "main",
              cell: ({ id, name, unit: cell }) => (
                <>
                  <Anchor to={paths.case(id)}>{name}</Anchor>
                  <span className="sub">{cell}</span>
                </>
              ),
            },
            {
              key: "state",
              head: words.state,
              kind: "lead",
              cell: ({ state }) => <StatusTag kind={state.look}>{state.text}</StatusTag>,
            },
            {
              key: "number",
              head: words.cardNumber,
              cell: ({ cardNumber }) => cardNumber ?? "–",
            },
          ]}
        />
      </Panel>
      {forms.length > 0 && (
        <Panel title={words.print}>
          <LinkRows
            rows={forms.map(({ form, title }) => ({
              key: form,
              link: <Anchor to={paths.caseBatchPaper({ number, unit, form })}>{title}</Anchor>,
            }))}
          />
        </Panel>
      )}
    </Stack>
  );
}
