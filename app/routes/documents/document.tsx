import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { mayOpen, mayRemove, mayReturn } from "#app/features/documents/access.ts";
import {
  removeDocument,
  returnDocument,
  sealDocument,
} from "#app/features/documents/commands.server.ts";
import { DocumentActs } from "#app/features/documents/components/document-acts.tsx";
import { DocumentFacts } from "#app/features/documents/components/document-facts.tsx";
import { documentLine } from "#app/features/documents/line/rules.ts";
import { readDocument, type StoredDocument } from "#app/features/documents/queries.server.ts";
import { readNote } from "#app/features/documents/schema.ts";
import { documentText } from "#app/features/documents/text.ts";
import { readCase } from "#app/features/procedures/queries.server.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(found?.line.label ?? documentText[lang].title, lang) }];
};

async function documentOf({ db, actor, params }: ActorContext): Promise<StoredDocument> {
  const id = params.id ?? "";
  const one = isId(id) ? await readDocument(db, id) : null;
  if (one === null || !mayOpen(actor, one)) throw new NotFound("document");
  return one;
}

/** The page of the dossier: of the case as long as it is one's of a case, else of the member. */
function dossierOf({ memberId, caseId }: StoredDocument, done: string | null = null): string {
  if (caseId !== null) return paths.case(caseId);
  return memberId === null ? paths.home() : paths.memberDocuments(memberId, { done });
}

/** Where another one can be handed in for it; null where none can, as once its case is over. */
async function replaceOf(
  { db }: ActorContext,
  { id, memberId, caseId, replacedBy }: StoredDocument,
): Promise<string | null> {
  if (replacedBy !== null) return null;
  if (caseId !== null) {
    const kase = await readCase(db, caseId);
    const isOpen = kase !== null && kase.closedOn === null;
    return isOpen ? `${paths.caseDocuments(caseId, { replaces: id })}#nop` : null;
  }
  return memberId === null ? null : `${paths.memberDocuments(memberId, { replaces: id })}#nop`;
}

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "document.read", async (ctx) => {
    const one = await documentOf(ctx);
    const rules = await readRuleSet(ctx.db, today(ctx.now));
    return {
      lang: ctx.lang,
      formKey: newFormKey(),
      line: documentLine(one, ctx.lang),
      backTo: dossierOf(one),
      replaceTo: await replaceOf(ctx, one),
      mayReturn: mayReturn(ctx.actor, one) && one.sealedAt === null && one.replacedBy === null,
      mayRemove: mayRemove(ctx.actor, one),
      removedDays: rules.number("document.removed_days"),
    };
  });
}

/** Returns (`note`), removes or locks the document, by `act`. */
export async function action(args: ActionFunctionArgs) {
  return asActor(args, "document.keep", async (ctx) => {
    const { db, actor, now, requestId, request } = ctx;
    const form = await request.formData();
    const act = form.get("act");
    const note = readNote(form);
    const moment = { now, requestId };
    if (act !== "return" && act !== "remove" && act !== "seal") throw new NotFound("document");
    if (act === "return" && note === null) {
      await documentOf(ctx);
      return data({ isNoteMissing: true }, { status: 422 });
    }
    // Inside, since a removed document is found no more when its form is sent again.
    const to = await oncePerKey(ctx, form, async () => {
      const one = await documentOf(ctx);
      const returned = { id: one.id, wrongNote: note!, path: dossierOf(one) };
      const works = {
        return: () => returnDocument(db, actor, returned, moment),
        remove: () => removeDocument(db, actor, one.id, moment),
        seal: () => sealDocument(db, actor, one.id, moment),
      };
      await works[act]();
      return dossierOf(one, { return: "returned", remove: "removed", seal: "sealed" }[act]);
    });
    return redirect(to);
  });
}

export default function DocumentPage() {
  const { line, backTo, replaceTo, ...acts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(documentText);
  return (
    <Stack>
      <PageHead
        title={line.label}
        sub={line.numberDate ?? undefined}
        back={{ to: backTo, label: words.backToDossier }}
      />
      <DocumentFacts line={line} replaceTo={replaceTo} />
      <DocumentActs line={line} isNoteMissing={answer?.isNoteMissing ?? false} {...acts} />
    </Stack>
  );
}
