import { role } from "#app/features/access/roles.ts";
import type { Actor } from "#app/features/access/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** Whether the residence has yet to answer, has answered, or is not asked any more. */
export type RequestState = "asked" | "answered" | "ended";

/** Why an opinion is not taken any more; a key of `residenceText.refusals`. */
export type AnswerRefusal = "answered" | "ended";

/** What the residence of a member is asked, as it reads it; nothing of the review or the record stands here. */
export interface ResidenceRequest {
  id: string;
  memberName: string;
  address: string | null;
  /** Name of the cell at home. */
  unit: string;
  /** The commune above it, by which cells of one name differ; null where there is none. */
  above: string | null;
  /** Name and id of the cell of the residence. */
  residence: string;
  residenceOrgId: string;
  year: number;
  askedOn: CivilDate;
  dueOn: CivilDate;
  state: RequestState;
  opinion: string | null;
  answeredName: string | null;
  answeredOn: CivilDate | null;
}

/** The states of a yearly review in which the residence may still be heard: the cell has not proposed a grade. */
export const hearingStates: readonly string[] = ["selfDone", "absent"];

/** Whether somebody answers for the residence: its secretary, or the deputy, at the own cell. @source procedures P06 */
export function mayAnswer(
  { post }: Actor,
  { residenceOrgId, state }: Pick<ResidenceRequest, "residenceOrgId" | "state">,
): boolean {
  return state === "asked" && isOfCell(post) && post?.orgId === residenceOrgId;
}

/** Whether somebody leads a cell, and so may be asked as a residence. */
export const isOfCell = (post: Actor["post"]): boolean =>
  post?.role === role.cellSecretary || post?.role === role.cellDeputy;

/** Whether somebody sees what residences are asked: who acts for a cell or above it, and no ordinary member. */
export const seesRequests = ({ post }: Actor): boolean =>
  post !== null && post.orgId !== null && post.role !== role.member;
