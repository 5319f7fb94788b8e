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
  | "document"
  | "case"
  | "meeting"
  | "report"
  | "reorganization";

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

const read = ["member.read"] as const;
const byCase = ["R11"] as const;

/**
 * Every URL with the permissions that open it, written by hand from the roles of the domain and not from the code. A
 * route without a line here fails the tests.
 */
export const everyRoute: Record<string, RouteLine> = {
  "/": { get: ["home.read"] },
  "/login": { get: "anyone", post: "anyone" },
  "/login/provider": { get: "anyone", post: "anyone" },
  "/login/provider/callback": { get: "anyone" },
  "/logout": { get: "anyone", post: "anyone" },
  "/welcome/:code": { get: "anyone", post: "anyone" },
  "/code": { get: "anyone" },
  "/account": { get: ["home.read"], post: ["home.read"] },
  "/account/passphrase": { get: ["home.read"], post: ["home.read"] },
  "/account/second-factor": { get: ["home.read"], post: ["home.read"] },
  "/account/recovery-codes": { get: ["home.read"], post: ["home.read"] },
  "/second-factor": { get: ["home.read"], post: ["home.read"] },
  "/confirmation": { get: ["home.read"], post: ["home.read"] },
  "/account/provider": { get: "anyone", post: ["home.read"] },
  "/account/helper": {
    get: ["home.read"],
    post: ["home.read"],
    only: ["R02", "R03", "R04", "R05"],
  },
  "/account/sessions": { get: "anyone", post: ["home.read"] },
  "/account/mail": { get: ["home.read"], post: ["home.read"] },
  "/notices": { get: ["home.read"], post: ["home.read"] },
  "/more": { get: ["home.read"] },
  "/access": { get: ["home.read"] },
  "/posts": { get: ["post.read"] },
  "/posts/new": { get: ["post.propose"], post: ["post.propose"] },
  "/posts/requests": { get: ["post.read"] },
  "/posts/requests/:id": {
    get: ["post.read"],
    post: ["post.propose", "post.approve", "post.execute"],
    of: "request",
  },
  "/posts/requests/:id/code": { get: ["post.execute"], post: ["post.execute"], of: "request" },
  "/posts/:id": { get: ["post.read"], post: ["post.propose"], of: "post" },
  "/organizations": { get: ["organization.read"] },
  "/organizations/import": { get: ["organization.import"], post: ["organization.import"] },
  "/organizations/import/example.xlsx": { get: ["organization.import"] },
  "/organizations/:id": {
    get: ["organization.read"],
    post: ["post.appointFirstLeader"],
    of: "organization",
  },
  "/members": { get: ["member.list"] },
  "/members/print": { get: ["member.list"] },
  "/members/export.xlsx": { get: ["export.public"] },
  "/members/lookup": { get: ["member.lookupElsewhere"], post: ["member.lookupElsewhere"] },
  "/members/:id": { get: read, of: "member" },
  "/members/:id/access": { get: ["member.history"], of: "member", byCase },
  "/members/:id/documents": {
    get: ["document.read"],
    post: ["document.keep"],
    of: "member",
    byCase,
  },
  "/documents/:id": { get: ["document.read"], post: ["document.keep"], of: "document", byCase },
  "/documents/:id/file": { get: ["document.read"], of: "document", byCase },
  "/members/:id/edit": {
    get: ["member.edit"],
    post: ["member.edit"],
    of: "member",
    query: "section=C_contact",
  },
  "/members/:id/change": {
    get: ["case.act"],
    post: ["case.act"],
    of: "member",
    query: "field=full_name",
  },
  "/members/:id/history": {
    get: ["member.history", "member.historyOwnEdits"],
    of: "member",
    byCase,
  },
  "/members/:id/print": { get: ["member.readRestricted"], of: "member" },
  "/members/:id/reveal": {
    get: ["member.reveal"],
    post: ["member.reveal"],
    of: "member",
    byCase,
    query: "field=citizen_id",
  },
  // Blank forms hold no data; whoever has a hand in a procedure may print one.
  "/papers": { get: ["paper.read"] },
  "/papers/:form": { get: ["paper.read"] },
  "/papers/:form.docx": { get: ["paper.read"] },
  "/meetings": { get: ["meeting.list"] },
  "/meetings/new": { get: ["meeting.plan"], post: ["meeting.plan"] },
  // Members answer their invitation, and whoever takes the notes writes them.
  "/meetings/:id": { get: ["meeting.read"], post: ["meeting.read"], of: "meeting" },
  "/meetings/:id/edit": { get: ["meeting.prepare"], post: ["meeting.prepare"], of: "meeting" },
  "/meetings/:id/attendance": {
    get: ["meeting.read"],
    post: ["meeting.record"],
    of: "meeting",
  },
  "/meetings/:id/minutes": { get: ["meeting.read"], post: ["meeting.record"], of: "meeting" },
  "/meetings/:id/paper.docx": { get: ["meeting.read"], of: "meeting" },
  "/meetings/:id/print": { get: ["meeting.read"], of: "meeting" },
  // Each entry asks for the right of its own page; whoever has none finds an empty calendar.
  "/calendar": { get: ["home.read"], post: ["home.read"] },
  // Calendar programs sign in nowhere: the secret in the address opens what its owner's post may see.
  "/calendar/:token.ics": { get: "anyone" },
  "/imports": { get: ["import.read"] },
  "/imports/new": { get: ["import.propose"], post: ["import.propose"] },
  "/imports/template.xlsx": { get: ["home.read"] },
  "/imports/:id": {
    get: ["import.read"],
    post: ["import.propose", "import.approve", "import.rollback"],
    of: "import",
  },
  "/imports/:id/mapping": { get: ["import.read"], post: ["import.propose"], of: "import" },
  "/imports/:id/requests": { get: ["import.read"], post: ["case.act"], of: "import" },
  "/imports/:id/status": { get: ["import.read"], of: "import" },
  "/imports/:id/report.xlsx": { get: ["import.read"], of: "import" },
  "/exports": {
    get: ["export.public", "export.approve"],
    post: ["export.request", "export.approve"],
  },
  "/exports/:id/file.xlsx": { get: ["export.request"], of: "export" },
  "/reorganizations": { get: ["reorganization.read"] },
  "/reorganizations/new": { get: ["reorganization.propose"], post: ["reorganization.propose"] },
  "/reorganizations/:id": {
    get: ["reorganization.read"],
    post: ["reorganization.propose", "reorganization.approve", "reorganization.undo"],
    of: "reorganization",
  },
  "/reorganizations/:id/operation": {
    get: ["reorganization.propose"],
    post: ["reorganization.propose"],
    of: "reorganization",
  },
  "/reorganizations/:id/people": {
    get: ["reorganization.propose"],
    post: ["reorganization.propose"],
    of: "reorganization",
  },
  "/reports": { get: ["report.read"] },
  "/reports/:key": { get: ["report.read"], post: ["report.submit"] },
  "/reports/sent/:id": {
    get: ["report.read"],
    post: ["report.check", "report.accept"],
    of: "report",
  },
  "/reports/sent/:id/print": { get: ["report.read"], of: "report" },
  "/reports/:key/print": { get: ["report.read"] },
  "/reports/:key/file.xlsx": { get: ["export.public"] },
  "/cases": { get: ["case.read"] },
  "/cases/new": { get: ["case.act"], post: ["case.act"] },
  "/cases/candidate": { get: ["candidate.create"], post: ["candidate.create"] },
  "/cases/badges": { get: ["case.act"], post: ["case.act"] },
  "/cases/rules": { get: ["case.read"] },
  "/cases/rules/:procedure": { get: ["case.read"] },
  "/cases/:id": { get: ["case.read"], post: ["case.act"], of: "case" },
  "/cases/:id/documents": { get: ["document.read"], post: ["document.keep"] },
  "/cases/:id/paper": { get: ["case.read"] },
  "/cases/:id/paper.docx": { get: ["case.read"] },
  "/audit": { get: ["audit.read"] },
  "/audit/seals": { get: ["audit.seals"] },
  "/audit/seals/:day/print": { get: ["audit.seals"] },
  "/tasks": { get: ["task.read"] },
  "/tasks/new": { get: ["task.assign"], post: ["task.assign"] },
  "/tasks/:id": { get: ["task.read"], post: ["task.assign", "task.report"], of: "task" },
  "/directives/new": { get: ["directive.propose"], post: ["directive.propose"] },
  "/directives/:id": {
    get: ["directive.read"],
    post: ["directive.answer", "directive.propose", "directive.approve"],
    of: "directive",
  },
  "/dues": {
    get: ["dues.read"],
    post: ["dues.read"],
  },
  "/dues/print": { get: ["dues.read"] },
  "/dues/own": { get: ["dues.own"] },
  "/dues/units": { get: ["dues.read"] },
  "/dues/remittances": {
    get: ["dues.readTotals"],
    post: ["dues.proposeRemittance", "dues.sendRemittance", "dues.receiveRemittance"],
  },
  "/dues/terms": {
    get: ["dues.readTerms"],
    post: ["dues.proposeTerms", "dues.approveTerms"],
  },
  "/dues/members/:id": { get: ["dues.read"], post: ["dues.record"], of: "member" },
  "/dues/members/:id/basis": {
    get: ["dues.readBase"],
    post: ["dues.declare", "dues.askRelief", "dues.confirmBase", "dues.decideRelief"],
    of: "member",
  },
  "/dues/requests": { get: ["dues.read"] },
  "/dues/receipts/:id": { get: ["dues.read"], post: ["dues.record"], of: "member" },
  "/quality": { get: ["quality.read"] },
};

/** Lists, and what their addresses may say about things elsewhere; `:unit`, `:person`, `:name` are foreign ones. */
export const lists: readonly string[] = [
  "/members?org=:unit",
  "/members?q=:name",
  "/members?q=:name&org=:unit",
  "/members?after=:name~:person",
  "/members?sort=:person&group=all",
  "/members/print?org=:unit",
  "/members/print?q=:name",
  "/quality?org=:unit",
  "/organizations?q=:name",
  "/imports?org=:unit&after=:person",
  "/exports?org=:unit",
  "/organizations/:unit",
  "/audit?org=:unit",
  "/audit?who=:name",
  "/posts?q=:name",
  "/meetings?org=:unit",
  "/posts/new?role=R02&org=:unit",
  "/tasks?org=:unit&state=done",
  "/directives/new?from=:person",
];
