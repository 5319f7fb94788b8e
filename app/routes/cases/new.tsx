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
import { may } from "#app/features/access/rules.ts";
import { isRoomy } from "#app/features/access/frame/rules.ts";
import { role } from "#app/features/access/roles.ts";
import { mergeText } from "#app/features/members/merging/text.ts";
import {
  listOfferedMembers,
  listOfferedUnits,
} from "#app/features/procedures/choices/queries.server.ts";
import { actsInCases } from "#app/features/procedures/access.ts";
import { openCase } from "#app/features/procedures/commands.server.ts";
import { ChooseUnit } from "#app/features/procedures/components/choose-unit.tsx";
import { ChooseMember, ChooseProcedure } from "#app/features/procedures/components/choose.tsx";
import { OpeningForms } from "#app/features/procedures/components/opening-forms.tsx";
import { TypedErrors } from "#app/features/procedures/components/typed-errors.tsx";
import type { Definition } from "#app/features/procedures/definition/rules.ts";
import { definitionOf } from "#app/features/procedures/definitions/rules.ts";
import { readStep } from "#app/features/procedures/inputs/schema.ts";
import { readOpening } from "#app/features/procedures/opening/queries.server.ts";
import {
  asksField,
  commonInCells,
  offeredProcedures,
  unitsOf,
} from "#app/features/procedures/opening/rules.ts";
import { caseText } from "#app/features/procedures/text.ts";
import { answerRefused } from "#app/features/procedures/view/refusals/rules.ts";
import { wordsOf } from "#app/features/procedures/view/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { useText } from "#app/ui/lang.tsx";
import { Anchor } from "#app/ui/anchor.tsx";
import { FormColumn } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { isSectional } from "#app/features/procedures/hands/rules.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const lang = page?.lang ?? "vi";
  return [{ title: pageTitle(caseText[lang].startTitle, lang) }];
};

/** Procedure and member are chosen in the address, in either order; then the form asks for the rest. */
export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, actsInCases, async ({ request, db, actor, lang, now }) => {
    const search = new URL(request.url).searchParams;
    const isAboutMember = search.has("member");
    const offered =
      actor.post === null
        ? []
        : offeredProcedures(
            actor.post.role,
            isAboutMember ? "member" : undefined,
            isSectional(actor.post),
          );
    const procedure = offered.find((key) => key === search.get("procedure")) ?? null;
    const isOwn = actor.post?.role === role.member;
    const asked = isOwn ? actor.memberId : search.get("member");
    const memberId = asked !== null && isId(asked) ? asked : null;
    const definition = procedure === null ? null : definitionOf(procedure);
    if (memberId !== null && definition !== null && asksField(definition))
      throw redirect(paths.memberChange(memberId));
    const query = search.get("q") ?? "";
    const isOfUnit = definition?.about === "organization";
    const units = isOfUnit ? await unitsFor({ db, actor }, definition, query) : [];
    const about = isOfUnit ? unitIn(search, units) : memberId === null ? null : { memberId };
    const opening =
      procedure === null || about === null
        ? null
        : await readOpening(db, actor, { procedure, about }, now, lang);
    if (procedure !== null && about !== null && opening === null) throw new NotFound("member");
    return {
      lang,
      formKey: newFormKey(),
      procedure:
        procedure === null ? null : { key: procedure, title: wordsOf(procedure, lang).title },
      member: memberId,
      isOwn,
      doubleAt:
        memberId !== null && procedure === null && may(actor, "merge.propose")
          ? paths.memberDouble(memberId)
          : null,
      query,
      addAt:
        procedure === "admission" && may(actor, "candidate.create") ? paths.candidateNew() : null,
      procedures: offered.map((key) => ({
        key,
        isCommon: isRoomy(actor) && commonInCells.has(key),
        ...pick(key, lang),
      })),
      people:
        procedure !== null && memberId === null && !isOfUnit
          ? await listOfferedMembers(db, query, definitionOf(procedure)?.of)
          : [],
      units: isOfUnit ? units : null,
      opening,
    };
  });
}

const unitsFor = (
  { db, actor }: Pick<ActorContext, "db" | "actor">,
  definition: Definition,
  text = "",
) => listOfferedUnits(db, actor, text, unitsOf(actor.post?.role ?? null, definition));

/** The unit that the address names; where there is only one, it is that one. */
function unitIn(search: URLSearchParams, units: { id: string }[]): { orgId: string } | null {
  const asked = search.get("unit");
  if (asked !== null && isId(asked)) return { orgId: asked };
  const isSearch = search.has("q");
  return units.length === 1 && !isSearch ? { orgId: units[0]!.id } : null;
}

const pick = (key: string, lang: "vi" | "en") => {
  const { title, about } = wordsOf(key, lang);
  return { title, about };
};

export async function action(args: ActionFunctionArgs) {
  return asActor(args, actsInCases, async (ctx) => {
    const { request, db, actor, now, requestId, lang } = ctx;
    const search = new URL(request.url).searchParams;
    const definition = definitionOf(search.get("procedure") ?? "");
    const subject = await subjectIn(ctx, search, definition);
    if (definition === null || subject === null) throw new NotFound("case");
    const form = await request.formData();
    const read = readStep(definition, form, dayOf(now));
    if (!read.ok) return data({ typed: read.typed, refused: [] as string[] }, { status: 422 });
    const { value } = read;
    const result = await oncePerKey(ctx, form, () =>
      openCase(db, actor, definition.key, subject, value, { now, requestId }),
    );
    if (result.ok) return redirect(paths.case(result.id, { done: value.step }));
    return data({ typed: read.typed, refused: answerRefused(result, lang) }, { status: 422 });
  });
}

async function subjectIn(
  { db, actor }: ActorContext,
  search: URLSearchParams,
  definition: Definition | null,
): Promise<string | { orgId: string } | null> {
  if (definition?.about === "organization")
    return unitIn(search, await unitsFor({ db, actor }, definition));
  const asked = actor.post?.role === role.member ? actor.memberId : search.get("member");
  return asked !== null && isId(asked) ? asked : null;
}

export default function NewCase() {
  const { procedure, member, opening, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(caseText);
  const merging = useText(mergeText);
  return (
    <FormColumn>
      <TypedErrors typed={answer?.typed} steps={opening?.steps ?? []} />
      <PageHead
        title={procedure?.title ?? words.startTitle}
        sub={opening?.subject ?? undefined}
        back={{ to: paths.cases(), label: words.back }}
      />
      {answer && answer.refused.length > 0 && (
        <Notice kind="error" lead={answer.refused.join(" ")} />
      )}
      {procedure === null ? (
        <>
          <ChooseProcedure procedures={page.procedures} member={member} />
          {page.doubleAt !== null && <Anchor to={page.doubleAt}>{merging.link}</Anchor>}
        </>
      ) : opening === null && page.units !== null ? (
        <ChooseUnit procedure={procedure.key} units={page.units} query={page.query} />
      ) : opening === null ? (
        <ChooseMember
          procedure={procedure.key}
          people={page.people}
          query={page.query}
          addAt={page.addAt}
        />
      ) : (
        <OpeningForms opening={opening} formKey={page.formKey} typed={answer?.typed ?? null} />
      )}
    </FormColumn>
  );
}
