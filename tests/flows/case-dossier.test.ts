import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import * as paper from "#app/routes/cases/paper.tsx";
import * as caseDocuments from "#app/routes/cases/documents.tsx";
import { CELL, caseIn, lastMonth, look, membersOf, open, take } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { act, openDocument, pdf } from "#tests/setup/dossier.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor, type FormFields, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => closeWithRoll(database));

const send = (who: Visitor, id: string, form: FormFields = {}) =>
  who.post(
    caseDocuments,
    paths.caseDocuments(id),
    { type: "HS22 deathCertificate", file: pdf(), noSecret: "1", ...form },
    { id },
  );
const page = (who: Visitor, id: string) => who.get(caseDocuments, paths.caseDocuments(id), { id });

const reported = async (secretary: Visitor, member: string) =>
  caseIn(
    await open(secretary, "death", member, {
      step: "record",
      diedOn: lastMonth(),
      certificateNumber: "45/2026",
    }),
  );

test("a step waits for its paper, which is handed in on the case, refused with a reason, mended, and then lets it go on", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const [secretary, officer] = [await visitor("bithu"), await visitor("canbo.xa")];
  const id = await reported(secretary, member!);
  const refused = await take(officer, id, "confirm");
  expect([refused.status, refused.data.refused]).toEqual([
    422,
    ["Còn thiếu giấy tờ: Giấy chứng tử hoặc trích lục khai tử."],
  ]);
  const shown = (await look(officer, id)).data;
  expect(shown.acts[0]).toMatchObject({ key: "confirm", refusals: refused.data.refused });
  expect(shown.dossier.papers).toMatchObject([{ paper: "deathCertificate", state: "missing" }]);

  const notice = { form: "death-notice" };
  const printed = await secretary.get(paper, paths.casePaper(id, notice), { id });
  expect([printed.status, JSON.stringify(printed.data.paper).includes("số 45/2026")]).toEqual([
    200,
    true,
  ]);

  const bare = await send(secretary, id, { noSecret: null });
  expect([bare.status, bare.data.issues]).toEqual([422, ["noSecret"]]);
  const strange = await send(secretary, id, { type: "HS99 changeEvidence" });
  expect([strange.status, strange.data.refusal], "a paper of another procedure").toEqual([
    422,
    "type",
  ]);
  const sent = await send(secretary, id);
  expect([sent.status, sent.location]).toEqual([302, paths.case(id, { kept: "1" })]);
  const [stored] = await database.admin`
    select id, component, member_id, case_id from document_files where case_id = ${id}`;
  expect(stored).toMatchObject({ component: "deathCertificate", member_id: member, case_id: id });

  await act(officer, stored!.id as string, { act: "return", note: "Ảnh mờ, chụp lại" });
  const again = await take(officer, id, "confirm");
  expect(again.data.refused[0]).toContain("bị trả lại: Ảnh mờ, chụp lại");
  const replaced = await send(secretary, id, { replaces: stored!.id as string });
  expect(replaced.status).toBe(302);
  expect((await look(secretary, id)).data.dossier.papers).toMatchObject([{ state: "present" }]);
  expect((await take(officer, id, "confirm")).status).toBe(302);
  expect((await page(secretary, id)).status, "nothing more is handed in").toBe(404);
});

test("whoever has no hand in the case neither sees its papers nor hands one in", async () => {
  const [, member] = await membersOf(database.admin, CELL);
  const secretary = await visitor("bithu");
  const id = await reported(secretary, member!);
  await send(secretary, id);
  const [{ id: document } = { id: "" }] = await database.admin`
    select id from document_files where case_id = ${id}`;
  for (const name of ["bithu.khac2", "canbo.xa.khac", "dangvien"]) {
    const stranger = await visitor(name);
    expect((await page(stranger, id)).status, name).toBe(404);
    expect((await send(stranger, id)).status, name).toBe(404);
    expect((await openDocument(stranger, document as string)).status, name).toBe(404);
  }
});

test("papers of a discipline case stay with the few who see its file, though others look after the cell", async () => {
  const [, , member] = await membersOf(database.admin, CELL);
  const secretary = await visitor("bithu");
  const opened = await open(secretary, "discipline", member!, {
    step: "open",
    source: "signs",
    violation: "Vi phạm quy định",
    violationOn: lastMonth(),
    managedBy: "cell",
  });
  const id = caseIn(opened);
  const inspector = await visitor("kiemtra.xa");
  const verified = { verifiedOn: lastMonth(), conclusion: "Có vi phạm" };
  expect((await take(inspector, id, "verify", verified)).status).toBe(422);
  const sent = await send(secretary, id, { type: "HS99 violationEvidence" });
  expect(sent.status).toBe(302);
  const [{ id: document, member_id: of } = { id: "", member_id: "" }] = await database.admin`
    select id, member_id from document_files where case_id = ${id}`;
  expect(of, "it is not in the member's dossier").toBeNull();
  expect((await openDocument(secretary, document as string)).status).toBe(200);
  expect((await openDocument(await visitor("canbo.xa"), document as string)).status).toBe(404);
  expect((await take(inspector, id, "verify", verified)).status, "there for the inspector").toBe(
    302,
  );
});
