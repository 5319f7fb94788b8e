import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { blankPaper } from "#app/features/papers/forms/blank/rules.ts";
import { formCodes } from "#app/features/papers/forms/rules.ts";
import { checkPdf } from "#app/lib/pdf-check.ts";
import { docxOf } from "#app/lib/paper/docx.server.ts";

/** LibreOffice, where it is installed. */
const PROGRAM = "soffice";
const folder = mkdtempSync(join(tmpdir(), "chibo-papers-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Whether a word processor is installed here; where none is, the files are only looked into (docx.test.ts). */
function hasWordProcessor(): boolean {
  try {
    execFileSync(PROGRAM, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

test.skipIf(!hasWordProcessor())(
  "every form is opened by a word processor as it is and printed on paper",
  async () => {
    for (const code of formCodes)
      writeFileSync(join(folder, `${code}.docx`), await docxOf(blankPaper(code, null)));
    const files = formCodes.map((code) => join(folder, `${code}.docx`));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const convert = ["--headless", "--convert-to", "pdf", "--outdir", folder];
    await promisify(execFile)(PROGRAM, [profile, ...convert, ...files], { timeout: 900_000 });
    const printed = readdirSync(folder).filter((name) => name.endsWith(".pdf"));
    expect(printed.toSorted()).toEqual(formCodes.map((code) => `${code}.pdf`).toSorted());
    for (const name of printed) {
      const found = checkPdf(readFileSync(join(folder, name)));
      expect(found.ok ? found.pages : found.fault, name).toBeGreaterThan(0);
    }
  },
);
