import { mayBeHelped } from "#app/features/access/helpers/rules.ts";
import { may, type Actor } from "#app/features/access/rules.ts";
import { role } from "#app/features/access/roles.ts";

/** A place that can stand in the navigation. */
export type PlaceKey =
  | "home"
  | "ownRecord"
  | "members"
  | "meetings"
  | "tasks"
  | "calendar"
  | "organizations"
  | "papers"
  | "cases"
  | "dues"
  | "ownDues"
  | "duesTerms"
  | "figures"
  | "numbers"
  | "quality"
  | "reports"
  | "archive"
  | "imports"
  | "exports"
  | "account"
  | "access"
  | "posts"
  | "helper"
  | "audit"
  | "importTree"
  | "importTemplate"
  | "more";

/** The places an actor can open, in the order of the side list. */
export function placesOf(actor: Actor): PlaceKey[] {
  const places: [PlaceKey, boolean][] = [
    ["home", true],
    ["ownRecord", isMember(actor)],
    ["cases", may(actor, "case.read") || may(actor, "proposal.read")],
    ["members", may(actor, "member.list")],
    ["meetings", may(actor, "meeting.list")],
    ["tasks", may(actor, "task.read")],
    ["calendar", may(actor, "meeting.list") || may(actor, "case.read")],
    ["dues", may(actor, "dues.read")],
    ["ownDues", isMember(actor)],
    ["organizations", may(actor, "organization.read")],
    ["papers", may(actor, "paper.read")],
    ["quality", may(actor, "quality.read")],
    ["reports", may(actor, "report.read")],
    ["archive", may(actor, "report.archive")],
    ["imports", may(actor, "import.read")],
    ["exports", may(actor, "export.public") || may(actor, "export.approve")],
    ["posts", may(actor, "post.read")],
    ["audit", may(actor, "audit.read") && !isRoomy(actor)],
  ];
  return places.filter(([, open]) => open).map(([key]) => key);
}

/** More places, for the page that lists all of them. */
export function furtherPlacesOf(actor: Actor): PlaceKey[] {
  const places: [PlaceKey, boolean][] = [
    ["importTemplate", may(actor, "import.propose")],
    ["duesTerms", may(actor, "dues.readTerms")],
    ["figures", may(actor, "figure.read")],
    ["numbers", may(actor, "number.read")],
    ["importTree", may(actor, "organization.import")],
    ["audit", may(actor, "audit.read") && isRoomy(actor)],
    ["helper", mayBeHelped(actor)],
    ["access", true],
    ["account", true],
  ];
  return places.filter(([, open]) => open).map(([key]) => key);
}

/** The five places of the bottom bar; the last one leads to all others. @source ui §6 */
export function dockOf(actor: Actor): PlaceKey[] {
  const wanted: PlaceKey[] = isProvince(actor)
    ? ["home", "quality", "imports", "members", "organizations", "audit"]
    : isRoomy(actor)
      ? ["home", "ownRecord", "members", "meetings", "dues", "ownDues", "tasks", "account"]
      : ["home", "ownRecord", "members", "tasks", "cases", "imports", "quality", "account"];
  const open = new Set([...placesOf(actor), "account"]);
  const others = 4;
  return [...wanted.filter((key) => open.has(key)).slice(0, others), "more"];
}

/** Whether pages start roomy: cells, where phones and old eyes are. @source ui §3 */
export function isRoomy(actor: Actor): boolean {
  return actor.post === null || actor.post.role <= role.duesCollector;
}

function isMember({ post, memberId }: Actor): boolean {
  return post?.role === role.member && memberId !== null;
}

function isProvince({ post }: Actor): boolean {
  return post !== null && post.role >= role.provinceOfficer;
}
