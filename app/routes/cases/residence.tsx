import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { unitOf } from "#app/features/access/rules.ts";
import { RequestTable } from "#app/features/procedures/residence/components/request-table.tsx";
import { listRequests } from "#app/features/procedures/residence/queries.server.ts";
import { isOfCell, mayAnswer, seesRequests } from "#app/features/procedures/residence/rules.ts";
import { residenceText } from "#app/features/procedures/residence/text.ts";
import { caseText } from "#app/features/procedures/text.ts";
import { deadlineView } from "#app/features/procedures/view/deadline/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { paths } from "#app/paths.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(residenceText[lang].title, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "case.read", async ({ request, db, actor, lang, now }) => {
    if (!seesRequests(actor)) throw new NotFound("case");
    const found = await listRequests(db, unitOf(actor));
    return {
      lang,
      isSent: new URL(request.url).searchParams.has("sent"),
      isOneCell: isOfCell(actor.post),
      rows: found.map((one) => ({
        id: one.id,
        memberName: one.memberName,
        unit: one.unit,
        above: one.above,
        residence: one.residence,
        state: one.state,
        due: one.state === "asked" ? deadlineView(one.dueOn, dayOf(now), lang) : null,
        isMine: mayAnswer(actor, one),
      })),
    };
  });
}

export default function Residences() {
  const { rows, isSent, isOneCell } = useLoaderData<typeof loader>();
  const words = useText(residenceText);
  const cases = useText(caseText);
  return (
    <Stack>
      {isSent && <Notice kind="ok" lead={words.sent} />}
      <PageHead
        title={words.title}
        sub={words.sub}
        back={{ to: paths.cases(), label: cases.title }}
      />
      <Panel label={words.title}>
        {rows.length === 0 ? (
          <Empty fact={words.none} why={words.noneWhy} />
        ) : (
          <RequestTable rows={rows} isOneCell={isOneCell} />
        )}
      </Panel>
    </Stack>
  );
}
