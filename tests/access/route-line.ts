import type { Permission, RoleCode } from "#app/features/access/rules.ts";

/** What the id in a path names. */
export type Subject =
  | "member"
  | "import"
  | "export"
  | "organization"
  | "post"
  | "request"
  | "directive"
  | "task"
  | "workFile"
  | "document"
  | "case"
  | "residence"
  | "meeting"
  | "report"
  | "reorganization"
  | "planFile"
  | "block";

/** Who may ask what of one route: one of the permissions is enough; `anyone` needs none, `signedIn` an account. */
export interface RouteLine {
  get?: readonly Permission[] | "anyone" | "signedIn";
  post?: readonly Permission[] | "anyone" | "signedIn";
  /** Of those, only holders of these roles: where a page asks for a role that no right of the matrix stands for. */
  only?: readonly RoleCode[];
  of?: Subject;
  /** Of these the door lets holders pass, but without an inspection case the record does not. */
  byCase?: readonly RoleCode[];
  /** Needed to make sense of the page, whoever asks. */
  query?: string;
}
