import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { mayPrepare } from "#app/features/imports/access.ts";
import { confirmMapping } from "#app/features/imports/answers/commands.server.ts";
import { readChoices, shownSheets, targetGroups } from "#app/features/imports/columns/rules.ts";
import { readColumns } from "#app/features/imports/columns/queries.server.ts";
import { MappingForm } from "#app/features/imports/components/mapping-form.tsx";
import { previewText } from "#app/features/imports/preview/text.ts";
import { importText } from "#app/features/imports/text.ts";
import { paths } from "#app/paths.ts";
import { describeField } from "#app/record/describe.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { Steps } from "#app/ui/steps.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(previewText[lang].mappingTitle(found?.fileName ?? ""), lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "import.read", async ({ db, actor, lang, params }) => {
    const { one, layout, confirmed } = await readColumns(db, params.id ?? "");
    return {
      lang,
      id: one.id,
      fileName: one.fileName,
      total: one.total ?? 0,
      mayPrepare: mayPrepare(actor, one).ok,
      sheets: shownSheets(layout, confirmed, lang),
      groups: targetGroups(lang),
      formKey: newFormKey(),
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.clone().formData();
  return asActor(args, "import.propose", async (ctx) => {
    const { db, actor, lang, now, params } = ctx;
    const id = params.id ?? "";
    const { layout, confirmed } = await readColumns(db, id);
    const read = readChoices(layout, confirmed, form);
    if (!read.ok) {
      const words = previewText[lang];
      const label = describeField(read.field, lang);
      const text = read.problem === "twice" ? words.twiceError(label) : words.nameNeeded;
      return data({ error: { name: read.name, text } }, { status: 422 });
    }
    const result = await oncePerKey(ctx, form, () =>
      confirmMapping(db, actor, id, read.mapping, form.get("remember") === "1", now),
    );
    if (!result.ok) {
      const text = importText[lang].refusals[result.reason] ?? "";
      return data({ error: { name: "", text } }, { status: 422 });
    }
    return redirect(paths.import(id, { done: "mapping" }));
  });
}

export default function ImportMapping() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(previewText);
  const common = useText(importText);
  const columns = view.sheets.flatMap((sheet) => sheet.columns);
  const sure = columns.filter(({ sureness }) => sureness === "sure" || sureness === "likely");
  return (
    <Stack>
      <PageHead
        title={words.mappingTitle(view.fileName)}
        sub={words.mappingSub(sure.length, columns.length, columns.length - sure.length)}
        back={{ to: paths.import(view.id), label: view.fileName }}
      />
      <Steps steps={common.steps} current={1} />
      <MappingForm {...view} error={answer?.error ?? null} />
    </Stack>
  );
}
