import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { may, unitOf } from "#app/features/access/rules.ts";
import { openReports } from "#app/features/reports/access.ts";
import { contentText } from "#app/features/reports/content/text.ts";
import { planText } from "#app/features/reports/plans/text.ts";
import { definitionOf } from "#app/features/reports/rules.ts";
import { SentTable } from "#app/features/reports/sent/components/sent-table.tsx";
import { ToSendList } from "#app/features/reports/sent/components/to-send-list.tsx";
import {
  listSent,
  listToSend,
  waitingFor,
  type SentReport,
} from "#app/features/reports/sent/queries.server.ts";
import { sentText } from "#app/features/reports/sent/text.ts";
import { periodWords } from "#app/features/reports/queries.server.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { sentLine } from "#app/routes/reports/sent-line.server.ts";
import { Empty } from "#app/ui/states.tsx";
import { reportText } from "#app/features/reports/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { LinkRows, Panel } from "#app/ui/panel.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(reportText[lang].title, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "report.read", async ({ db, actor, lang, now }) => {
    const words = contentText[lang];
    const day = dayOf(now);
    const unit = unitOf(actor);
    const sent = await listSent(db, unit);
    const toSend = await listToSend(db, actor, day, await readRuleSet(db, day));
    const lines = (reports: SentReport[]) => reports.map((one) => sentLine(one, lang));
    return {
      lang,
      today: day,
      toSend: toSend.map(({ key, period, due, isReturned }) => ({
        key,
        period: period.key,
        name: sentText[lang].named(words.titles[key], periodWords(period.key, lang)),
        due,
        isReturned,
      })),
      waiting: lines(waitingFor(actor, sent)),
      archive: lines(sent),
      unit: unit.name,
      seesPlan: may(actor, "plan.read"),
      reports: openReports(actor).map((key) => ({
        key,
        group: definitionOf(key).group,
        title: words.titles[key],
        about: words.about[key],
      })),
    };
  });
}

export default function Reports() {
  const { unit, reports, toSend, waiting, archive, today, seesPlan } =
    useLoaderData<typeof loader>();
  const words = useText(reportText);
  const sent = useText(sentText);
  const plan = useText(planText);
  return (
    <Stack>
      <PageHead title={words.title} sub={`${unit}. ${words.sub}`} />
      {toSend.length > 0 && (
        <Panel title={sent.toSend}>
          <ToSendList reports={toSend} today={today} />
        </Panel>
      )}
      {waiting.length > 0 && (
        <Panel title={sent.waiting}>
          <SentTable caption={sent.waiting} lines={waiting} />
        </Panel>
      )}
      {(["figures", "people"] as const).map((group) => {
        const own = reports.filter((report) => report.group === group);
        if (own.length === 0) return null;
        return (
          <Panel key={group} title={words.groups[group]}>
            <LinkRows
              rows={[
                ...own.map(({ key, title, about }) => ({
                  key: key as string,
                  link: <Anchor to={paths.report(key)}>{title}</Anchor>,
                  text: about,
                })),
                ...(seesPlan && group === "figures"
                  ? [
                      {
                        key: "plan",
                        link: <Anchor to={paths.admissionPlan()}>{plan.title}</Anchor>,
                        text: plan.about,
                      },
                    ]
                  : []),
              ]}
            />
          </Panel>
        );
      })}
      <Panel title={sent.archive}>
        {archive.length === 0 ? (
          <Empty fact={sent.archiveEmpty} why={sent.archiveEmptyWhy} />
        ) : (
          <SentTable caption={sent.archive} lines={archive} />
        )}
      </Panel>
    </Stack>
  );
}
