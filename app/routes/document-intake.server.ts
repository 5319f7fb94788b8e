import { data, redirect, type ActionFunctionArgs } from "@remix-run/node";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { onceForKey } from "#app/features/access/once/commands.server.ts";
import { isFormKey } from "#app/features/access/once/rules.ts";
import type { Permission } from "#app/features/access/rules.ts";
import { keepDocument } from "#app/features/documents/commands.server.ts";
import type { DocumentAnswer } from "#app/features/documents/components/document-form.tsx";
import {
  dropDocument,
  storeUpload,
  takeFile,
  type DocumentUpload,
  type ReadBeside,
  type Upload,
} from "#app/features/documents/intake/commands.server.ts";
import { faultStatus } from "#app/features/documents/rules.ts";
import { readDocumentFields } from "#app/features/documents/schema.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today } from "#app/lib/dates.ts";

/** How a page takes the file of its form. */
interface Intake<T, Refusal> {
  permission: Permission;
  /** Throws what the page answers to those who may not; asked before the file is read. */
  mayHandIn: (ctx: ActorContext) => Promise<unknown>;
  readBeside: ReadBeside<T>;
  /** Writes the row of a file that lies in the store; asked once the bytes are here. */
  keep: (
    ctx: ActorContext,
    upload: Upload & T,
  ) => Promise<
    | { ok: true; id: string; next: string }
    | { ok: false; refusal: Refusal; typed: Record<string, string> }
  >;
}

/**
 * Takes the file of a form. Who may not is turned away before it is read; no transaction waits for its bytes; what
 * leads to no row is not kept, and sent twice it is kept once.
 */
export async function answerFileForm<T, Refusal>(
  args: ActionFunctionArgs,
  intake: Intake<T, Refusal>,
) {
  const { permission, mayHandIn, readBeside } = intake;
  const asked = await asActor(
    args,
    permission,
    async (ctx) => {
      await mayHandIn(ctx);
      return { rules: await readRuleSet(ctx.db, today(ctx.now)), now: ctx.now };
    },
    { limit: "upload" },
  );
  const taken = await takeFile(args.request, asked.rules, asked.now, readBeside);
  if (taken.ok) return keep(args, taken.upload, intake);
  const { ok: _refused, ...answer } = taken;
  return data({ ...answer, refusal: null }, { status: faultStatus(answer.fault) });
}

/** The file first, then its row. */
async function keep<T, Refusal>(
  args: ActionFunctionArgs,
  upload: Upload & T,
  intake: Intake<T, Refusal>,
) {
  let keptId: string | null = null;
  try {
    await storeUpload(upload);
    return await asActor(args, intake.permission, async (ctx) => {
      const key = isFormKey(upload.key) ? `document ${upload.key} ${upload.hash}` : null;
      const kept = await onceForKey(ctx, key, () => intake.keep(ctx, upload));
      if (!kept.ok) {
        const { refusal, typed } = kept;
        return data({ fault: null, issues: [], refusal, typed }, { status: 422 });
      }
      keptId = kept.id;
      return redirect(kept.next);
    });
  } finally {
    if (keptId !== upload.id) await dropDocument(upload);
  }
}

/** Where a document goes, and the page that follows; null when its type is not asked for there. */
type Placed = { place: Parameters<typeof keepDocument>[2]; next: string } | null;

/**
 * Takes one document into the dossier of a page.
 *
 * @param mayHandIn  throws what the page answers to those who may not
 * @param placed     asked again once the bytes are here
 */
export function answerUpload(
  args: ActionFunctionArgs,
  mayHandIn: (ctx: ActorContext) => Promise<unknown>,
  placed: (ctx: ActorContext, upload: DocumentUpload) => Promise<Placed>,
) {
  return answerFileForm(args, {
    permission: "document.keep",
    mayHandIn,
    readBeside: readDocumentFields,
    keep: async (ctx, upload) => {
      const { db, actor, now, requestId } = ctx;
      const where = await placed(ctx, upload);
      const typed = { type: upload.type, numberDate: upload.numberDate ?? "" };
      const refuse = (refusal: DocumentAnswer["refusal"]) =>
        ({ ok: false, refusal, typed }) as const;
      if (where === null) return refuse("type");
      const kept = await keepDocument(db, actor, where.place, upload, { now, requestId });
      return kept.ok ? { ...kept, next: where.next } : refuse(kept.refusal);
    },
  });
}
