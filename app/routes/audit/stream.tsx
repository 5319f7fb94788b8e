import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { may, unitOf } from "#app/features/access/rules.ts";
import { AnomalyPanel } from "#app/features/audit/components/anomaly-panel.tsx";
import { FactTable } from "#app/features/audit/components/fact-table.tsx";
import { LogFilters } from "#app/features/audit/components/log-filters.tsx";
import { readAuditState } from "#app/features/audit/schema.ts";
import { auditText } from "#app/features/audit/text.ts";
import { readAnomalies, readLog } from "#app/features/audit/view/queries.server.ts";
import { listUnitChoices } from "#app/features/members/list/units/queries.server.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Chips } from "#app/ui/filter-bar.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(auditText[lang].title, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "audit.read", async (ctx) => {
    const { db, actor, lang, request } = ctx;
    const { filter, cursor } = readAuditState(new URL(request.url).searchParams);
    const log = await readLog(ctx, filter, cursor);
    const isStart = log.chips.length === 0 && log.newer === null;
    const seesOthers = log.sight !== "own" && log.sight !== "technical";
    const hasBranch = seesOthers && log.sight !== "all";
    const own = hasBranch ? unitOf(actor) : null;
    return {
      lang,
      ...log,
      anomalies: isStart && seesOthers ? await readAnomalies(ctx) : null,
      units: own && (await listUnitChoices(db, own, own)),
      maySeals: may(actor, "audit.seals"),
    };
  });
}

export default function Audit() {
  const page = useLoaderData<typeof loader>();
  const { query, lines, chips, older, newer } = page;
  const words = useText(auditText);
  const without = (key: string) =>
    paths.audit(Object.fromEntries(Object.entries(query).filter(([name]) => name !== key)));
  return (
    <Stack>
      <PageHead
        title={words.title}
        sub={words.subs[page.sight]}
        actions={
          page.maySeals && (
            <ButtonLink to={paths.auditSeals()} icon="shield">
              {words.seals}
            </ButtonLink>
          )
        }
      />
      {page.anomalies && <AnomalyPanel anomalies={page.anomalies} />}
      <Panel title={words.stream}>
        <LogFilters query={query} units={page.units} sight={page.sight} />
        <Chips
          chips={chips.map(({ key, label }) => ({ key, label, removeTo: without(key) }))}
          clearTo={paths.audit()}
        />
        {lines.length === 0 ? (
          <Empty fact={words.empty} why={words.emptyWhy} />
        ) : (
          <FactTable
            lines={lines}
            narrow={(more) => paths.audit({ ...query, ...more })}
            mayOpenImport={page.mayOpenImport}
          />
        )}
        {lines.length > 0 && (
          <Pager
            summary={words.range(lines.length)}
            previousTo={newer && paths.audit({ ...query, after: newer })}
            nextTo={older && paths.audit({ ...query, before: older })}
          />
        )}
      </Panel>
    </Stack>
  );
}
