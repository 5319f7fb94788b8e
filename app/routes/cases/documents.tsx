import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { onceForKey } from "#app/features/access/once/commands.server.ts";
import { isFormKey, newFormKey } from "#app/features/access/once/rules.ts";
import { keepDocument } from "#app/features/documents/commands.server.ts";
import {
  DocumentForm,
  type DocumentAnswer,
} from "#app/features/documents/components/document-form.tsx";
import { DocumentList } from "#app/features/documents/components/document-list.tsx";
import {
  dropDocument,
  storeUpload,
  takeDocument,
  type DocumentUpload,
} from "#app/features/documents/intake/commands.server.ts";
import { faultStatus } from "#app/features/documents/rules.ts";
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

/** Takes one document. Who may not is turned away before the file is read; no transaction waits for its bytes. */
export async function action(args: ActionFunctionArgs) {
  const asked = await asActor(
    args,
    "document.keep",
    async (ctx) => {
      await placeOf(ctx);
      return { rules: await readRuleSet(ctx.db, today(ctx.now)), now: ctx.now };
    },
    { limit: "upload" },
  );
  const taken = await takeDocument(args.request, asked.rules, asked.now);
  if (taken.ok) return keep(args, taken.upload);
  const { ok: _refused, ...answer } = taken;
  return data({ ...answer, refusal: null } satisfies DocumentAnswer, {
    status: faultStatus(answer.fault),
  });
}

/** The file first, then its row; what led to no document is not kept. */
async function keep(args: ActionFunctionArgs, upload: DocumentUpload) {
  let keptId: string | null = null;
  try {
    await storeUpload(upload);
    return await asActor(args, "document.keep", async (ctx) => {
      const { db, actor, now, requestId } = ctx;
      const { id, opened, dossier } = await placeOf(ctx);
      const refuse = (refusal: "type" | "replaced") => {
        const typed = { type: upload.type, numberDate: upload.numberDate ?? "" };
        const answer: DocumentAnswer = { fault: null, issues: [], refusal, typed };
        return data(answer, { status: 422 });
      };
      const value = `${upload.type} ${upload.component ?? ""}`;
      if (!dossier.choices.some((one) => one.value === value)) return refuse("type");
      const key = isFormKey(upload.key) ? `document ${upload.key} ${upload.hash}` : null;
      const place = {
        ...placeInDossier(actor, opened.stored, opened.state.definition),
        caseId: id,
        path: paths.case(id),
        cellId: opened.stored.orgId,
      };
      const kept = await onceForKey(ctx, key, () =>
        keepDocument(db, actor, place, upload, { now, requestId }),
      );
      if (!kept.ok) return refuse(kept.refusal);
      keptId = kept.id;
      return redirect(paths.case(id, { kept: "1" }));
    });
  } finally {
    if (keptId !== upload.id) await dropDocument(upload);
  }
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
