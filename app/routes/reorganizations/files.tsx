import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { readNoSecret } from "#app/features/documents/schema.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import {
  keepPlanFile,
  readAttachable,
  removePlanFile,
} from "#app/features/reorganizations/paper/commands.server.ts";
import {
  PaperPage,
  type PaperAnswer,
} from "#app/features/reorganizations/paper/components/attach-page.tsx";
import { listPlanFiles } from "#app/features/reorganizations/paper/queries.server.ts";
import { planPaperText } from "#app/features/reorganizations/paper/text.ts";
import { fileLine } from "#app/features/tasks/files/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { answerFileForm } from "#app/routes/document-intake.server.ts";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const lang = page?.lang ?? "vi";
  return [{ title: pageTitle(planPaperText[lang].page, lang, { context: page?.plan }) }];
};

async function planOf({ db, actor, params }: ActorContext, lock = false) {
  const id = params.id ?? "";
  const view = isId(id) ? await readAttachable(db, actor, id, lock) : null;
  if (view === null) throw new NotFound("reorganization");
  return view;
}

/** The files of the decision, for whoever drafts the plan and whoever approves it. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "reorganization.attach", async (ctx) => {
    const { db, lang, now, request } = ctx;
    const { plan } = await planOf(ctx);
    const rules = await readRuleSet(db, dayOf(now));
    return {
      lang,
      id: plan.id,
      plan: plan.title,
      files: (await listPlanFiles(db, plan.id)).map((one) => fileLine(one, lang)),
      maxMb: rules.number("document.max_mb"),
      most: rules.number("work.max_files"),
      formKey: newFormKey(),
      done: new URL(request.url).searchParams.get("done"),
    };
  });
}

/** Attaches the file of a multipart form, or removes the one that a plain form names (`remove`). */
export async function action(args: ActionFunctionArgs) {
  const next = (done: string) => paths.reorganizationFiles(args.params.id ?? "", { done });
  const type = args.request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\b/i.test(type))
    return asActor(args, "reorganization.attach", async (ctx) => {
      const { db, actor, request, now, requestId } = ctx;
      const view = await planOf(ctx, true);
      const form = await request.formData();
      const id = String(form.get("remove") ?? "");
      if (!isId(id)) throw new NotFound("file");
      await oncePerKey(ctx, form, () =>
        removePlanFile(db, actor, view, id, { now, requestId }).then(() => null),
      );
      return redirect(next("removed"));
    });
  return answerFileForm<object, PaperAnswer["refusal"]>(args, {
    permission: "reorganization.attach",
    mayHandIn: (ctx) => planOf(ctx),
    readBeside: readNoSecret,
    keep: async ({ db, actor, params, now, requestId }, upload) => {
      // The plan may have been decided while the bytes came.
      const view = await readAttachable(db, actor, params.id ?? "", true);
      if (view === null) return { ok: false, refusal: "state", typed: {} };
      const most = (await readRuleSet(db, dayOf(now))).number("work.max_files");
      const moment = { now, requestId, most };
      const kept = await keepPlanFile(db, actor, view, upload, moment);
      return kept.ok ? { ...kept, next: next("added") } : { ...kept, typed: {} };
    },
  });
}

export default function ReorganizationFiles() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <PaperPage view={view} answer={answer ?? null} />;
}
