import { describe, expect, test } from "vitest";
import { setEnv } from "#app/lib/env.server.ts";
import { grayPng, smallPdf } from "#seeds/world/paper-bytes.ts";
import { dossierOfMember, download, incoming, left, pdf, stored } from "#tests/setup/dossier.ts";
import { scannerFor } from "#tests/setup/scanner.ts";
import { visitor } from "#tests/setup/visit.ts";

const dossier = dossierOfMember();

describe("handing in", () => {
  test("a document is kept with what its content says, and can be got back byte by byte, as a download and never as a page (fault 132)", async () => {
    const who = await visitor("bithu");
    const before = stored().length;
    const answer = await dossier.send(who, { file: pdf(3), numberDate: "12-QĐ/ĐU, 03/02/2026" });
    expect([answer.status, answer.location]).toEqual([302, `${dossier.url()}?done=kept`]);
    const [row] = await dossier.rows();
    expect(row).toMatchObject({ type: "HS05", name: "đơn.pdf", mime: "application/pdf", pages: 3 });
    expect([stored().length - before, incoming()]).toEqual([1, []]);
    const { lines } = (await dossier.open(who)).data;
    expect(lines[0]).toMatchObject({ state: "ok", numberDate: "12-QĐ/ĐU, 03/02/2026" });
    const got = await download(who, row!.id as string);
    expect(Buffer.from(await got.response!.arrayBuffer())).toEqual(smallPdf("A page", 3));
    expect(got.headers.get("content-disposition")).toMatch(
      /^attachment; filename="don-xin-vao-dang-\d{8}\.pdf"$/,
    );
    expect(got.headers.get("x-content-type-options")).toBe("nosniff");
    expect(got.headers.get("cache-control")).toBe("no-store");
    expect((await dossier.facts()).slice(-2)).toEqual([
      ["document.kept", "HS05", null, true],
      ["document.opened", "HS05", null, true],
    ]);
  });

  test("sent twice it is kept once, and nothing is left over (faults 87, 149)", async () => {
    const who = await visitor("bithu");
    const before = stored().length;
    const form = { key: "one-and-the-same-form" };
    expect((await dossier.send(who, form)).status).toBe(302);
    expect((await dossier.send(who, form)).status).toBe(302);
    expect([(await dossier.rows()).length, stored().length - before, incoming()]).toEqual([
      1,
      1,
      [],
    ]);
  });

  test("a member hands in what is not sensitive; the secretary of the cell is told", async () => {
    const who = await visitor("dangvien");
    expect((await dossier.send(who, { type: "HS20" })).status).toBe(302);
    const told = await dossier.admin()`
      select a.username, n.kind, n.path from notices n join accounts a on a.id = n.account_id`;
    expect(told).toEqual([{ username: "bithu", kind: "documentKept", path: dossier.url() }]);
    const refused = await dossier.send(who, { type: "HS21" });
    expect([refused.status, refused.data.refusal]).toEqual([422, "type"]);
    const types = (await dossier.open(who)).data.types.map(({ value }: { value: string }) => value);
    expect(types).toContain("HS20");
    expect(types).not.toContain("HS18");
  });

  test.each([
    ["no file", { file: new File([], "") }, 422, "noFile"],
    ["an empty one", { file: new File([], "a.pdf") }, 422, "empty"],
    ["a web page named as PDF", { file: new File(["<html>"], "a.pdf") }, 422, "otherKind"],
    [
      "a cut PDF",
      { file: new File([new Uint8Array(smallPdf("A").subarray(0, 300))], "a.pdf") },
      422,
      "cut",
    ],
    [
      "a huge picture",
      { file: new File([new Uint8Array(grayPng(12_000, 7_000))], "a.png") },
      422,
      "tooManyPixels",
    ],
    [
      "more than 20 MB",
      { file: new File([new Uint8Array(21 * 1024 * 1024)], "a.pdf") },
      413,
      "tooLarge",
    ],
  ] as const)(
    "%s is refused, what was typed stays and nothing is left",
    async (_what, form, status, fault) => {
      const who = await visitor("bithu");
      const before = left();
      const answer = await dossier.send(who, form as Record<string, File>);
      expect([answer.status, answer.data.fault]).toEqual([status, fault]);
      if (status === 422 && fault !== "noFile") expect(answer.data.typed.type).toBe("HS05");
      expect([await dossier.rows(), left()]).toEqual([[], before]);
    },
  );

  test("without its type or the tick about secrets nothing is kept", async () => {
    const who = await visitor("bithu");
    const before = left();
    const answer = await dossier.send(who, { type: "", noSecret: "" });
    expect([answer.status, answer.data.issues]).toEqual([422, ["type", "noSecret"]]);
    expect([await dossier.rows(), left()]).toEqual([[], before]);
  });

  test("a scanner sees every file: what it finds is gone, and without it nothing is kept", async () => {
    const scanner = await scannerFor("A page", 1e6);
    const clean = await scannerFor("nothing like it", 1e6);
    const who = await visitor("bithu");
    const before = left();
    try {
      setEnv({ scanner });
      expect((await dossier.send(who)).data.fault).toBe("infected");
      await scanner.close();
      const away = await dossier.send(who);
      expect([away.status, away.data.fault]).toEqual([503, "scannerAway"]);
      expect([await dossier.rows(), left()]).toEqual([[], before]);
      setEnv({ scanner: clean });
      expect((await dossier.send(who)).status).toBe(302);
      expect((await dossier.rows())[0]!.scanned_at).not.toBeNull();
    } finally {
      setEnv({ scanner: null });
      await clean.close();
    }
  });

  test("another one takes the place of a document, once", async () => {
    const who = await visitor("bithu");
    await dossier.send(who);
    const [old] = await dossier.rows();
    const replaces = old!.id as string;
    expect((await dossier.send(who, { replaces })).status).toBe(302);
    const again = await dossier.send(who, { replaces });
    expect([again.status, again.data.refusal]).toEqual([422, "replaced"]);
    const [first, second] = await dossier.rows();
    expect([first!.replaced_by, (await dossier.rows()).length]).toEqual([second!.id, 2]);
  });
});
