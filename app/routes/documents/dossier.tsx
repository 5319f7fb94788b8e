import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asActor, type ActorContext } from "#app/features/access/door.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { dossierSight, mayOpen, typesToKeep } from "#app/features/documents/access.ts";
import { DocumentForm } from "#app/features/documents/components/document-form.tsx";
import { ComponentList } from "#app/features/documents/components/component-list.tsx";
import { DocumentList } from "#app/features/documents/components/document-list.tsx";
import { documentLine } from "#app/features/documents/line/rules.ts";
import { listDocuments } from "#app/features/documents/queries.server.ts";
import { checkComponents, dossierComponents, typeLabel } from "#app/features/documents/rules.ts";
import { documentText } from "#app/features/documents/text.ts";
import { RecordTabs } from "#app/features/members/record/components/record-tabs.tsx";
import { mayPrint } from "#app/features/members/record/paper/rules.ts";
import { pastSight } from "#app/features/members/record/past/rules.ts";
import { readMember } from "#app/features/members/queries.server.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { answerUpload } from "#app/routes/document-intake.server.ts";
import { useText } from "#app/ui/lang.tsx";
import { Split, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(documentText[lang].title, lang, { context: found?.name }) }];
};

/** The member whose dossier it is, when the actor may hand something in. */
async function placeOf({ db, actor, params }: ActorContext) {
  const id = params.id ?? "";
  const member = isId(id) ? await readMember(db, id) : null;
  if (member === null) throw new NotFound("member");
  const { orgPos, cell, record } = member;
  const types = typesToKeep(actor, { memberId: id, orgPos }, false);
  if (types.length === 0) throw new NotFound("member");
  const { full_name: name, membership_status: status } = record.values;
  return { id, orgPos, cellId: cell.id, name: name ?? "", status: status ?? "", types };
}

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "document.read", async (ctx) => {
    const { db, actor, lang, now, request } = ctx;
    const { id, name, status, types, orgPos } = await placeOf(ctx);
    const sight = dossierSight(actor, { memberId: id, orgPos });
    const stored = await listDocuments(db, { memberId: id });
    const seen = stored.filter((one) => mayOpen(actor, one));
    const { searchParams } = new URL(request.url);
    const old = seen.find((one) => one.id === searchParams.get("replaces"));
    const rules = await readRuleSet(db, today(now));
    return {
      lang,
      id,
      name,
      isOwn: sight === "own",
      tabs: {
        mayHistory: pastSight(actor, sight) !== "none",
        mayAccess: pastSight(actor, sight) === "all",
        mayPrint: mayPrint(sight),
      },
      done: searchParams.get("done"),
      formKey: newFormKey(),
      maxMb: rules.number("document.max_mb"),
      types: types.map((value) => ({ value, label: typeLabel(value, lang) })),
      replaces:
        old === undefined || old.replacedBy !== null
          ? null
          : { id: old.id, type: old.type, label: typeLabel(old.type, lang) },
      check: checkComponents(dossierComponents(status, lang), seen),
      lines: seen.map((one) => documentLine(one, lang)),
    };
  });
}

/** Takes one document of the member. */
export function action(args: ActionFunctionArgs) {
  return answerUpload(args, placeOf, async (ctx) => {
    const { id, orgPos, cellId } = await placeOf(ctx);
    const place = { memberId: id, caseId: null, orgPos, path: paths.memberDocuments(id), cellId };
    return { place, next: paths.memberDocuments(id, { done: "kept" }) };
  });
}

export default function Dossier() {
  const { id, name, isOwn, tabs, done, lines, check, formKey, types, replaces, maxMb } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(documentText);
  const parts = (
    <Stack>
      <DocumentList lines={lines} />
      <DocumentForm
        action={paths.memberDocuments(id)}
        formKey={formKey}
        types={types}
        replaces={replaces}
        maxMb={maxMb}
        answer={answer ?? null}
      />
    </Stack>
  );
  const said = done === null ? undefined : words.done[done];
  return (
    <Stack>
      <PageHead
        title={words.title}
        sub={isOwn ? words.ownSub : words.sub(name)}
        back={{ to: paths.member(id), label: words.back(name) }}
      />
      <RecordTabs id={id} current="documents" mayDocuments {...tabs} />
      {said !== undefined && !answer && <Notice kind="ok" lead={said} />}
      {check.components.length === 0 ? (
        parts
      ) : (
        <Split kind="rail">
          {parts}
          <ComponentList check={check} />
        </Split>
      )}
    </Stack>
  );
}
