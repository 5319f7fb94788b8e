import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { incomingFolder } from "#app/features/documents/intake/commands.server.ts";
import { sweepFiles } from "#app/features/documents/sweep/commands.server.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { fullScope, withTestScope } from "#tests/setup/database.ts";
import {
  act,
  DAY_MS,
  dossierOfMember,
  download,
  incoming,
  left,
  openDocument,
  store,
  stored,
} from "#tests/setup/dossier.ts";
import { visitor } from "#tests/setup/visit.ts";

const dossier = dossierOfMember();

describe("who reads what", () => {
  const lines = async (username: string) => {
    const answer = await dossier.open(await visitor(username));
    return answer.status === 200
      ? answer.data.lines.map(({ type }: { type: string }) => type).sort()
      : answer.status;
  };
  const keepAll = async () => {
    for (const type of ["HS05", "HS18", "HS21"])
      await dossier.send(await visitor("canbo.xa"), { type });
  };

  test("sensitive ones only with the right to sensitive data; nobody without the right to dossiers", async () => {
    await keepAll();
    const found = Object.fromEntries(
      await Promise.all(
        [
          "dangvien bithu phobithu chiuy thudangphi bithu.coso canbo.coso canbo.xa vanphong.xa lanhdao.xa",
          "kiemtra.xa canbo.tinh nhaplieu.tinh lanhdao.tinh trunguong bithu.khac2 canbo.xa.khac",
        ]
          .join(" ")
          .split(" ")
          .map(async (name) => [name, await lines(name)] as const),
      ),
    );
    const [some, discipline, all] = [["HS05"], ["HS05", "HS18"], ["HS05", "HS18", "HS21"]];
    expect(found).toEqual({
      dangvien: some,
      bithu: discipline,
      phobithu: some,
      chiuy: 403,
      thudangphi: 403,
      "bithu.coso": some,
      "canbo.coso": some,
      "canbo.xa": all,
      "vanphong.xa": 403,
      "lanhdao.xa": all,
      // Only by a case that is assigned to the inspector.
      "kiemtra.xa": 404,
      "canbo.tinh": all,
      "nhaplieu.tinh": 403,
      "lanhdao.tinh": all,
      trunguong: 403,
      "bithu.khac2": 404,
      "canbo.xa.khac": 404,
    });
  });

  test("a file out of reach does not exist, and leaves no fact (faults 98, 100)", async () => {
    await keepAll();
    const kept = await dossier.rows();
    const id = (type: string) => kept.find((row) => row.type === type)!.id as string;
    const before = await dossier.facts();
    const tries = [
      ["bithu.khac2", "HS05"],
      ["phobithu", "HS18"],
      ["bithu", "HS21"],
      ["dangvien", "HS21"],
    ] as const;
    for (const [username, type] of tries) {
      const who = await visitor(username);
      expect([username, (await download(who, id(type))).status]).toEqual([username, 404]);
      expect((await openDocument(who, id(type))).status).toBe(404);
      for (const what of ["remove", "seal", "return"])
        expect((await act(who, id(type), { act: what, note: "Thử xem sao" })).status).toBe(404);
    }
    expect(await dossier.facts()).toEqual(before);
    expect((await dossier.rows()).every((row) => row.removed_at === null)).toBe(true);
  });

  test("the row policies hold without the pages: no scope, a neighbor's, one without sensitive data", async () => {
    await keepAll();
    const [place] = await dossier.admin()`select org_pos from document_files limit 1`;
    const pos = BigInt(place!.org_pos as string);
    const seen = (scope: Parameters<typeof withTestScope>[0]) =>
      withTestScope(scope, async (db) =>
        (await db.execute<{ type: string }>("select type from document_files order by type")).map(
          ({ type }) => type,
        ),
      );
    const range = [pos, pos + 1n] as const;
    expect(await seen({})).toEqual([]);
    expect(await seen({ ranges: [range] })).toEqual([]);
    expect(await seen(fullScope([[pos + 1n, pos + 2n]]))).toEqual([]);
    expect(await seen({ ranges: [range], recordRanges: [range] })).toEqual(["HS05"]);
    expect(await seen(fullScope([range]))).toEqual(["HS05", "HS18", "HS21"]);
    expect(await seen({ memberId: dossier.memberId() })).toEqual(["HS05"]);
    const touched = await withTestScope({ ...fullScope([range]), fileRanges: [] }, (db) =>
      db.execute("update document_files set name = name"),
    );
    expect(touched.count).toBe(0);
  });
});

