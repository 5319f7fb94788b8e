import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setLogLevel } from "#app/lib/log.server.ts";
import * as documentPage from "#app/routes/documents/document.tsx";
import * as documentFile from "#app/routes/documents/file.ts";
import * as dossier from "#app/routes/documents/dossier.tsx";
import * as exportFile from "#app/routes/exports/file.ts";
import * as importMapping from "#app/routes/imports/mapping.tsx";
import * as importReport from "#app/routes/imports/report.ts";
import * as importShow from "#app/routes/imports/show.tsx";
import * as importStatus from "#app/routes/imports/status.ts";
import * as memberList from "#app/routes/members/list.tsx";
import * as recordEdit from "#app/routes/members/record-edit.tsx";
import * as recordHistory from "#app/routes/members/record-history.tsx";
import * as recordPaper from "#app/routes/members/record-paper.tsx";
import * as recordPaperFile from "#app/routes/members/record-paper-file.ts";
import * as recordPrint from "#app/routes/members/record-print.tsx";
import * as recordReveal from "#app/routes/members/record-reveal.tsx";
import * as record from "#app/routes/members/record.tsx";
import * as organization from "#app/routes/organizations/organization.tsx";
import { demoAccounts } from "#seeds/world/accounts.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor, type RouteModule } from "#tests/setup/visit.ts";

/** Pages about one thing, with what must name it. */
const pages: Record<
  string,
  { route: RouteModule; of: "member" | "import" | "export" | "document" }
> = {
  "/members/:id": { route: record, of: "member" },
  "/members/:id/edit?section=C_contact": { route: recordEdit, of: "member" },
  "/members/:id/history": { route: recordHistory, of: "member" },
  "/members/:id/paper?form=1-hsd": { route: recordPaper, of: "member" },
  "/members/:id/paper.docx?form=1-hsd": { route: recordPaperFile, of: "member" },
  "/members/:id/print": { route: recordPrint, of: "member" },
  "/members/:id/reveal?field=citizen_id": { route: recordReveal, of: "member" },
  "/members/:id/documents": { route: dossier, of: "member" },
  "/documents/:id": { route: documentPage, of: "document" },
  "/documents/:id/file": { route: documentFile, of: "document" },
  "/imports/:id": { route: importShow, of: "import" },
  "/imports/:id/mapping": { route: importMapping, of: "import" },
  "/imports/:id/status": { route: importStatus, of: "import" },
  "/imports/:id/report.xlsx": { route: importReport, of: "import" },
  "/exports/:id/file.xlsx": { route: exportFile, of: "export" },
};

/** Accounts whose reach ends below the province; the commune Xuân Hòa is foreign to all of them. */
const below = demoAccounts
  .filter(({ role, username }) => role < "R12" && !username.endsWith(".khac"))
  .map(({ username }) => username);
/** Who sees no record at all. */
const outside = ["trunguong", "kiemtoan", "quantri"];

let database: TestDatabase;
let far: Record<"member" | "import" | "export" | "document", string>;
let farName: string;

beforeAll(async () => {
  setLogLevel("silent");
  database = await demoDatabase();
  const { admin } = database;
  const [person] = await admin`
    select m.id, m.full_name, m.org_id, m.org_pos from members m join organizations o on o.id = m.org_id
    where o.code = 'PT-XH-01' and m.is_live order by m.sort_name limit 1`;
  farName = person!.full_name as string;
  const [post] = await admin`
    select p.id, p.account_id from posts p join accounts a on a.id = p.account_id
    where a.username = 'canbo.xa.khac'`;
  const owner = [person!.org_id, person!.org_pos, post!.account_id, post!.id] as string[];
  const [upload] = await admin`
    insert into imports (org_id, org_pos, account_id, post_id, uploader_name, file_name, file_path, file_size, file_hash, state)
    values (${owner[0]!}, ${owner[1]!}, ${owner[2]!}, ${owner[3]!}, 'X', 'a.xlsx', 'b', 1, 'c', 'checked') returning id`;
  const [made] = await admin`
    insert into exports (org_id, org_pos, account_id, post_id, requester_name, kind, state)
    values (${owner[0]!}, ${owner[1]!}, ${owner[2]!}, ${owner[3]!}, 'X', 'public', 'ready') returning id`;
  const [kept] = await admin`
    insert into document_files (org_pos, member_id, type, name, size, mime, sha256, uploaded_by, uploader_name, uploaded_at)
    values (${owner[1]!}, ${person!.id as string}, 'HS05', 'a.pdf', 1, 'application/pdf', 'c', ${owner[2]!}, 'X', now()) returning id`;
  far = {
    document: kept!.id as string,
    member: person!.id as string,
    import: upload!.id as string,
    export: made!.id as string,
  };
});
afterAll(() => database.close());

