import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { receiveUpload } from "#app/features/imports/intake/commands.server.ts";
import { importText } from "#app/features/imports/text.ts";
import { env, setEnv } from "#app/lib/env.server.ts";
import { setLogLevel } from "#app/lib/log.server.ts";
import * as newRoute from "#app/routes/imports/new.tsx";
import type { RunningWorker } from "#db/queue.server.ts";
import { bookOf, partsOf, sheetXml, workbookXml } from "#tests/app/lib/xlsx/book.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import {
  emptyProvince,
  ownWorkbook,
  person,
  settled,
  show,
  upload,
  workOnJobs,
} from "#tests/setup/imports.ts";
import { scannerFor } from "#tests/setup/scanner.ts";
import { visitor, type Visitor } from "#tests/setup/visit.ts";
import { zipOf } from "#tests/setup/zip.ts";

let database: TestDatabase;
let worker: RunningWorker;
let officer: Visitor;
const words = importText.vi;

beforeAll(async () => {
  setLogLevel("silent");
  database = await emptyProvince();
  worker = await workOnJobs();
  officer = await visitor("canbo.xa");
});
afterAll(async () => {
  await worker.stop();
  await database.close();
});

const fileOf = (bytes: Buffer | string, name = "tep.xlsx") =>
  new File([typeof bytes === "string" ? bytes : new Uint8Array(bytes)], name);
const send = (file: File) => officer.post(newRoute, "/imports/new", { file });
const onDisk = () => {
  const folder = join(env().dataDir, "imports");
  return existsSync(folder) ? readdirSync(folder) : [];
};

const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");
const container = (stream: string) =>
  Buffer.concat([OLE, Buffer.alloc(504), Buffer.from(stream, "utf16le"), Buffer.alloc(512)]);
const macros = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
const row = `<row r="1"><c t="inlineStr"><is><t>STT</t></is></c></row>`;

test.each<[string, Buffer | string, keyof typeof words.problems]>([
  ["fault 1: empty", "", "empty"],
  ["faults 4, 52: text", "Họ và tên;Ngày sinh\n", "csv"],
  ["fault 5: HTML", "<html><table><tr><td>1</td></tr></table>", "html"],
  ["fault 6: an old workbook", container("Workbook"), "xls"],
  [
    "fault 8: macros",
    bookOf({
      types: `<Types><Override PartName="/xl/workbook.xml" ContentType="${macros}"/></Types>`,
    }),
    "macros",
  ],
  ["fault 10: a password", container("EncryptedPackage"), "encrypted"],
  ["fault 11: cut", bookOf({}).subarray(0, 300), "truncated"],
  ["fault 13: without a workbook part", bookOf({ without: ["xl/workbook.xml"] }), "missingPart"],
  ["fault 14: PDF", "%PDF-1.7\n", "pdf"],
  [
    "fault 18: a path that leads out",
    zipOf([...partsOf({}), { name: "../../x", data: "x" }]),
    "badEntry",
  ],
])("%s is refused in words at once and leaves nothing behind", async (_name, bytes, reason) => {
  const before = onDisk();
  const answer = await send(fileOf(bytes));
  expect(answer).toMatchObject({ status: 422, data: { error: words.problems[reason] } });
  expect(onDisk()).toEqual(before);
});

test.each<[string, Buffer, keyof typeof words.problems]>([
  ["fault 2: no rows", bookOf({}), "noRows"],
  ["fault 3: a header only", bookOf({ sheet: sheetXml(row) }), "noRows"],
  [
    "fault 23: a text that is not in the table of texts",
    bookOf({ sheet: sheetXml(`<row r="1"><c t="s"><v>7</v></c></row>`) }),
    "badString",
  ],
  [
    "fault 21: an external entity",
    bookOf({ sheet: `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${sheetXml(row)}` }),
    "doctype",
  ],
])("%s ends the reading with the reason, nothing written", async (_name, bytes, reason) => {
  const id = await upload(officer, fileOf(bytes));
  expect(await settled(officer, id)).toMatchObject({ state: "failed", new: 0 });
  expect(await show(officer, id)).toMatchObject({ state: "failed", problem: reason });
  expect(words.problems[reason]).toBeTruthy();
});

