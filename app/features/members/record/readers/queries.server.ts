import type { ActorContext } from "#app/features/access/door.server.ts";
import { readHistory } from "#app/features/history/queries.server.ts";
import { sightOf } from "#app/features/members/access.ts";
import { readMember } from "#app/features/members/queries.server.ts";
import { factView, pastSight, type FactView } from "#app/features/members/record/past/rules.ts";
import { Forbidden } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";

/** A record with what was done to it, without any value. */
export interface ReadersView {
  id: string;
  name: string;
  orgPos: bigint;
  isOwn: boolean;
  /** Looks at whole numbers, newest first. */
  reveals: FactView[];
  /** The latest writings. */
  changes: FactView[];
}

const MOST_REVEALS = 50;
const MOST_CHANGES = 5;
const WRITING = [
  "member.create",
  "member.edit",
  "member.hide",
  "member.seed",
  "import.commit",
  "import.rollback",
];

/**
 * Opens the page of a record that says who can see it: for the member, and for those who may read its
 * whole history.
 *
 * @returns null when there is no such record in the scope
 * @throws {Forbidden} when the reader may see the record and not its history
 */
export async function readReaders(
  ctx: Pick<ActorContext, "db" | "actor" | "lang">,
  id: string,
): Promise<ReadersView | null> {
  const { db, actor, lang } = ctx;
  const member = isId(id) ? await readMember(db, id) : null;
  const sight = member === null ? "none" : sightOf(actor, member);
  if (member === null || sight === "none") return null;
  if (pastSight(actor, sight) !== "all") throw new Forbidden("member.history");
  const look = { sight, lang, names: { organization: () => null }, mayOpenImport: false };
  const read = async (acts: readonly string[], size: number): Promise<FactView[]> => {
    const page = await readHistory(db, { memberId: id, acts }, { before: null, size }, false);
    return page.facts.map((fact) => factView({ ...fact, changes: [] }, look));
  };
  return {
    id,
    name: member.record.values.full_name ?? "",
    orgPos: member.orgPos,
    isOwn: sight === "own",
    reveals: await read(["member.reveal"], MOST_REVEALS),
    changes: await read(WRITING, MOST_CHANGES),
  };
}
