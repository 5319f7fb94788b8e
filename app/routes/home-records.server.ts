import type { ActorContext } from "#app/features/access/door.server.ts";
import { role } from "#app/features/access/roles.ts";
import { reach, type Actor } from "#app/features/access/rules.ts";
import {
  listProvinceSums,
  readOwnRecord,
} from "#app/features/organizations/home/queries.server.ts";
import { toldSums } from "#app/features/organizations/home/rules.ts";
import type { Lang } from "#app/lib/lang.ts";
import { gapLabel, gapLevel } from "#app/record/gaps.ts";

type Db = ActorContext["db"];

/** The state of one's own record, for an ordinary member: what the next level still asks for. */
export async function readOwn(db: Db, { memberId, post }: Actor, lang: Lang) {
  if (memberId === null || post?.role !== role.member) return null;
  const record = await readOwnRecord(db, memberId);
  if (record === null) return null;
  const basic = record.missing.filter((key) => gapLevel(key) === "L1");
  const next = basic.length > 0 ? basic : record.missing.filter((key) => gapLevel(key) === "L2");
  const { level, score } = record;
  return { memberId, level, score, missing: next.map((key) => gapLabel(key, lang)) };
}

/** Sums by province, for who sees nothing but sums. */
export async function readProvinces(db: Db, { post }: Actor) {
  if (post === null || reach(post.role, "quality.read") !== "A") return null;
  const provinces = await listProvinceSums(db);
  return provinces.map(({ id, name, counts }) => ({ id, name, sums: toldSums(counts) }));
}