test("a file over the limit is refused, also when the form does not say its size (fault 37)", async () => {
  const form = new FormData();
  form.append("file", fileOf(Buffer.alloc(300_000)));
  const request = () => new Request("http://localhost/imports/new", { method: "POST", body: form });
  expect(await receiveUpload(request(), 200_000)).toEqual({ ok: false, fault: "tooLarge" });
  const declared = request();
  declared.headers.set("content-length", String(200 * 1024 * 1024));
  expect(await receiveUpload(declared)).toEqual({ ok: false, fault: "tooLarge" });
  expect(declared.bodyUsed).toBe(false);
  expect(onDisk().filter((name) => name.endsWith(".part"))).toEqual([]);
});

test("an upload that is cut, also by a file that changes meanwhile, and a form without a file, say so (fault 36)", async () => {
  const cut = new Request("http://localhost/imports/new", {
    method: "POST",
    headers: { "content-type": "multipart/form-data; boundary=x" },
    body: '--x\r\ncontent-disposition: form-data; name="file"; filename="a.xlsx"\r\n\r\nPK',
  });
  expect(await receiveUpload(cut)).toEqual({ ok: false, fault: "cut" });
  const answer = await officer.post(newRoute, "/imports/new", { other: fileOf("x") });
  expect(answer).toMatchObject({ status: 422, data: { error: words.uploadFaults.noFile } });
});

test("a hostile file name is shown without what is hostile in it (fault 35)", async () => {
  const name = `../../etc/Danh s\u0061\u0301ch\u202E "Xuân" ${"a".repeat(300)}.xlsx`;
  const file = await ownWorkbook([person(300)], {}, name);
  const id = await upload(officer, file);
  await settled(officer, id);
  const { fileName } = await show(officer, id);
  expect(fileName).toMatch(/^Danh sách.* a+\.xlsx$/);
  expect([...fileName].length).toBeLessThanOrEqual(120);
  expect(onDisk()).toContain(`${id}.xlsx`);
});

test("several lists in one workbook are read, and a hidden sheet that is no list is passed over (faults 31, 48)", async () => {
  const sheets = workbookXml(`<sheet name="Hai" sheetId="2" state="hidden" r:id="rId1"/>`);
  const id = await upload(officer, fileOf(bookOf({ workbook: sheets, sheet: sheetXml(row) })));
  expect((await settled(officer, id)).state).toBe("failed");
});

test("who may not import is turned away before the file is read", async () => {
  const leader = await visitor("lanhdao.xa");
  const before = onDisk();
  const file = await ownWorkbook([person(301)]);
  expect((await leader.post(newRoute, "/imports/new", { file })).status).toBe(403);
  const nobody = await visitor(null);
  expect((await nobody.post(newRoute, "/imports/new", { file })).status).toBe(303);
  expect(onDisk()).toEqual(before);
});

test("a scanner sees every file first: what it finds is gone, what it passes is marked, its absence is no pass", async () => {
  let next = 310;
  const file = () => ownWorkbook([person(next++)]);
  expect(await show(officer, await previewedFile(await file()))).toMatchObject({
    isScanned: false,
  });
  const passing = await scannerFor("no such word", 1_000_000);
  setEnv({ scanner: passing });
  expect(await show(officer, await previewedFile(await file()))).toMatchObject({ isScanned: true });
  await passing.close();
  const finding = await scannerFor("PK", 1_000_000);
  setEnv({ scanner: finding });
  const bad = await previewedFile(await file());
  expect(await show(officer, bad)).toMatchObject({ state: "failed", problem: "infected" });
  expect(onDisk()).not.toContain(`${bad}.xlsx`);
  await finding.close();

  const away = await upload(officer, await file());
  await database.admin`update imports set problem_params = '{"failures": 2}' where id = ${away}`;
  await settled(officer, away);
  expect(await show(officer, away)).toMatchObject({ state: "failed", problem: "scannerAway" });
  setEnv({ scanner: null });
});

async function previewedFile(file: File): Promise<string> {
  const id = await upload(officer, file);
  await settled(officer, id);
  return id;
}

test("two rows with one name, birth date and home commune are told at the preview, on both (D3)", async () => {
  const home = { "home_town.commune": "Xã Thanh Ba", "home_town.province": "Phú Thọ" };
  const one = person(320, home);
  const same = { full_name: one.full_name!, birth_date: one.birth_date! };
  const people = [
    one,
    person(323, home),
    { ...person(321, home), ...same },
    { ...person(322), ...same },
  ];
  const id = await previewedFile(await ownWorkbook(people));
  const rows = await database.admin`
    select outcome, 'IM-9' = any(rules) as told from import_rows where import_id = ${id} order by "row"`;
  expect(rows.map(({ outcome, told }) => [outcome, told])).toEqual([
    ["new", true],
    ["new", false],
    ["new", true],
    ["new", false],
  ]);
});