describe("what becomes of a document", () => {
  test("an officer returns it with a reason, its owner is told and hands in another one", async () => {
    await dossier.send(await visitor("dangvien"));
    const [kept] = await dossier.rows();
    const id = kept!.id as string;
    const officer = await visitor("bithu");
    expect((await act(officer, id, { act: "return", note: "mờ" })).status).toBe(422);
    const answer = await act(officer, id, { act: "return", note: "Ảnh mờ, chụp lại" });
    expect(answer.location).toBe(`${dossier.url()}?done=returned`);
    expect((await dossier.open(officer)).data.lines[0]).toMatchObject({ state: "returned" });
    const told = await dossier.admin()`
      select a.username, n.subject from notices n join accounts a on a.id = n.account_id where kind = 'documentNeeded'`;
    expect(told).toEqual([{ username: "dangvien", subject: "Đơn xin vào Đảng (1-KNĐ)" }]);
    expect((await dossier.facts()).at(-1)).toEqual([
      "document.returned",
      "HS05",
      "Ảnh mờ, chụp lại",
      true,
    ]);
    expect(
      (await act(await visitor("dangvien"), id, { act: "return", note: "Tự trả lại" })).status,
    ).toBe(404);
  });

  test("a removed one is gone at once, and its file after thirty days", async () => {
    const who = await visitor("bithu");
    await dossier.send(who);
    const id = (await dossier.rows())[0]!.id as string;
    expect((await act(who, id, { act: "remove" })).location).toBe(`${dossier.url()}?done=removed`);
    expect([(await dossier.open(who)).data.lines, (await download(who, id)).status]).toEqual([
      [],
      404,
    ]);
    const sweep = (days: number) =>
      withSystemScope("test", (db) => sweepFiles(db, new Date(Date.now() + days * DAY_MS)));
    await sweep(29);
    expect(stored()).toContain(id);
    await sweep(31);
    expect(stored()).not.toContain(id);
    expect((await dossier.facts()).at(-1)).toEqual(["document.removed", "HS05", null, true]);
  });

  test("the owner takes back what the owner handed in, and nothing else", async () => {
    const owner = await visitor("dangvien");
    await dossier.send(owner, { type: "HS20" });
    await dossier.send(await visitor("bithu"));
    const [own, other] = await dossier.rows();
    expect((await act(owner, other!.id as string, { act: "remove" })).status).toBe(404);
    expect((await act(owner, own!.id as string, { act: "remove" })).status).toBe(302);
  });

  test("one with a mark of secrecy is locked for everybody, and can only be removed", async () => {
    const who = await visitor("bithu");
    await dossier.send(who);
    const id = (await dossier.rows())[0]!.id as string;
    expect((await act(await visitor("dangvien"), id, { act: "seal" })).status).toBe(302);
    for (const username of ["bithu", "canbo.xa", "lanhdao.tinh", "dangvien"])
      expect((await download(await visitor(username), id)).status).toBe(404);
    expect((await dossier.open(who)).data.lines[0].state).toBe("sealed");
    expect((await act(who, id, { act: "remove" })).status).toBe(302);
    expect((await dossier.facts()).map(([what]) => what).slice(-2)).toEqual([
      "document.sealed",
      "document.removed",
    ]);
  });
});

describe("a program that is killed (fault 145)", () => {
  test("between file and row leaves a file without a row, which the night sweeps; rows keep theirs", async () => {
    await dossier.send(await visitor("bithu"));
    const id = (await dossier.rows())[0]!.id as string;
    const orphan = "11111111-1111-4111-8111-111111111111";
    const old = new Date(Date.now() - 2 * DAY_MS);
    mkdirSync(incomingFolder(), { recursive: true });
    for (const path of [
      join(store(), orphan),
      join(incomingFolder(), "half.part"),
      join(store(), id),
    ]) {
      if (!path.endsWith(id)) writeFileSync(path, "half");
      utimesSync(path, old, old);
    }
    const fresh = "22222222-2222-4222-8222-222222222222";
    writeFileSync(join(store(), fresh), "just coming");
    await withSystemScope("test", (db) => sweepFiles(db, new Date()));
    expect(stored()).toContain(id);
    expect(stored()).toContain(fresh);
    expect(stored()).not.toContain(orphan);
    expect(incoming()).toEqual([]);
  });

  test("or fails to write the row, and no file stays", async () => {
    const before = left();
    await dossier.admin()`alter table document_files add constraint never check (type <> 'HS06')`;
    await expect(dossier.send(await visitor("bithu"), { type: "HS06" })).rejects.toThrow();
    await dossier.admin()`alter table document_files drop constraint never`;
    expect([await dossier.rows(), left()]).toEqual([[], before]);
  });
});
