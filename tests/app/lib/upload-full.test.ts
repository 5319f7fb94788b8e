import { mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { faultStatus } from "#app/features/documents/rules.ts";
import { documentText } from "#app/features/documents/text.ts";
import { receiveFile } from "#app/lib/upload.server.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chibo-full-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** A form with a file of so many bytes, as a browser sends it. */
function formWith(bytes: number): Request {
  const body = new FormData();
  body.set("file", new File([Buffer.alloc(bytes, 7)], "quyet-dinh.pdf"));
  return new Request("http://localhost/documents", { method: "POST", body });
}

test.each([10, 3_000_000])(
  "a disk that is full takes no upload of %i bytes, leaves nothing behind, and it is said so (fault 146)",
  async (bytes) => {
    const path = join(folder, "incoming");
    await symlink("/dev/full", `${path}.part`);
    const got = await receiveFile(formWith(bytes), { field: "file", path, limit: 10_000_000 });
    expect(got).toEqual({ ok: false, fault: "noSpace" });
    expect(await readdir(folder)).toEqual([]);
    expect(faultStatus("noSpace")).toBe(507);
    expect(documentText.vi.faults.noSpace).toContain("Chưa có gì được lưu");
  },
);
