import { index, prefix, route, type RouteConfig } from "@remix-run/route-config";

/** Every URL and the file that answers it; `paths.ts` builds the URLs. `/healthz` is answered by the server itself. */
export default [
  index("routes/home.tsx"),
  route("login", "routes/auth/login.tsx"),
  route("logout", "routes/auth/logout.ts"),
  route("welcome/:code", "routes/auth/welcome.tsx"),
  route("account", "routes/account.tsx"),
  route("account/passphrase", "routes/auth/passphrase.tsx"),
  route("account/second-factor", "routes/auth/own-second-factor.tsx"),
  route("account/recovery-codes", "routes/auth/recovery-codes.tsx"),
  route("second-factor", "routes/auth/second-factor.tsx"),
  route("confirmation", "routes/auth/confirmation.tsx"),
  route("account/sessions", "routes/auth/sessions.ts"),
  route("more", "routes/more.tsx"),
  route("access", "routes/access.tsx"),
  ...prefix("organizations", [
    index("routes/organizations/list.tsx"),
    route("import", "routes/organizations/import.tsx"),
    route("import/example.xlsx", "routes/organizations/import-example.ts"),
    route(":id", "routes/organizations/organization.tsx"),
  ]),
  ...prefix("members", [
    index("routes/members/list.tsx"),
    route("print", "routes/members/list-print.tsx"),
    route("export.xlsx", "routes/exports/members.ts"),
    route(":id", "routes/members/record.tsx"),
    route(":id/edit", "routes/members/record-edit.tsx"),
    route(":id/history", "routes/members/record-history.tsx"),
    route(":id/print", "routes/members/record-print.tsx"),
    route(":id/reveal", "routes/members/record-reveal.tsx"),
  ]),
  ...prefix("imports", [
    index("routes/imports/list.tsx"),
    route("new", "routes/imports/new.tsx"),
    route("template.xlsx", "routes/imports/template.ts"),
    route(":id", "routes/imports/show.tsx"),
    route(":id/mapping", "routes/imports/mapping.tsx"),
    route(":id/status", "routes/imports/status.ts"),
    route(":id/report.xlsx", "routes/imports/report.ts"),
  ]),
  ...prefix("exports", [
    index("routes/exports/list.tsx"),
    route(":id/file.xlsx", "routes/exports/file.ts"),
  ]),
  route("quality", "routes/quality.tsx"),
] satisfies RouteConfig;
