import { afterAll, beforeAll, expect, test } from "vitest";
import { setLogLevel } from "#app/lib/log.server.ts";
import * as directiveFiles from "#app/routes/directives/files.tsx";
import * as file from "#app/routes/tasks/file.ts";
import * as taskFiles from "#app/routes/tasks/files.tsx";
import { smallPdf } from "#seeds/world/paper-bytes.ts";
import { memberIn, unitId } from "#tests/setup/account-requests.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { left, pdf } from "#tests/setup/dossier.ts";
import { act, actOnTask, assign, idIn, inDays, keep, open, openTask } from "#tests/setup/tasks.ts";
import { demoDatabase, visitor, type FormFields, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  setLogLevel("silent");
  database = await demoDatabase();
});
afterAll(() => database.close());

const attach = (who: Visitor, id: string, form: FormFields = {}) =>
  who.post(
    directiveFiles,
    `/directives/${id}/files`,
    { file: pdf(), noSecret: "1", ...form },
    { id },
  );
const attachToTask = (who: Visitor, id: string, form: FormFields = {}) =>
  who.post(taskFiles, `/tasks/${id}/files`, { file: pdf(2), noSecret: "1", ...form }, { id });
const page = (who: Visitor, id: string) =>
  who.get(directiveFiles, `/directives/${id}/files`, { id });
const fetchFile = (who: Visitor, id: string) => who.get(file, `/tasks/files/${id}`, { file: id });
const report = { result: "done", report: "Đã rà soát đủ hồ sơ của chi bộ." };

test("files go down with a directive and come back with the answer and its task, read at both ends and by no neighbor", async () => {
  const [officer, leader, secretary, member, neighbor] = await Promise.all(
    ["canbo.xa", "lanhdao.xa", "bithu", "dangvien", "canbo.xa.khac"].map(visitor),
  );
  const id = idIn(await keep(officer!, { number: "41-CV/ĐU" }));
  const before = left();
  expect((await attach(officer!, id, { noSecret: null })).data.issues).toEqual(["noSecret"]);
  const broken = await attach(officer!, id, { file: new File(["<html>"], "a.pdf") });
  expect([broken.status, broken.data.fault]).toEqual([422, "otherKind"]);
  expect(left(), "nothing is left of what was refused").toEqual(before);
  const form = { key: "one-and-the-same-file" };
  expect((await attach(officer!, id, form)).status).toBe(302);
  expect((await attach(officer!, id, form)).status, "sent twice (faults 87, 149)").toBe(302);
  const [attached] = (await open(officer!, id)).data.directive.files;
  expect((await page(officer!, id)).data.files).toHaveLength(1);
  expect((await fetchFile(secretary!, attached.id)).status, "of a draft, below").toBe(404);
  expect((await attach(leader!, id)).status, "the drafter alone").toBe(404);

  await act(officer!, id, "propose");
  await act(leader!, id, "issue");
  expect((await page(officer!, id)).status, "what was issued stays as it is").toBe(404);
  const got = await fetchFile(secretary!, attached.id);
  expect(Buffer.from(await got.response!.arrayBuffer())).toEqual(smallPdf("A page", 1));
  expect(got.headers.get("content-disposition")).toBe('attachment; filename="don.pdf"');
  expect((await open(secretary!, id)).data.directive.files).toMatchObject([{ name: "đơn.pdf" }]);
  expect((await fetchFile(neighbor!, attached.id)).status).toBe(404);

  const unit = await unitId(database.admin, "PT-TB-DB-01");
  await act(secretary!, id, "accept", { unit });
  expect((await attach(secretary!, id)).status).toBe(302);
  const { work } = (await open(secretary!, id)).data;
  const task = idIn(
    await assign(
      secretary!,
      {
        title: "Chụp biên bản rà soát",
        member: await memberIn(database.admin, "PT-TB-DB-01", "dangvien"),
        dueOn: inDays(5),
      },
      `?from=${work.id as string}`,
    ),
  );
  expect((await attachToTask(member!, task)).status, "the member hands in evidence").toBe(302);
  const [evidence] = (await openTask(member!, task)).data.task.files;
  expect((await fetchFile(member!, evidence.id)).status).toBe(200);
  expect((await fetchFile(member!, attached.id)).status, "the directive is not the member's").toBe(
    404,
  );
  await actOnTask(member!, task, "report", report);
  const seen = (await open(officer!, id, `?unit=${unit}`)).data.work;
  expect([seen.files.length, seen.tasks[0].files.length], "the whole thread above").toEqual([1, 1]);
  expect((await fetchFile(officer!, evidence.id)).status).toBe(200);
  expect((await fetchFile(neighbor!, evidence.id)).status).toBe(404);

  const removed = await secretary!.post(
    directiveFiles,
    `/directives/${id}/files`,
    { remove: seen.files[0].id as string },
    { id },
  );
  expect(removed.status).toBe(302);
  expect((await fetchFile(officer!, seen.files[0].id)).status, "taken back").toBe(404);
  await act(secretary!, id, "report", { unit, ...report });
  expect((await attach(secretary!, id)).status, "reported: nothing is slipped in").toBe(404);
  const facts = await database.admin`
    select role, act from history where act like '%.file%' order by id`;
  expect(facts.map((fact) => `${fact.role as string} ${fact.act as string}`)).toEqual([
    "R08 directive.fileAdded",
    "R02 directive.fileOpened",
    "R02 directive.fileAdded",
    "R01 task.fileAdded",
    "R01 task.fileOpened",
    "R08 task.fileOpened",
    "R02 directive.fileRemoved",
  ]);
});

test("a piece of work takes no more files than it may", async () => {
  const officer = await visitor("canbo.xa");
  const id = idIn(await keep(officer, { number: "42-CV/ĐU" }));
  await database.admin`
    insert into task_files (directive_id, org_pos, name, size, mime, sha256, uploaded_by, uploader_name, uploaded_at)
    select d.id, d.org_pos, 'a.pdf', 1, 'application/pdf', 'c', d.drafted_by, 'X', now()
    from directives d, generate_series(1, 10) where d.id = ${id}`;
  const before = left();
  const refused = await attach(officer, id);
  expect([refused.status, refused.data.refusal]).toEqual([422, "full"]);
  expect(left()).toEqual(before);
});
