import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { onceForKey } from "#app/features/access/once/commands.server.ts";
import { isFormKey, newFormKey } from "#app/features/access/once/rules.ts";
import { unitOf } from "#app/features/access/rules.ts";
import { createImport } from "#app/features/imports/commands.server.ts";
import { UploadForm } from "#app/features/imports/components/upload-form.tsx";
import {
  dropUpload,
  receiveUpload,
  type Upload,
} from "#app/features/imports/intake/commands.server.ts";
import { fileProblem } from "#app/features/imports/sheet.server.ts";
import { importText } from "#app/features/imports/text.ts";
import { paths } from "#app/paths.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { Steps } from "#app/ui/steps.tsx";
import { pageTitle } from "#app/ui/title.ts";

const STATUS = { tooLarge: 413, noSpace: 507 } as const;

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(importText[lang].newTitle, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "import.propose", async ({ lang, actor }) => ({
    lang,
    unit: unitOf(actor).name,
    formKey: newFormKey(),
  }));
}

export async function action(args: ActionFunctionArgs) {
  // Who may not import is turned away before the file is read; no transaction waits for its bytes.
  const lang = await asActor(args, "import.propose", async (ctx) => ctx.lang, {
    limit: "upload",
  });
  const words = importText[lang];
  const received = await receiveUpload(args.request);
  if (!received.ok) {
    const { fault } = received;
    return refused(words.uploadFaults[fault], fault in STATUS ? STATUS[fault as "tooLarge"] : 422);
  }
  const { upload } = received;
  const problem = await fileProblem(upload.filePath);
  if (problem !== null) {
    await dropUpload(upload);
    return refused(words.problems[problem.reason] ?? words.problems.unknown!, 422);
  }
  return take(args, upload);
}

/** Makes the import; an upload that led to an import made before is not kept. */
async function take(args: ActionFunctionArgs, upload: Upload) {
  let importId: string | null = null;
  try {
    return await asActor(args, "import.propose", async (ctx) => {
      const key = isFormKey(upload.key) ? `upload ${upload.key} ${upload.hash}` : null;
      const taken = await onceForKey(ctx, key, () =>
        createImport(ctx.db, ctx.actor, upload, ctx.now),
      );
      importId = taken.importId;
      const isOther = taken.importId !== upload.id;
      return redirect(paths.import(taken.importId, isOther ? { same: true } : {}));
    });
  } finally {
    if (importId !== upload.id) await dropUpload(upload);
  }
}

const refused = (error: string, status: number) => data({ error }, { status });

export default function NewImport() {
  const { unit, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(importText);
  return (
    <Stack>
      <PageHead
        title={words.newTitle}
        sub={words.newSub}
        back={{ to: paths.imports(), label: words.backToList }}
      />
      <Steps steps={words.steps} current={0} />
      <UploadForm unit={unit} formKey={formKey} error={answer?.error ?? null} />
    </Stack>
  );
}
