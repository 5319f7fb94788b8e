import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { PlanTable } from "#app/features/reorganizations/components/plan-table.tsx";
import { listPlans, type PlanView } from "#app/features/reorganizations/queries.server.ts";
import { actRefusal, mayDraft, planStates, isOver } from "#app/features/reorganizations/rules.ts";
import { reorganizationText } from "#app/features/reorganizations/text.ts";
import { readUndoHours } from "#app/features/reorganizations/view/queries.server.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(reorganizationText[lang].title, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "reorganization.read", async ({ db, actor, lang, now }) => {
    const clock = { now, undoHours: await readUndoHours(db, now) };
    const all = await listPlans(db, planStates);
    const isWaiting = ({ asCase }: PlanView) =>
      actRefusal(actor, asCase, "approve", clock) === null;
    const { post } = actor;
    return {
      lang,
      mayDraft: post !== null && mayDraft(actor, { orgPos: post.posFrom, orgType: post.orgType }),
      waiting: all.filter(isWaiting).map(lineOf),
      running: all.filter((view) => !isWaiting(view) && !isOver(view.asCase)).map(lineOf),
      past: all.filter(({ asCase }) => isOver(asCase)).map(lineOf),
    };
  });
}

function lineOf({ plan, orgName }: PlanView) {
  const { id, title, effectiveOn, state, draftedName } = plan;
  return { id, title, effectiveOn, state, draftedName, orgName };
}

export default function Reorganizations() {
  const { mayDraft: drafts, waiting, running, past } = useLoaderData<typeof loader>();
  const words = useText(reorganizationText);
  const action = (
    <ButtonLink to={paths.reorganizationNew()} kind={waiting.length > 0 ? "plain" : "primary"}>
      {words.newPlan}
    </ButtonLink>
  );
  return (
    <Stack>
      <PageHead title={words.title} sub={words.sub} actions={drafts ? action : undefined} />
      {waiting.length > 0 && (
        <Panel title={words.waiting}>
          <PlanTable caption={words.waiting} plans={waiting} isMine />
        </Panel>
      )}
      <Panel title={words.running}>
        {running.length === 0 ? (
          <Empty fact={words.none} why={words.noneWhy} />
        ) : (
          <PlanTable caption={words.running} plans={running} />
        )}
      </Panel>
      <Panel title={words.past}>
        {past.length === 0 ? (
          <Empty fact={words.pastNone} />
        ) : (
          <PlanTable caption={words.past} plans={past} />
        )}
      </Panel>
    </Stack>
  );
}
