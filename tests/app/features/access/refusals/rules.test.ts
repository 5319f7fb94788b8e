import { expect, test } from "vitest";
import { answering } from "#app/features/access/refusals/rules.ts";

const asker = {
  lang: "vi",
  requestId: "7F3K-92",
  path: "/meetings/new",
  method: "POST",
  form: () => Promise.resolve(null),
} as const;

const posted = (type: string, body: string) =>
  new Request("http://localhost/", { method: "POST", body, headers: { "content-type": type } });

test.each([
  ["broken off on the way", posted("multipart/form-data; boundary=x", "--x\r\nbroken")],
  ["of another kind", posted("application/json", "{}")],
])(
  "a form %s is refused with a sentence and is no fault of the program (fault 131)",
  async (_, request) => {
    const refused = await answering(asker, () => request.formData()).catch((one: unknown) => one);
    expect(refused).toBeInstanceOf(Response);
    const response = refused as Response;
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      reason: expect.stringContaining("Chưa có gì bị ghi"),
      code: "7F3K-92",
    });
  },
);

test("another error of the same kind goes on to the log", async () => {
  const fault = new TypeError("x is not a function");
  await expect(answering(asker, () => Promise.reject(fault))).rejects.toBe(fault);
});
