import type { Actor } from "#app/features/access/rules.ts";
import { openEdit } from "#app/features/members/edit/queries.server.ts";
import { gapForm, type GapForm } from "#app/features/procedures/change/below/form/rules.ts";
import { listMemberGaps } from "#app/features/procedures/change/below/queries.server.ts";
import { sections } from "#app/record/format.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Opens the form of a member for a directive that asks for fields.
 *
 * @returns null when the member is none of the cell (any more) or lacks nothing that was not answered
 */
export async function openGapForm(
  db: ScopedDb,
  actor: Actor,
  directive: { id: string; askedFields: readonly string[] },
  { orgId, memberId }: { orgId: string; memberId: string },
): Promise<GapForm | null> {
  const [gaps] = await listMemberGaps(db, directive, orgId, memberId);
  if (gaps === undefined || gaps.open.length === 0) return null;
  const search = new URLSearchParams({ section: sections[0]!.key });
  const opened = await openEdit(db, actor, memberId, search);
  return opened === null ? null : gapForm(opened, gaps.open);
}
