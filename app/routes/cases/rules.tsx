import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { definitions } from "#app/features/procedures/definitions/rules.ts";
import { drawingText } from "#app/features/procedures/drawing/text.ts";
import { caseText } from "#app/features/procedures/text.ts";
import { wordsOf } from "#app/features/procedures/view/rules.ts";
import { paths } from "#app/paths.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { TaskList } from "#app/ui/task-list.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(drawingText[lang].title, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "case.read", async ({ lang }) => ({
    lang,
    procedures: definitions.map(({ key }) => {
      const { title, about } = wordsOf(key, lang);
      return { key, title, about };
    }),
  }));
}

export default function ProcedureRules() {
  const { procedures } = useLoaderData<typeof loader>();
  const words = useText(drawingText);
  const caseWords = useText(caseText);
  const tasks = procedures.map(({ key, title, about }) => ({
    key,
    title,
    why: about,
    action: { to: paths.caseRule(key), label: words.open },
  }));
  return (
    <Stack>
      <PageHead
        title={words.title}
        sub={words.sub}
        back={{ to: paths.cases(), label: caseWords.back }}
      />
      <Panel title={words.list}>
        <TaskList tasks={tasks} calm />
      </Panel>
    </Stack>
  );
}
