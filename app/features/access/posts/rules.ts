import { isRoleCode } from "#app/features/access/rules.ts";
import type { RoleCode } from "#app/features/access/roles.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** A post with its holder; names of the account only, nothing of the record. */
export interface HeldPost {
  id: string;
  role: RoleCode;
  kind: "held" | "delegated" | "substitute";
  orgId: string | null;
  orgName: string | null;
  aboveName: string | null;
  orgPos: bigint;
  validFrom: CivilDate;
  validTo: CivilDate | null;
  basis: string | null;
  account: {
    id: string;
    username: string;
    displayName: string;
    memberId: string | null;
    isLocked: boolean;
  };
  /** Who is away, when these are the powers of somebody else. */
  forName: string | null;
}

/** What of the posts is asked for. */
export interface PostFilter {
  role: RoleCode | null;
  /** Of an account name or a person's name. */
  search: string;
  isEnded: boolean;
  page: number;
}

/** A post as a line of a page: plain values, without positions and ids of people. */
export interface PostLine {
  id: string;
  role: RoleCode;
  kind: HeldPost["kind"];
  unit: string | null;
  above: string | null;
  name: string;
  username: string;
  isLocked: boolean;
  forName: string | null;
  validFrom: CivilDate;
  validTo: CivilDate | null;
  basis: string | null;
  when: "coming" | "holds" | "over";
}

/** A post as it is shown on a day. */
export function postLine(post: HeldPost, today: CivilDate): PostLine {
  const { id, role, kind, orgName, aboveName, account, validFrom, validTo, basis, forName } = post;
  const isOver = validTo !== null && validTo < today;
  return {
    id,
    role,
    kind,
    unit: orgName,
    above: aboveName,
    forName,
    validFrom,
    validTo,
    basis,
    name: account.displayName,
    username: account.username,
    isLocked: account.isLocked,
    when: isOver ? "over" : validFrom > today ? "coming" : "holds",
  };
}

const LONGEST_SEARCH = 100;
const LAST_PAGE = 10_000;

/** The filter of an address; what it does not know counts as not given. */
export function readPostFilter(search: URLSearchParams): PostFilter {
  const role = search.get("role") ?? "";
  const page = Number(search.get("page") ?? 1);
  return {
    role: isRoleCode(role) ? role : null,
    search: (search.get("q") ?? "").trim().slice(0, LONGEST_SEARCH),
    isEnded: search.get("ended") === "1",
    page: Number.isInteger(page) && page > 0 && page <= LAST_PAGE ? page : 1,
  };
}
