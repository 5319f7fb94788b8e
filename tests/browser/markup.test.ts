import { expect, test } from "vitest";
import { address, signIn } from "#tests/browser/visit.ts";

const markup = `"><script>top.evil=1</script></script><img src=x onerror=evil()>'\u2028`;

const send = (path: string, fields: Record<string, string>) =>
  fetch(address() + path, {
    method: "POST",
    headers: { origin: address() },
    body: new URLSearchParams(fields),
    redirect: "manual",
  });

/** What a browser would take for elements or for the end of the page's own script. */
function judge(page: string): void {
  expect(page).toContain("evil");
  expect(page).not.toMatch(/<script>top|<img src=x|<\/script><\/script>/i);
}

test("markup that somebody sends comes back as text (fault 126)", async () => {
  const failed = await send("/login", { username: markup, password: "x" });
  expect(failed.status).toBe(401);
  judge(await failed.text());
  const search = new URLSearchParams({ q: markup });
  const listed = await fetch(`${address()}/members?${search.toString()}`, {
    headers: { cookie: await signIn("canbo.xa") },
  });
  expect(listed.status).toBe(200);
  judge(await listed.text());
});
