import type { Actor } from "#app/features/access/rules.ts";
import { fieldSight, seenValue, sightOf } from "#app/features/members/access.ts";
import type { FormContext } from "#app/features/members/edit/form/queries.server.ts";
import { readNames } from "#app/features/members/edit/names/queries.server.ts";
import { listWaiting } from "#app/features/procedures/change/below/queries.server.ts";
import type { WaitingLine } from "#app/features/procedures/change/below/view/rules.ts";
import { describeField, describeValue } from "#app/record/describe.ts";
import type { FieldValue } from "#app/record/field.ts";
import { findField } from "#app/record/format.ts";

/** The answers to a directive that wait for the reader's approval, in words, as far as the reader sees the fields. */
export async function readWaiting(
  ctx: FormContext & { actor: Actor },
  directiveId: string,
): Promise<WaitingLine[]> {
  const { db, actor, lang } = ctx;
  const rows = await listWaiting(db, directiveId);
  const names = await readNames(
    ctx,
    rows.map(({ field, value }) => ({ [field]: value })),
  );
  return rows.map(({ id, memberId, orgPos, memberName, orgName, field: key, value }) => {
    const field = findField(key);
    const sight = fieldSight(sightOf(actor, { id: memberId ?? "", orgPos }), key);
    const said =
      field === null || sight === "hidden"
        ? ""
        : describeValue(field, seenValue(value as FieldValue | null, sight), lang, names);
    return { id, memberName, orgName, field: describeField(key, lang), value: said };
  });
}
