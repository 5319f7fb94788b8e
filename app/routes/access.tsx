import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { ActTable } from "#app/features/access/matrix/components/act-table.tsx";
import { RoleRights } from "#app/features/access/matrix/components/role-rights.tsx";
import { exportLimits } from "#app/features/access/matrix/limits/rules.ts";
import { acts } from "#app/features/access/matrix/rules.ts";
import { readMatrixPart } from "#app/features/access/matrix/schema.ts";
import { matrixText } from "#app/features/access/matrix/text.ts";
import { roleView, tableView } from "#app/features/access/matrix/view/rules.ts";
import { matrixPageText } from "#app/features/access/matrix/view/text.ts";
import { role as roleNames, type RoleCode } from "#app/features/access/roles.ts";
import { accessText } from "#app/features/access/text.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today } from "#app/lib/dates.ts";
import type { Lang } from "#app/lib/lang.ts";
import { paths } from "#app/paths.ts";
import { FilterBar, FilterSelect } from "#app/ui/filter-bar.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(matrixPageText[lang].title, lang) }];
};

/** For everybody with an account: what is asked, only in words, so that no code goes to the page. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "home.read", async ({ request, db, actor, lang, now }) => {
    const asked = readMatrixPart(new URL(request.url).searchParams);
    const own = actor.post?.role ?? null;
    if (asked.part === "duties") return { lang, ...asked, rules: dutiesOf(lang) };
    if (asked.part === "table") {
      const { table } = asked;
      const title = matrixText[lang].tables[table];
      return { lang, ...asked, title, choices: subjects(lang), acts: tableView(table, lang) };
    }
    const shown = asked.role ?? own ?? roleNames.member;
    return {
      lang,
      part: asked.part,
      name: nameOf(shown),
      choices: rolesToChoose(lang, own),
      limits: exportLimits(shown, await readRuleSet(db, today(now))),
      ...roleView(shown, lang),
    };
  });
}

const nameOf = (code: RoleCode): string =>
  Object.entries(roleNames).find(([, one]) => one === code)?.[0] ?? "";

function rolesToChoose(lang: Lang, own: RoleCode | null) {
  return Object.entries(roleNames).map(([value, code]) => {
    const label = accessText[lang].roles[code];
    return { value, label: code === own ? matrixPageText[lang].ownRole(label) : label };
  });
}

function subjects(lang: Lang) {
  return acts.map(({ table }) => ({ value: table, label: matrixText[lang].tables[table] }));
}

function dutiesOf(lang: Lang) {
  return Object.values(matrixText[lang].dutyRules);
}

export default function Access() {
  const page = useLoaderData<typeof loader>();
  const words = useText(matrixPageText);
  const tabs = [
    { to: paths.access(), label: words.byRole, current: page.part === "role" },
    {
      to: paths.access({ table: "records" }),
      label: words.wholeTable,
      current: page.part === "table",
    },
    {
      to: paths.access({ part: "duties" }),
      label: words.duties,
      current: page.part === "duties",
    },
  ];
  return (
    <>
      <PageHead title={words.title} sub={words.sub} />
      <Tabs label={words.parts} tabs={tabs} />
      <Stack>
        {page.part === "role" && <OneRole {...page} />}
        {page.part === "table" && <OneSubject {...page} />}
        {page.part === "duties" && <Duties {...page} />}
      </Stack>
    </>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;
type Part<Key extends Loaded["part"]> = Extract<Loaded, { part: Key }>;

function OneRole({ name, choices, limits, title, heldAt, grantedBy, now, later }: Part<"role">) {
  const words = useText(matrixPageText);
  const lang = useLang();
  const people = (rows: number) => words.rows(formatNumber(rows, lang));
  return (
    <>
      <FilterBar action={paths.access()}>
        <FilterSelect label={words.role} name="role" value={name} options={choices} />
      </FilterBar>
      <Panel title={title}>
        <SummaryList
          items={[
            { key: "at", label: words.heldAt, value: heldAt ?? words.heldAtPlatform },
            { key: "by", label: words.granted, value: grantedBy },
          ]}
        />
        <PanelBody>
          <p className="dim">{words.absent}</p>
        </PanelBody>
      </Panel>
      <RoleRights subjects={now} />
      {limits.once > 0 && (
        <Panel title={words.limits}>
          <SummaryList
            items={[
              { key: "once", label: words.limitOnce, value: people(limits.once) },
              { key: "daily", label: words.limitDaily, value: people(limits.daily) },
            ]}
          />
          <PanelBody>
            <p className="dim">{words.limitNote}</p>
          </PanelBody>
        </Panel>
      )}
      {later.length > 0 && (
        <>
          <div>
            <h2>{words.later}</h2>
            <p className="dim">{words.laterWhy}</p>
          </div>
          <RoleRights subjects={later} isLater />
        </>
      )}
    </>
  );
}

function OneSubject({ table, title, choices, acts: rows }: Part<"table">) {
  const words = useText(matrixPageText);
  return (
    <>
      <FilterBar action={paths.access()}>
        <FilterSelect label={words.subject} name="table" value={table} options={choices} />
      </FilterBar>
      <Panel title={title}>
        <ActTable title={title} acts={rows} />
        <PanelBody>
          <p className="dim">
            {words.tableNote} {words.notYetWhy}
          </p>
        </PanelBody>
      </Panel>
    </>
  );
}

function Duties({ rules }: Part<"duties">) {
  const words = useText(matrixPageText);
  return (
    <Panel title={words.duties} padded>
      <Stack tight>
        <p className="dim">{words.dutiesWhy}</p>
        <ol className="stack stack-tight setup-steps">
          {rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ol>
      </Stack>
    </Panel>
  );
}
