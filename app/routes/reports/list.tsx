import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { unitOf } from "#app/features/access/rules.ts";
import { openReports } from "#app/features/reports/access.ts";
import { contentText } from "#app/features/reports/content/text.ts";
import { definitionOf } from "#app/features/reports/rules.ts";
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
  return asActor(args, "report.read", async ({ actor, lang }) => {
    const words = contentText[lang];
    return {
      lang,
      unit: unitOf(actor).name,
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
  const { unit, reports } = useLoaderData<typeof loader>();
  const words = useText(reportText);
  return (
    <Stack>
      <PageHead title={words.title} sub={`${unit}. ${words.sub}`} />
      {(["figures", "people"] as const).map((group) => {
        const own = reports.filter((report) => report.group === group);
        if (own.length === 0) return null;
        return (
          <Panel key={group} title={words.groups[group]}>
            <LinkRows
              rows={own.map(({ key, title, about }) => ({
                key,
                link: <Anchor to={paths.report(key)}>{title}</Anchor>,
                text: about,
              }))}
            />
          </Panel>
        );
      })}
    </Stack>
  );
}
