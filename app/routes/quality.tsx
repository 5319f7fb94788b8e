import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { may, reach, unitOf, type Actor, type Unit } from "#app/features/access/rules.ts";
import { isMissingShown, isRuleShown } from "#app/features/members/access.ts";
import { listSight } from "#app/features/members/list/access.ts";
import { readListUnit } from "#app/features/members/list/units/queries.server.ts";
import { readOrganization } from "#app/features/organizations/queries.server.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import {
  DuplicatesPanel,
  MissingPanel,
  RulesPanel,
} from "#app/features/quality/components/board-gaps.tsx";
import { BoardHead } from "#app/features/quality/components/board-head.tsx";
import { BoardUnits } from "#app/features/quality/components/board-units.tsx";
import {
  listBoardUnits,
  listSuspectPairs,
  listUnitGaps,
  readHead,
} from "#app/features/quality/queries.server.ts";
import { countGrades, sortUnits } from "#app/features/quality/rules.ts";
import { boardSchema, type BoardState } from "#app/features/quality/schema.ts";
import { qualityText } from "#app/features/quality/text.ts";
import { askedOf } from "#app/features/tasks/asked/rules.ts";
import { askedText } from "#app/features/tasks/asked/text.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { gapLabel, gapLevel, isErrorRule, ruleSentence } from "#app/record/gaps.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { formatInstant, formatNumber, formatShare } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { pageTitle } from "#app/ui/title.ts";

type Db = ActorContext["db"];

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  const words = qualityText[lang];
  return [{ title: pageTitle(data ? words.titleOf(data.unit.name) : words.title, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "quality.read", async ({ request, db, actor, lang, now }) => {
    const state = boardSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
    const unit = await readListUnit(db, unitOf(actor), state.org);
    const telling = reach(actor.post!.role, "quality.read") === "A" ? "sums" : "all";
    const bounds = (await readRuleSet(db, dayOf(now))).table("quality.grade_from");
    const head = await readHead(db, unit, bounds, telling);
    const units = isCell(unit.orgType) ? [] : await listBoardUnits(db, unit.id, bounds, telling);
    const graded = units.filter(({ grade }) => !state.grade || grade === state.grade);
    const missing = await listUnitGaps(db, unit.id, "missing", telling);
    const broken = await listUnitGaps(db, unit.id, "rule", telling);
    const inWords = (label: string, { key, people }: (typeof missing)[number]) => ({
      key,
      label,
      people,
    });
    return {
      lang,
      at: now.toISOString(),
      unit: { id: unit.id, name: unit.name },
      above: await readAbove(db, actor, unit),
      target: bounds.green! / 100,
      head,
      units: sortUnits(graded, state.sort),
      hasUnits: units.length > 0,
      byGrade: countGrades(units),
      missing: missing
        .filter(({ key }) => gapLevel(key) === state.need)
        .filter(({ key }) => telling === "sums" || isMissingShown(listSight(actor), key))
        .map((gap) => inWords(gapLabel(gap.key, lang), gap)),
      askable: asksBelow(actor, unit)
        ? askedOf(missing.map(({ key }) => key).slice(0, MOST_ASKED)).join(",")
        : "",
      broken: broken
        .filter(({ key }) => telling === "sums" || isRuleShown(listSight(actor), key))
        .map((gap) => ({
          ...inWords(ruleSentence(gap.key, lang), gap),
          kind: isErrorRule(gap.key) ? ("error" as const) : ("warn" as const),
        })),
      // Who sees sums only is told of nobody.
      pairs: telling === "all" ? await listSuspectPairs(db, unit) : null,
      compares: may(actor, "merge.read"),
      linked: may(actor, "member.list") && telling === "all",
      sort: state.sort,
      grade: state.grade,
      need: state.need,
      query: queryOf(state, unit.id === unitOf(actor).id ? undefined : unit.id),
    };
  });
}

/** Of the fields that most people lack so many are offered to be asked for. */
const MOST_ASKED = 8;

/** Whether the actor may ask the cells of this unit for what they lack: it is the own one, and has cells below. */
const asksBelow = (actor: Actor, unit: Unit): boolean =>
  may(actor, "directive.propose") && unit.id === unitOf(actor).id;

/** The state of the board as a query, without what is usual. */
function queryOf({ sort, grade, need }: BoardState, org: string | undefined) {
  return {
    org,
    grade,
    sort: sort === "share" ? undefined : sort,
    need: need === "L1" ? undefined : need,
  };
}

/** The unit above, as long as it lies in the actor's branch. */
async function readAbove(db: Db, actor: Actor, unit: Unit) {
  const own = unitOf(actor);
  if (unit.id === own.id) return null;
  const ancestors = (await readOrganization(db, unit.id))?.ancestors ?? [];
  const parent = ancestors.at(-1);
  return parent ? { id: parent.id === own.id ? undefined : parent.id, name: parent.name } : null;
}

export default function Quality() {
  const page = useLoaderData<typeof loader>();
  const { lang, unit, above, head, target, query, linked } = page;
  const words = useText(qualityText);
  const asking = useText(askedText);
  const at = formatInstant(page.at);
  const below = head?.below ?? 0;
  return (
    <Stack>
      <PageHead
        title={words.titleOf(unit.name)}
        sub={words.sub(at.time, at.date, formatShare(target, lang, 0))}
        back={
          above
            ? {
                to: paths.quality({ ...query, grade: undefined, org: above.id }),
                label: words.backTo(above.name),
              }
            : undefined
        }
        actions={
          linked &&
          head && (
            <ButtonLink
              kind="primary"
              icon="people"
              to={paths.members({ org: query.org, level: below > 0 ? "L0" : undefined })}
            >
              {below > 0 ? words.openBelow(formatNumber(below, lang)) : words.openAll}
            </ButtonLink>
          )
        }
      />
      {head === null ? (
        <Panel label={words.title}>
          <Empty fact={words.empty(unit.name)} why={words.emptyWhy} />
        </Panel>
      ) : (
        <BoardHead unitId={unit.id} {...head} target={target} linked={linked} />
      )}
      {page.hasUnits && (
        <BoardUnits
          units={page.units}
          byGrade={page.byGrade}
          query={query}
          sort={page.sort}
          grade={page.grade}
          target={target}
          linked={linked}
        />
      )}
      {head && (
        <>
          <MissingPanel
            rows={page.missing}
            people={head.people ?? 0}
            listOf={linked ? { org: unit.id } : null}
            query={query}
            need={page.need}
          />
          {page.askable !== "" && (
            <div>
              <ButtonLink icon="plus" to={paths.directiveNew({ fields: page.askable })}>
                {asking.fromQuality}
              </ButtonLink>
            </div>
          )}
          <RulesPanel rows={page.broken} listOf={linked ? { org: unit.id } : null} />
        </>
      )}
      {page.pairs && <DuplicatesPanel pairs={page.pairs} compares={page.compares} />}
      {page.compares && (
        <div>
          <ButtonLink to={paths.duplicates()}>{words.queue}</ButtonLink>
        </div>
      )}
    </Stack>
  );
}
