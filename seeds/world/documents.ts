import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { eq, inArray } from "drizzle-orm";
import { documentType } from "#app/codes/document-type.ts";
import { incomingFolder } from "#app/features/documents/intake/commands.server.ts";
import { inspectDocument } from "#app/features/documents/inspection/rules.ts";
import { keepFile } from "#app/lib/file-store.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { documentFiles } from "#db/schema/document-files.ts";
import { members } from "#db/schema/members.ts";
import type { ScopedDb } from "#db/scope.server.ts";
import { grayPng, smallPdf } from "#seeds/world/paper-bytes.ts";

const { codes } = documentType;
const NO_LIMITS = { bytes: Infinity, pixels: Infinity, pages: Infinity };
const DAY_MS = 86_400_000;

interface DemoDocument {
  id: string;
  /** Account of the member whose dossier it is. */
  of: string;
  type: string;
  name: string;
  bytes: () => Buffer;
  /** Account that handed it in. */
  by: string;
  daysAgo: number;
  numberDate?: string;
  wrong?: string;
}

const idOf = (number: number) => `d0c00000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** A few papers in the dossiers of the demo cell; the files are the same every time. */
const demoDocuments: readonly DemoDocument[] = [
  {
    id: idOf(1),
    of: "dangvien",
    type: codes.application,
    name: "Đơn xin vào Đảng.pdf",
    bytes: () => smallPdf("Don xin vao Dang, ban mau", 2),
    by: "bithu",
    daysAgo: 40,
  },
  {
    id: idOf(2),
    of: "dangvien",
    type: codes.admissionDecision,
    name: "QD ket nap.pdf",
    bytes: () => smallPdf("Quyet dinh ket nap, ban mau"),
    by: "canbo.xa",
    daysAgo: 38,
    numberDate: "27-QĐ/ĐU, 03/02/2019",
  },
  {
    id: idOf(3),
    of: "dangvien",
    type: codes.diploma,
    name: "IMG_2041.png",
    bytes: () => grayPng(240, 320),
    by: "dangvien",
    daysAgo: 6,
    wrong: "Ảnh mờ, không đọc được số hiệu. Chụp lại dưới ánh sáng ban ngày.",
  },
  {
    id: idOf(4),
    of: "dangvien",
    type: codes.medicalEvidence,
    name: "Giay ra vien.pdf",
    bytes: () => smallPdf("Giay ra vien, ban mau"),
    by: "canbo.xa",
    daysAgo: 20,
  },
  {
    id: idOf(5),
    of: "thudangphi",
    type: codes.newMemberCertificate,
    name: "Giấy chứng nhận lớp đảng viên mới.pdf",
    bytes: () => smallPdf("Giay chung nhan lop dang vien moi, ban mau"),
    by: "bithu",
    daysAgo: 15,
  },
  {
    id: idOf(6),
    of: "bithu",
    type: codes.memberForm,
    name: "Phieu dang vien.pdf",
    bytes: () => smallPdf("Phieu dang vien, ban mau", 4),
    by: "canbo.xa",
    daysAgo: 30,
  },
];

const FIRST_OF_CASES = 101;
const CASE_DOCUMENTS = 40;

/** The documents that cases of the demo can have; they all hold the same page. */
export const caseDocumentIds: readonly string[] = Array.from({ length: CASE_DOCUMENTS }, (_, n) =>
  idOf(FIRST_OF_CASES + n),
);

/** What is in each of them. */
export const caseDocumentBytes = (): Buffer => smallPdf("Giay to cua ho so thu tuc, ban mau");

/** The file that goes with a directive of the demo, and the evidence of one answer to it. */
export const workFiles = {
  directive: { id: idOf(201), name: "Mẫu rà soát hồ sơ.pdf" },
  answer: { id: idOf(202), name: "Biên bản rà soát.pdf" },
  bytes: (): Buffer => smallPdf("Tep kem theo, ban mau", 2),
};

/** Puts the files of the demo into the store. */
export async function placeDocuments(): Promise<void> {
  await mkdir(incomingFolder(), { recursive: true });
  const page = caseDocumentBytes();
  const ofCases = caseDocumentIds.map((id) => ({ id, bytes: () => page }));
  const ofWork = [workFiles.directive.id, workFiles.answer.id].map((id) => ({
    id,
    bytes: workFiles.bytes,
  }));
  for (const { id, bytes } of [...demoDocuments, ...ofCases, ...ofWork]) {
    const path = join(incomingFolder(), id);
    await writeFile(path, bytes());
    await keepFile(id, path);
  }
}

/** Writes the rows of the demo's documents, in a system scope. */
export async function makeDocuments(db: ScopedDb, now: Date): Promise<void> {
  const names = [...new Set(demoDocuments.flatMap(({ of, by }) => [of, by]))];
  const known = await db
    .select({ account: accounts, orgPos: members.orgPos })
    .from(accounts)
    .leftJoin(members, eq(members.id, accounts.memberId))
    .where(inArray(accounts.username, names));
  const of = new Map(known.map((one) => [one.account.username, one]));
  await db.insert(documentFiles).values(
    demoDocuments.map(({ id, type, name, bytes, daysAgo, numberDate, wrong, ...who }) => {
      const content = bytes();
      const found = inspectDocument(content, NO_LIMITS);
      if (!found.ok) throw new Error(`The demo document ${name} is not sound: ${found.fault}.`);
      const { account } = of.get(who.by)!;
      const owner = of.get(who.of)!;
      return {
        id,
        type,
        name,
        numberDate,
        size: content.length,
        ...found.found,
        orgPos: owner.orgPos!,
        memberId: owner.account.memberId,
        sha256: createHash("sha256").update(content).digest("hex"),
        uploadedBy: account.id,
        uploaderName: account.displayName,
        uploadedAt: new Date(now.getTime() - daysAgo * DAY_MS),
        wrongNote: wrong ?? null,
        wrongByName: wrong === undefined ? null : of.get("canbo.xa")!.account.displayName,
      };
    }),
  );
}
