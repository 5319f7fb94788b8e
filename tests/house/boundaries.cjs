/** The rooms of the house and who may enter which. Each rule carries its reason; `npm run check` runs them. */
const features = [
  "parameters",
  "history",
  "auth",
  "access",
  "territory",
  "organizations",
  "papers",
  "notices",
  "members",
  "numbers",
  "documents",
  "tasks",
  "meetings",
  "dues",
  "procedures",
  "figures",
  "reorganizations",
  "imports",
  "exports",
  "quality",
  "reports",
  "calendar",
  "audit",
];
const apart = { exports: ["imports"], quality: ["imports", "exports"] };

const featureOrder = features.map((name, place) => ({
  name: `feature-order-${name}`,
  comment: "A feature imports only features to its left, so that cycles cannot exist.",
  severity: "error",
  from: { path: `^app/features/${name}/` },
  to: {
    path: `^app/features/(${[...features.slice(place + 1), ...(apart[name] ?? [])].join("|") || "none"})/`,
  },
}));

const forbid = (name, comment, from, to, more = {}) => ({
  name,
  comment,
  severity: "error",
  from,
  to,
  ...more,
});

module.exports = {
  forbidden: [
    forbid("no-cycles", "A cycle means that two files are one idea.", {}, { circular: true }),
    ...featureOrder,
    forbid(
      "doors-go-inward",
      "Routes and jobs are doors: nobody imports them (the server alone knows its jobs and start page data).",
      { path: "^(app/(features|record|codes|lib|ui)|db)/" },
      { path: "^app/(routes|jobs|server)/" },
    ),
    forbid(
      "pages-hold-no-database",
      "The door gives the handle; a page never opens one.",
      { path: "^app/routes/" },
      { path: "^db/" },
    ),
    forbid(
      "areas-apart",
      "A page does not import another area's pages.",
      { path: "^app/routes/([^/]+)/" },
      { path: "^app/routes/([^/]+)/", pathNot: "^app/routes/$1/" },
    ),
    forbid(
      "features-below-doors",
      "Features know no component of ui outside their components folder.",
      { path: "^app/features/", pathNot: "/components/" },
      { path: "^app/ui/" },
    ),
    forbid(
      "pure-stays-pure",
      "Rules, plans, schemas and words do no input or output.",
      { path: "^app/features/.*\\.tsx?$", pathNot: "\\.server\\.tsx?$" },
      { path: "(\\.server\\.tsx?$|^db/)" },
    ),
    forbid(
      "db-below",
      "The database knows tables, not features.",
      { path: "^db/" },
      {
        path: "^app/(features|record|routes|ui|jobs|server)/",
      },
    ),
    forbid(
      "record-is-pure",
      "The record format asks codes and lib only.",
      { path: "^app/record/" },
      {
        path: "^(app/(features|routes|ui|jobs|server)|db)/|\\.server\\.ts$",
      },
    ),
    forbid(
      "codes-and-lib-last",
      "Codes and lib know nobody above them.",
      { path: "^app/(codes|lib)/" },
      {
        path: "^(app/(features|record|routes|ui|jobs|server)|db)/",
      },
    ),
    forbid(
      "lib-without-codes",
      "Lib has no domain.",
      { path: "^app/lib/" },
      { path: "^app/codes/" },
    ),
    forbid(
      "ui-without-domain",
      "Ui could ship in another product.",
      { path: "^app/ui/" },
      {
        path: "^(app/(features|record|codes|routes|jobs|server)|db)/",
      },
    ),
    forbid(
      "nothing-imports-tests",
      "Tests and seeds are leaves.",
      { path: "^(app|db)/" },
      {
        path: "^(tests|seeds)/",
      },
    ),
    forbid(
      "remix-at-the-seam",
      "Remix 2 is end of life: it stays in root, entries, server, routes and ui/router.ts (decision 004).",
      {
        path: "^(app|db|seeds)/",
        pathNot: "^app/(root|entry\\.|server/|routes/|routes\\.ts|ui/router\\.ts)",
      },
      { path: "node_modules/@remix-run" },
    ),
    forbid(
      "one-driver",
      "One file opens the pool.",
      { path: "^(app|db|seeds)/", pathNot: "^db/client\\.server\\.ts$" },
      {
        path: "node_modules/postgres/",
      },
    ),
    forbid(
      "one-queue",
      "One file knows the queue.",
      { path: "^(app|db|seeds)/", pathNot: "^db/queue\\.server\\.ts$" },
      {
        path: "node_modules/graphile-worker",
      },
    ),
    forbid(
      "one-lucia",
      "Lucia is deprecated upstream: one file imports it (decision 005).",
      { path: "^(app|db|seeds)/", pathNot: "^app/features/auth/sessions\\.server\\.ts$" },
      { path: "node_modules/lucia" },
    ),
    forbid(
      "one-openid-client",
      "Another sign-in service is spoken to in one file, loaded only where configured (decision 019).",
      { path: "^(app|db|seeds)/", pathNot: "^app/lib/oidc\\.server\\.ts$" },
      { path: "node_modules/openid-client" },
    ),
    forbid(
      "one-nodemailer",
      "Mail goes out through one file.",
      { path: "^(app|db|seeds)/", pathNot: "^app/lib/mail\\.server\\.ts$" },
      { path: "node_modules/nodemailer" },
    ),
    forbid(
      "one-docx",
      "Files of word processors are made in lib/paper only.",
      { path: "^(app|db|seeds)/", pathNot: "^app/lib/paper/" },
      { path: "node_modules/docx/" },
    ),
    forbid(
      "one-exceljs",
      "Workbooks are made in lib/xlsx only.",
      { path: "^(app|db|seeds)/", pathNot: "^app/lib/xlsx/" },
      {
        path: "node_modules/exceljs",
      },
    ),
    forbid(
      "system-scope-is-rare",
      "Work outside a person's scope needs a written reason and a known place.",
      {
        path: "^app/",
        pathNot:
          "^app/(features/auth/|features/access/(door|queries)\\.server|features/history/|features/territory/|server/)",
      },
      { path: "^db/client\\.server\\.ts$" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
      extensions: [".ts", ".tsx", ".js", ".cjs", ".json"],
    },
  },
};
