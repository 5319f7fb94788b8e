import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import type { Permission } from "#app/features/access/rules.ts";
import { readNoSecret } from "#app/features/documents/schema.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { keepTaskFile, removeTaskFile } from "#app/features/tasks/files/commands.server.ts";
import type {
  AttachAnswer,
  AttachView,
} from "#app/features/tasks/files/components/attach-page.tsx";
import { listTaskFiles } from "#app/features/tasks/files/queries.server.ts";
import { fileLine, type FilePlace } from "#app/features/tasks/files/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { answerFileForm } from "#app/routes/document-intake.server.ts";

/** Finds the work of a page that the actor may attach files to; null when there is none. */
type PlaceOf = (ctx: ActorContext) => Promise<FilePlace | null>;

const momentOf = ({ now, requestId }: ActorContext) => ({ now, today: dayOf(now), requestId });

async function placeOrNone(ctx: ActorContext, placeOf: PlaceOf): Promise<FilePlace> {
  const place = await placeOf(ctx);
  if (place === null) throw new NotFound("work");
  return place;
}

/** The page of the files of a piece of work. */
export async function readAttachPage(
  ctx: ActorContext,
  placeOf: PlaceOf,
): Promise<AttachView & { lang: ActorContext["lang"] }> {
  const { db, lang, now, request, params } = ctx;
  const { kind, owner, subject } = await placeOrNone(ctx, placeOf);
  const rules = await readRuleSet(db, dayOf(now));
  const files = await listTaskFiles(db, owner);
  return {
    lang,
    id: params.id ?? "",
    kind,
    subject,
    files: files.map((one) => fileLine(one, lang)),
    maxMb: rules.number("document.max_mb"),
    most: rules.number("work.max_files"),
    formKey: newFormKey(),
    done: new URL(request.url).searchParams.get("done"),
  };
}

/**
 * Attaches the file of a multipart form, or removes the one that a plain form names (`remove`).
 *
 * @param next  the page that follows, with what was done
 */
export async function answerAttach(
  args: ActionFunctionArgs,
  permission: Permission,
  placeOf: PlaceOf,
  next: (done: string) => string,
) {
  const type = args.request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\b/i.test(type))
    return asActor(args, permission, async (ctx) => {
      const { db, actor, request } = ctx;
      const place = await placeOrNone(ctx, placeOf);
      const form = await request.formData();
      const id = String(form.get("remove") ?? "");
      if (!isId(id)) throw new NotFound("file");
      await oncePerKey(ctx, form, () =>
        removeTaskFile(db, actor, place, id, momentOf(ctx)).then(() => null),
      );
      return redirect(next("removed"));
    });
  return answerFileForm<object, AttachAnswer["refusal"]>(args, {
    permission,
    mayHandIn: (ctx) => placeOrNone(ctx, placeOf),
    readBeside: readNoSecret,
    keep: async (ctx, upload) => {
      const { db, actor, now } = ctx;
      // The work may have taken a step while the bytes came.
      const place = await placeOf(ctx);
      if (place === null) return { ok: false, refusal: "state", typed: {} };
      const most = (await readRuleSet(db, dayOf(now))).number("work.max_files");
      const kept = await keepTaskFile(db, actor, place, upload, { ...momentOf(ctx), most });
      return kept.ok ? { ...kept, next: next("added") } : { ...kept, typed: {} };
    },
  });
}
