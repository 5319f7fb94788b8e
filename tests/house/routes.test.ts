import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { routeTable as table } from "#tests/access/route-table.ts";
import { filesBelow, root } from "#tests/house/files.ts";

const built = (Object.values(paths) as ((...args: never[]) => string)[]).map((build) =>
  (build as (argument: string) => string)(":id").split("?")[0]!.replace("%3Aid", ":id"),
);

test("every function of paths.ts leads to a route", () => {
  const urls = new Set(table.map(({ url }) => url.replace(/:\w+/, ":id")));
  expect(built.filter((url) => !urls.has(url))).toEqual([]);
});

test("every route has a function in paths.ts", () => {
  const known = new Set(built);
  expect(
    table.map(({ url }) => url.replace(/:\w+/, ":id")).filter((url) => !known.has(url)),
  ).toEqual([]);
});

test("every route has its file and every file its route", () => {
  const files = new Set(table.map(({ file }) => `app/${file}`));
  expect([...files].filter((file) => !existsSync(join(root, file)))).toEqual([]);
  const loose = filesBelow("app/routes").filter(
    (path) => !files.has(path) && !path.endsWith(".server.ts"),
  );
  expect(loose, "a page without a URL").toEqual([]);
});
