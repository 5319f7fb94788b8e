import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { FlowDrawing } from "#app/features/procedures/components/flow-drawing.tsx";
import { StepRules } from "#app/features/procedures/components/step-rules.tsx";
import { definitionOf } from "#app/features/procedures/definitions/rules.ts";
import { drawingOf } from "#app/features/procedures/drawing/rules.ts";
import { drawingText } from "#app/features/procedures/drawing/text.ts";
import { caseText } from "#app/features/procedures/text.ts";
import { wordsOf } from "#app/features/procedures/view/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { paths } from "#app/paths.ts";
import { useText } from "#app/ui/lang.tsx";
import { FormColumn, Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(data?.title ?? drawingText[lang].title, lang) }];
};

/** A procedure as its definition says it, with the figures of today. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "case.read", async ({ db, params, lang, now }) => {
    const definition = definitionOf(params.procedure ?? "");
    if (definition === null) throw new NotFound("page");
    const { title, about, basis } = wordsOf(definition.key, lang);
    const rules = await readRuleSet(db, dayOf(now));
    return { lang, title, about, basis, drawing: drawingOf(definition, rules, lang) };
  });
}

export default function ProcedureRule() {
  const { title, about, basis, drawing } = useLoaderData<typeof loader>();
  const words = useText(drawingText);
  const caseWords = useText(caseText);
  const clocks = drawing.states.filter(({ clock }) => clock !== null);
  return (
    <Stack>
      <PageHead
        title={title}
        sub={`${about} ${caseWords.basis(basis)}`}
        back={{ to: paths.caseRules(), label: words.back }}
      />
      <Panel title={words.drawing} padded>
        <FormColumn>
          <FlowDrawing drawing={drawing} label={words.drawn(title)} />
        </FormColumn>
        {clocks.length > 0 && (
          <ul>
            {clocks.map(({ key, text, clock }) => (
              <li key={key}>{`${text}: ${clock}`}</li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={words.steps} padded>
        <StepRules steps={drawing.steps} />
      </Panel>
    </Stack>
  );
}
