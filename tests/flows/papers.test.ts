import { afterAll, beforeAll, expect, test } from "vitest";
import { formCodes } from "#app/features/papers/forms/rules.ts";
import * as file from "#app/routes/papers/file.ts";
import * as form from "#app/routes/papers/form.tsx";
import * as list from "#app/routes/papers/list.tsx";
import { unpack, wordsOf } from "#tests/app/lib/paper/unpack.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

test("a cell secretary finds every form and prints one that bears the names of the cell and its place", async () => {
  const secretary = await visitor("bithu");
  const catalog = await secretary.get(list, "/papers");
  expect(catalog.data.lines.map(({ code }: { code: string }) => code)).toEqual(formCodes);
  const { data } = await secretary.get(form, "/papers/13-knd", { form: "13-knd" });
  const [cell] = await database.admin`
    select o.name, above.name as above from accounts a join posts p on p.account_id = a.id join organizations o on o.id = p.org_id
    join organizations above on above.id = o.parent_id where a.username = 'bithu'`;
  expect(data.paper.letterhead).toMatchObject({
    upper: (cell!.above as string).toLocaleUpperCase("vi"),
    unit: (cell!.name as string).toLocaleUpperCase("vi"),
  });
  expect(JSON.stringify(data.paper.letterhead.place)).toContain("Thanh Ba");
});

test("the file of a form is a document under the form's code, kept by nobody on the way", async () => {
  const officer = await visitor("canbo.xa");
  const { status, headers, response } = await officer.get(file, "/papers/9-knd.docx", {
    form: "9-knd",
  });
  expect(status).toBe(200);
  expect(headers.get("content-disposition")).toBe('attachment; filename="9-knd.docx"');
  expect(headers.get("cache-control")).toBe("no-store");
  const bytes = Buffer.from(await response!.arrayBuffer());
  expect(headers.get("content-length")).toBe(String(bytes.byteLength));
  const words = wordsOf(unpack(bytes).get("word/document.xml")!);
  expect(words).toContain("QUYẾT ĐỊNH");
  expect(words).toContain("ĐẢNG UỶ XÃ THANH BA");
});

test("a form that does not exist is not found", async () => {
  const secretary = await visitor("bithu");
  for (const code of ["99-knd", "constructor", "__proto__", ""]) {
    expect((await secretary.get(form, `/papers/${code}`, { form: code })).status).toBe(404);
    expect((await secretary.get(file, `/papers/${code}.docx`, { form: code })).status).toBe(404);
  }
});

test("an ordinary member, an auditor and the administrator get no forms", async () => {
  for (const username of ["dangvien", "kiemtoan", "quantri"]) {
    const who = await visitor(username);
    expect((await who.get(list, "/papers")).status).toBe(403);
    expect((await who.get(form, "/papers/6-knd", { form: "6-knd" })).status).toBe(403);
    expect((await who.get(file, "/papers/6-knd.docx", { form: "6-knd" })).status).toBe(403);
  }
});
