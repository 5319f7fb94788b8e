import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { incomingFolder } from "#app/features/documents/intake/commands.server.ts";
import { env } from "#app/lib/env.server.ts";
import { setLogLevel } from "#app/lib/log.server.ts";
import * as documentPage from "#app/routes/documents/document.tsx";
import * as dossier from "#app/routes/documents/dossier.tsx";
import * as documentFile from "#app/routes/documents/file.ts";
import { smallPdf } from "#seeds/world/paper-bytes.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, type Answer, type Visitor } from "#tests/setup/visit.ts";

export const DAY_MS = 86_400_000;

/** A PDF to hand in. */
export const pdf = (pages = 1) => new File([new Uint8Array(smallPdf("A page", pages))], "đơn.pdf");

/** The dossier of the demo's ordinary member, empty before each test of the file that calls this. */
export function dossierOfMember() {
  let database: TestDatabase;
  let memberId = "";
  beforeAll(async () => {
    setLogLevel("silent");
    database = await demoDatabase();
    const [row] = await database.admin`select member_id from accounts where username = 'dangvien'`;
    memberId = row!.member_id as string;
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await database.admin`delete from document_files`;
    await database.admin`delete from notices`;
  });
  const url = () => `/members/${memberId}/documents`;
  const facts = async () =>
    (
      await database.admin`
        select act, subject, reason, member_id = ${memberId} as own from history where act like 'document.%' order by id`
    ).map(({ act, subject, reason, own }) => [act, subject, reason, own]);
  return {
    url,
    facts,
    memberId: () => memberId,
    admin: () => database.admin,
    send: (who: Visitor, form: Record<string, string | File> = {}): Promise<Answer> =>
      who.post(
        dossier,
        url(),
        { type: "HS05", file: pdf(), noSecret: "1", ...form },
        { id: memberId },
      ),
    open: (who: Visitor) => who.get(dossier, url(), { id: memberId }),
    rows: () => database.admin`
      select id, type, name, mime, pages, wrong_note, replaced_by, removed_at, scanned_at
      from document_files order by uploaded_at`,
  };
}

export const download = (who: Visitor, id: string) =>
  who.get(documentFile, `/documents/${id}/file`, { id });
export const act = (who: Visitor, id: string, form: Record<string, string>) =>
  who.post(documentPage, `/documents/${id}`, form, { id });
export const openDocument = (who: Visitor, id: string) =>
  who.get(documentPage, `/documents/${id}`, { id });

/** Where files are kept, and the names of those that are not the demo's. */
export const store = () => join(env().dataDir, "files", "documents");
export const stored = () =>
  existsSync(store()) ? readdirSync(store()).filter((name) => !name.startsWith("d0c")) : [];
export const incoming = () => (existsSync(incomingFolder()) ? readdirSync(incomingFolder()) : []);
/** How many files are on disk, in the store and before it. */
export const left = () => [stored().length, incoming().length];
