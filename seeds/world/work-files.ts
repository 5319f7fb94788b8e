import { createHash } from "node:crypto";
import type { CivilDate } from "#app/lib/dates.ts";
import { insertRows } from "#db/bulk.server.ts";
import { taskFiles } from "#db/schema/task-files.ts";
import type { ScopedDb } from "#db/scope.server.ts";
import { workFiles } from "#seeds/world/documents.ts";
import { reportWords } from "#seeds/world/work-words.ts";

type Row = Record<string, unknown>;

const FILES_GO_WITH = "12-KH/ĐU";

/** A file with one directive, and one with what the first cell answered to it. */
export async function attachFiles(
  db: ScopedDb,
  { directives: all, receipts }: Record<"directives" | "receipts", Row[]>,
): Promise<void> {
  const directive = all.find(({ number }) => number === FILES_GO_WITH)!;
  const answer = receipts.find(
    ({ directiveId, reportedOn }) => directiveId === directive.id && reportedOn !== null,
  )!;
  const bytes = workFiles.bytes();
  const file = {
    size: bytes.length,
    mime: "application/pdf",
    pages: 2,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    uploadedBy: directive.draftedBy,
  };
  const { orgPos, issuerPos } = answer;
  await insertRows(db, taskFiles, [
    {
      ...file,
      ...workFiles.directive,
      directiveId: directive.id,
      recipientId: null,
      issuerPos: null,
      orgPos: directive.orgPos,
      uploaderName: directive.draftedName,
      uploadedAt: directive.draftedAt,
    },
    {
      ...file,
      ...workFiles.answer,
      directiveId: null,
      recipientId: answer.id,
      orgPos,
      issuerPos,
      uploaderName: reportWords.secretary,
      uploadedAt: `${answer.reportedOn as CivilDate}T09:00:00+07:00`,
    },
  ]);
}
