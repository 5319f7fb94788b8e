import { data, redirect, type ActionFunctionArgs } from "@remix-run/node";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { onceForKey } from "#app/features/access/once/commands.server.ts";
import { isFormKey } from "#app/features/access/once/rules.ts";
import { keepDocument } from "#app/features/documents/commands.server.ts";
import type { DocumentAnswer } from "#app/features/documents/components/document-form.tsx";
import {
  dropDocument,
  storeUpload,
  takeDocument,
  type DocumentUpload,
} from "#app/features/documents/intake/commands.server.ts";
import { faultStatus } from "#app/features/documents/rules.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today } from "#app/lib/dates.ts";

/** Where a document goes, and the page that follows; null when its type is not asked for there. */
type Placed = { place: Parameters<typeof keepDocument>[2]; next: string } | null;

/**
 * Takes one document into the dossier of a page. Who may not is turned away before the file is read; no
 * transaction waits for its bytes.
 *
 * @param mayHandIn  throws what the page answers to those who may not
 * @param placed     asked again once the bytes are here
 */
export async function answerUpload(
  args: ActionFunctionArgs,
  mayHandIn: (ctx: ActorContext) => Promise<unknown>,
  placed: (ctx: ActorContext, upload: DocumentUpload) => Promise<Placed>,
) {
  const asked = await asActor(
    args,
    "document.keep",
    async (ctx) => {
      await mayHandIn(ctx);
      return { rules: await readRuleSet(ctx.db, today(ctx.now)), now: ctx.now };
    },
    { limit: "upload" },
  );
  const taken = await takeDocument(args.request, asked.rules, asked.now);
  if (taken.ok) return keep(args, taken.upload, placed);
  const { ok: _refused, ...answer } = taken;
  return data({ ...answer, refusal: null } satisfies DocumentAnswer, {
    status: faultStatus(answer.fault),
  });
}

/** The file first, then its row; what led to no document is not kept. */
async function keep(
  args: ActionFunctionArgs,
  upload: DocumentUpload,
  placed: Parameters<typeof answerUpload>[2],
) {
  let keptId: string | null = null;
  try {
    await storeUpload(upload);
    return await asActor(args, "document.keep", async (ctx) => {
      const { db, actor, now, requestId } = ctx;
      const where = await placed(ctx, upload);
      const key = isFormKey(upload.key) ? `document ${upload.key} ${upload.hash}` : null;
      const kept =
        where === null
          ? ({ ok: false, refusal: "type" } as const)
          : await onceForKey(ctx, key, () =>
              keepDocument(db, actor, where.place, upload, { now, requestId }),
            );
      if (!kept.ok || where === null) {
        const refusal = kept.ok ? "type" : kept.refusal;
        const typed = { type: upload.type, numberDate: upload.numberDate ?? "" };
        const answer: DocumentAnswer = { fault: null, issues: [], refusal, typed };
        return data(answer, { status: 422 });
      }
      keptId = kept.id;
      return redirect(where.next);
    });
  } finally {
    if (keptId !== upload.id) await dropDocument(upload);
  }
}
