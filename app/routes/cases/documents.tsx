import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { DocumentForm } from "#app/features/documents/components/document-form.tsx";
import { DocumentList } from "#app/features/documents/components/document-list.tsx";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { placeInDossier } from "#app/features/procedures/dossier/place/rules.ts";
import { paperText } from "#app/features/procedures/dossier/text.ts";
import { readDossier } from "#app/features/procedures/dossier/view/queries.server.ts";
import { PaperPanel } from "#app/features/procedures/dossier/components/paper-panel.tsx";
import { caseText } from "#app/features/procedures/text.ts";
import { openCasePage } from "#app/features/procedures/view/queries.server.ts";
import { wordsOf } from "#app/features/procedures/view/rules.ts";
import { today } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { answerUpload } from "#app/routes/document-intake.server.ts";
import { useText } from "#app/ui/lang.tsx";
import { Split, Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(paperText[lang].handIn, lang, { context: found?.name }) }];
};

/** The case with its dossier, for somebody who may hand something in. */
async function placeOf({ db, actor, params, now, lang }: ActorContext) {
  const id = params.id ?? "";
  const opened = isId(id) ? await openCasePage(db, actor, id, now) : null;
  if (opened === null) throw new NotFound("case");
  const dossier = await readDossier(db, actor, opened, lang);
  if (dossier.choices.length === 0) throw new NotFound("case");
  return { id, opened, dossier };
}

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "document.read", async (ctx) => {
    const { db, lang, now, request } = ctx;
    const { id, opened, dossier } = await placeOf(ctx);
    const { searchParams } = new URL(request.url);
    const old = dossier.lines.find((one) => one.id === searchParams.get("replaces"));
    const rules = await readRuleSet(db, today(now));
    const title = wordsOf(opened.stored.procedure, lang).title;
    return {
      lang,
      id,
      name: `${title}, ${opened.stored.subjectName}`,
      formKey: newFormKey(),
      maxMb: rules.number("document.max_mb"),
      ...dossier,
      replaces:
        old === undefined || old.state === "replaced"
          ? null
          : {
              id: old.id,
              type: old.component === null ? old.type : `${old.type} ${old.component}`,
              label: old.label,
            },
    };
  });
}

/** Takes one document of the case. */
export function action(args: ActionFunctionArgs) {
  return answerUpload(args, placeOf, async (ctx, upload) => {
    const { id, opened, dossier } = await placeOf(ctx);
    const value = `${upload.type} ${upload.component ?? ""}`;
    if (!dossier.choices.some((one) => one.value === value)) return null;
    const place = {
      ...placeInDossier(ctx.actor, opened.stored, opened.state.definition),
      caseId: id,
      path: paths.case(id),
      cellId: opened.stored.orgId,
    };
    return { place, next: paths.case(id, { kept: "1" }) };
  });
}

export default function CaseDocuments() {
  const { id, name, papers, lines, choices, replaces, maxMb, formKey } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(paperText);
  const caseWords = useText(caseText);
  return (
    <Stack>
      <PageHead
        title={words.handIn}
        sub={`${name}. ${words.handInSub}`}
        back={{ to: paths.case(id), label: caseWords.backToCase }}
      />
      <Split kind="rail">
        <Stack>
          <DocumentForm
            action={paths.caseDocuments(id)}
            formKey={formKey}
            types={choices}
            replaces={replaces}
            maxMb={maxMb}
            answer={answer ?? null}
          />
          {lines.length > 0 && <DocumentList lines={lines} />}
        </Stack>
        {papers.length > 0 && <PaperPanel papers={papers} />}
      </Split>
    </Stack>
  );
}