/** Refused or not found, never shown and never broken. */
const REFUSED = [400, 403, 404, 405];
const state = () => database.admin`
  select (select count(*) from history where act <> 'access.refused') as facts, (select sum(version) from members) as versions,
    (select string_agg(state, ',') from imports) as imports, (select count(*) from document_files) as documents, (select string_agg(state, ',') from exports) as exports`;

describe.each([...below, ...outside])("%s", (username) => {
  test("opens and changes nothing of another commune by its id (fault 100)", async () => {
    const who = await visitor(username);
    const before = await state();
    for (const [path, { route, of }] of Object.entries(pages)) {
      const id = far[of];
      const url = path.replace(":id", id);
      if (route.loader) {
        const { status } = await who.get(route, url, { id });
        expect(REFUSED, `GET ${path} ${status}`).toContain(status);
      }
      if (route.action) {
        const { status } = await who.post(route, url, { full_name: "Khác", reason: "thử" }, { id });
        expect(REFUSED, `POST ${path} ${status}`).toContain(status);
      }
    }
    expect(await state()).toEqual(before);
  });
});

test.each([
  "not-an-id",
  "00000000-0000-4000-8000-000000000000",
  "' or 1=1 --",
  "../../etc/passwd",
  "9".repeat(500),
  "%00",
])("an id like %s is not found, on every page", async (id) => {
  const who = await visitor("canbo.xa");
  const every: Record<string, { route: RouteModule }> = {
    ...pages,
    "/organizations/:id": { route: organization },
  };
  for (const [path, { route }] of Object.entries(every)) {
    const url = path.replace(":id", encodeURIComponent(id));
    if (route.loader) {
      const { status } = await who.get(route, url, { id });
      expect(REFUSED, `GET ${path} ${status}`).toContain(status);
    }
    if (route.action) {
      const { status } = await who.post(route, url, { full_name: "Khác", reason: "thử" }, { id });
      expect(REFUSED, `POST ${path} ${status}`).toContain(status);
    }
  }
});

test("a search, a filter or a cursor shows nobody of another unit (fault 102)", async () => {
  const who = await visitor("bithu.khac2");
  const [xuanHoa] = await database.admin`select id from organizations where code = 'PT-XH'`;
  for (const query of [
    `q=${encodeURIComponent(farName)}`,
    `org=${String(xuanHoa!.id)}`,
    `org=${randomUUID()}`,
    `after=${encodeURIComponent(`${farName}~${far.member}`)}`,
  ]) {
    const answer = await who.get(memberList, `/members?${query}`);
    const said = JSON.stringify(answer.data, (_key, value: unknown) =>
      typeof value === "bigint" ? String(value) : value,
    );
    expect(said.includes(far.member), query).toBe(false);
  }
});

test("who may see them does see them: the same ids open for the officer of that commune", async () => {
  const who = await visitor("canbo.xa.khac");
  for (const path of ["/members/:id", "/members/:id/print", "/imports/:id/status"]) {
    const { route, of } = pages[path]!;
    const { status } = await who.get(route, path.replace(":id", far[of]), { id: far[of] });
    expect([path, status]).toEqual([path, 200]);
  }
});
