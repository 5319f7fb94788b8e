import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { codeLabel } from "#app/codes/find-code.ts";
import { orgType } from "#app/codes/org-type.ts";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { may, type Actor } from "#app/features/access/rules.ts";
import { UnitTree, type TreeNode } from "#app/features/organizations/components/unit-tree.tsx";
import { FormerTable } from "#app/features/organizations/former/components/former-table.tsx";
import { searchFormer } from "#app/features/organizations/former/queries.server.ts";
import {
  listAncestors,
  listChildren,
  listRoots,
  searchOrganizations,
  type TreeUnit,
} from "#app/features/organizations/queries.server.ts";
import { organizationText } from "#app/features/organizations/text.ts";
import { isId } from "#app/lib/ids.ts";
import type { Lang } from "#app/lib/lang.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { pageTitle } from "#app/ui/title.ts";

type Db = ActorContext["db"];

const MOST_OPEN = 60;
const LONGEST_SEARCH = 100;

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(organizationText[lang].listTitle, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "organization.read", async ({ request, db, lang, actor }) => {
    const { searchParams } = new URL(request.url);
    const q = (searchParams.get("q") ?? "").trim().slice(0, LONGEST_SEARCH);
    const mayImport = may(actor, "organization.import");
    const mayReorganize = may(actor, "reorganization.read");
    if (q !== "") {
      const found = (await searchOrganizations(db, q, null)).map((unit) => ({
        id: unit.id,
        name: unit.name,
        above: unit.aboveName ?? "",
        type: codeLabel(orgType, unit.orgType, lang),
        people: peopleOf(unit),
      }));
      const former = await searchFormer(db, q);
      return { lang, q, mayImport, mayReorganize, found, former, tree: [] };
    }
    const asked = searchParams.get("open");
    const open =
      asked === null
        ? await openAtFirst(db, actor)
        : asked.split(".").filter(isId).slice(0, MOST_OPEN);
    const tree = await readTree(db, open, lang);
    return { lang, q, mayImport, mayReorganize, found: null, former: [], tree };
  });
}

/** One's own unit and those above it. */
async function openAtFirst(db: Db, { post }: Actor): Promise<string[]> {
  if (post === null || post.orgId === null) return (await listRoots(db)).map(({ id }) => id);
  const above = await listAncestors(db, {
    id: post.orgId,
    posFrom: post.posFrom,
    posTo: post.posTo,
  });
  return [...above.map(({ id }) => id), post.orgId];
}

async function readTree(db: Db, open: string[], lang: Lang): Promise<TreeNode[]> {
  const [roots, below] = [await listRoots(db), await listChildren(db, open)];
  const children = groupByParent(below);
  const node = (unit: TreeUnit): TreeNode => {
    const isOpen = open.includes(unit.id);
    const toggled = isOpen ? open.filter((id) => id !== unit.id) : [...open, unit.id];
    return {
      id: unit.id,
      name: unit.name,
      type: codeLabel(orgType, unit.orgType, lang),
      people: peopleOf(unit),
      children: unit.children,
      toggleTo: `${paths.organizations()}?open=${toggled.join(".")}`,
      units: isOpen && unit.children > 0 ? (children.get(unit.id) ?? []).map(node) : null,
    };
  };
  return roots.map(node);
}

function groupByParent(units: TreeUnit[]): Map<string | null, TreeUnit[]> {
  const groups = new Map<string | null, TreeUnit[]>();
  for (const unit of units) {
    const group = groups.get(unit.parentId);
    if (group) group.push(unit);
    else groups.set(unit.parentId, [unit]);
  }
  return groups;
}

function peopleOf({ counts }: TreeUnit): number | null {
  return counts === null ? null : counts.official + counts.probationary;
}

export default function Organizations() {
  const { lang, q, mayImport, mayReorganize, found, former, tree } = useLoaderData<typeof loader>();
  const words = useText(organizationText);
  const importLink = (
    <ButtonLink
      to={paths.organizationImport()}
      icon="upload"
      kind={tree.length === 0 && found === null ? "primary" : "plain"}
    >
      {words.importTree}
    </ButtonLink>
  );
  return (
    <Stack>
      <PageHead
        title={words.listTitle}
        sub={words.listSub}
        actions={
          mayImport || mayReorganize ? (
            <>
              {mayReorganize && (
                <ButtonLink to={paths.reorganizations()}>{words.reorganize}</ButtonLink>
              )}
              {mayImport && importLink}
            </>
          ) : undefined
        }
      />
      <FilterBar
        action={paths.organizations()}
        search={{ name: "q", value: q, label: words.search }}
      />
      {found === null ? (
        <Panel label={words.tree}>
          {tree.length > 0 ? (
            <UnitTree nodes={tree} label={words.tree} />
          ) : (
            <Empty fact={words.empty} why={words.emptyWhy} />
          )}
        </Panel>
      ) : (
        <Panel
          title={words.found(found.length)}
          aside={<Anchor to={paths.organizations()}>{words.clear}</Anchor>}
        >
          {found.length === 0 ? (
            <Empty fact={words.foundNone(q)} why={words.foundNoneWhy} />
          ) : (
            <DataTable
              caption={words.found(found.length)}
              rows={found}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: "name",
                  head: words.unit,
                  kind: "main",
                  cell: ({ id, name }) => <Anchor to={paths.organization(id)}>{name}</Anchor>,
                },
                { key: "type", head: words.type, cell: ({ type }) => type },
                { key: "above", head: words.above, cell: ({ above }) => above },
                {
                  key: "people",
                  head: words.people,
                  kind: "number",
                  cell: ({ people }) => (people === null ? "–" : formatNumber(people, lang)),
                },
              ]}
            />
          )}
        </Panel>
      )}
      {former.length > 0 && <FormerTable lines={former} />}
    </Stack>
  );
}
