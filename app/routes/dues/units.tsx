import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { unitOf } from "#app/features/access/rules.ts";
import { MonthPicker } from "#app/features/dues/components/month-picker.tsx";
import { addToMonth, monthOfDay } from "#app/features/dues/months/rules.ts";
import { monthIn } from "#app/features/dues/schema.ts";
import { duesRequestText } from "#app/features/dues/requests/text.ts";
import { duesText } from "#app/features/dues/text.ts";
import { listUnitDues } from "#app/features/dues/units/queries.server.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { formatDate, formatNumber, formatShare } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { StatusTag, type StatusKind } from "#app/ui/status-tag.tsx";
import { pageTitle } from "#app/ui/title.ts";

const SHOWN_MONTHS = 12;
const looks: Record<string, StatusKind> = {
  open: "info",
  proposed: "wait",
  closed: "ok",
  none: "muted",
};

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(duesText[lang].unitCaption, lang) }];
};

/** How the cells of the branch stand with the dues of a month. @source report M07 */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "dues.read", async ({ db, actor, lang, now, request }) => {
    const { posFrom, posTo } = unitOf(actor);
    const month = monthIn(new URL(request.url).searchParams, now);
    const thisMonth = monthOfDay(dayOf(now));
    return {
      lang,
      month,
      months: Array.from({ length: SHOWN_MONTHS }, (_, back) => addToMonth(thisMonth, -back)),
      units: await listUnitDues(db, [posFrom, posTo], month),
    };
  });
}

export default function DuesOfUnits() {
  const { month, months, units } = useLoaderData<typeof loader>();
  const lang = useLang();
  const words = useText(duesText);
  const asking = useText(duesRequestText);
  const heads = words.unitHeads;
  const number = (sum: number) => formatNumber(sum, lang);
  const sum = (key: "people" | "exempt" | "reduced" | "owed" | "paid" | "unpaid") =>
    units.reduce((total, unit) => total + unit[key], 0);
  const share = (paid: number, owed: number) => (owed === 0 ? "–" : formatShare(paid / owed, lang));
  const counted = (
    key: "people" | "exempt" | "reduced" | "owed" | "paid" | "unpaid",
    low = false,
  ) => ({
    key,
    kind: "number" as const,
    low,
    head: heads[key],
    cell: (unit: (typeof units)[number]) => number(unit[key]),
    foot: number(sum(key)),
  });
  return (
    <Stack>
      <PageHead
        title={words.unitsTitle(formatDate(month))}
        sub={words.unitsSub}
        actions={
          <>
            <ButtonLink to={paths.duesRequests()}>{asking.toRequests}</ButtonLink>
            <ButtonLink to={paths.duesRemittances()}>{words.remittances}</ButtonLink>
          </>
        }
      />
      <MonthPicker months={months} month={month} />
      <Panel label={words.unitCaption}>
        <DataTable
          caption={words.unitCaption}
          rows={units}
          rowKey={({ orgId }) => orgId}
          stickyHead={units.length > 25}
          columns={[
            {
              key: "unit",
              kind: "main",
              head: heads.unit,
              cell: ({ name }) => <b>{name}</b>,
              foot: words.sum,
            },
            {
              key: "state",
              head: heads.state,
              cell: ({ state }) => (
                <StatusTag kind={looks[state ?? "none"]!}>
                  {words.unitStates[state ?? "none"]}
                </StatusTag>
              ),
            },
            counted("people", true),
            counted("exempt", true),
            counted("reduced", true),
            counted("owed"),
            counted("paid"),
            {
              key: "share",
              kind: "number",
              head: heads.share,
              cell: ({ paid, owed }) => share(paid, owed),
              foot: share(sum("paid"), sum("owed")),
            },
            counted("unpaid"),
          ]}
        />
      </Panel>
    </Stack>
  );
}
