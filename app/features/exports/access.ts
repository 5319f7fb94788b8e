import { brokenDuty } from "#app/features/access/duties/rules.ts";
import { may, type Actor } from "#app/features/access/rules.ts";

/** The parts of an export that decide who may do what to it. */
export interface Asked {
  accountId: string;
  postId: string;
  state: string;
  expiresAt: Date | null;
}

/** Why a request cannot be decided by this actor; null when it can. @source roles S4 */
export function decideRefusal(
  actor: Actor,
  asked: Asked,
): "notAllowed" | "ownRequest" | "decided" | null {
  if (!may(actor, "export.approve")) return "notAllowed";
  if (brokenDuty(actor, { kind: "export", doneBy: [asked.accountId] })) return "ownRequest";
  return asked.state === "requested" ? null : "decided";
}

/**
 * Why a file cannot be downloaded; null when it can. To everybody but its requester it does not exist
 * (fault 98); the post in which it was asked for must still be held (fault 94).
 */
export function downloadRefusal(
  actor: Actor,
  asked: Asked,
  now: Date,
): "notYours" | "postEnded" | "notReady" | "expired" | null {
  if (asked.accountId !== actor.accountId) return "notYours";
  if (!actor.posts.some(({ id }) => id === asked.postId)) return "postEnded";
  if (isExpired(asked, now)) return "expired";
  return asked.state === "ready" || asked.state === "downloaded" ? null : "notReady";
}

/** Whether the file of an export is past its time. */
export function isExpired({ state, expiresAt }: Asked, now: Date): boolean {
  return state === "expired" || (expiresAt !== null && expiresAt <= now);
}
