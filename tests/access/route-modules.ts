import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { routeTable } from "#tests/access/route-table.ts";
import { root } from "#tests/house/files.ts";
import type { RouteModule } from "#tests/setup/visit.ts";

/** The module behind each URL. */
export async function routeModules(): Promise<Map<string, RouteModule>> {
  const found = new Map<string, RouteModule>();
  for (const { url, file } of routeTable) {
    const address = pathToFileURL(join(root, "app", file)).href;
    found.set(url, (await import(/* @vite-ignore */ address)) as RouteModule);
  }
  return found;
}
