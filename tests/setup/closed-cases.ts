import { expect } from "vitest";
import { paths } from "#app/paths.ts";
import * as casePage from "#app/routes/cases/case.tsx";
import * as documentsPage from "#app/routes/cases/documents.tsx";
import * as caseList from "#app/routes/cases/list.tsx";
import * as newCase from "#app/routes/cases/new.tsx";
import * as paperFile from "#app/routes/cases/paper-file.ts";
import * as paperPage from "#app/routes/cases/paper.tsx";
import { unitOf } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { neighbors, writtenBy } from "#tests/setup/neighbors.ts";
import { visitor, type FormFields, type Visitor } from "#tests/setup/visit.ts";

/** What is asked of a case: a paper that it gives, and a step that would move it on. */
interface Asked {
  form: string;
  step: string;
  values?: FormFields;
  show?: "open" | "closed";
}

/** What is proved of each case of others, in a database that is opened later. */
export function closedCases(database: () => TestDatabase) {
  const written = () => writtenBy(database().admin);
  /** The own officer opens all of it; no neighbor does, and what a neighbor sends is refused and writes nothing. */
  async function isClosed(
    id: string,
    own: string,
    { form, step, values = {}, show = "open" }: Asked,
  ): Promise<void> {
    const at = { page: paths.case(id), paper: paths.casePaper(id, { form }) };
    const file = paths.casePaperFile(id, { form });
    const documents = paths.caseDocuments(id);
    const listed = async (who: Visitor) => {
      const { data } = await who.get(caseList, paths.cases({ show }));
      return data.rows.map((row: { id: string }) => row.id) as string[];
    };
    const officer = await visitor(own);
    const seen = (await officer.get(casePage, at.page, { id })).data.seen as string;
    expect(await listed(officer)).toContain(id);
    expect((await officer.get(paperPage, at.paper, { id })).status, `own ${form}`).toBe(200);
    const mine = await officer.get(paperFile, file, { id });
    expect(mine.status).toBe(200);
    await mine.response?.body?.cancel();
    const before = await written();
    for (const username of neighbors) {
      const who = await visitor(username);
      const sent = { step, seen, ...values };
      const answers = [
        await who.get(casePage, at.page, { id }),
        await who.get(paperPage, at.paper, { id }),
        await who.get(paperFile, file, { id }),
        await who.get(documentsPage, documents, { id }),
        await who.post(casePage, at.page, sent, { id }),
        await who.post(documentsPage, documents, { type: "introductionLetter" }, { id }),
      ];
      expect(
        answers.map(({ status }) => status),
        username,
      ).toEqual(answers.map(() => 404));
      expect(await listed(who), username).not.toContain(id);
    }
    expect(await written()).toBe(before);
  }

  /** No neighbor begins the procedure about a unit of others, nor is it offered. */
  async function beginsNowhere(procedure: string, code: string, form: FormFields): Promise<void> {
    const unit = await unitOf(database().admin, code);
    const at = paths.caseNew({ procedure, unit });
    const before = await written();
    for (const username of neighbors) {
      const who = await visitor(username);
      const page = await who.get(newCase, at);
      const isShown = page.status === 200 && page.data.opening !== null;
      expect(isShown, `${username} ${page.status}`).toBe(false);
      expect(JSON.stringify(page.data)).not.toContain(unit);
      expect((await who.post(newCase, at, form)).status, username).toBe(404);
    }
    expect(await written()).toBe(before);
  }
  return { isClosed, beginsNowhere, written };
}
