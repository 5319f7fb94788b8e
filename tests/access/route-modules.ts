import { join } from "node:path";
import { pathToFileURL } from "node:url";
import routes from "#app/routes.ts";
import { root } from "#tests/house/files.ts";
import type { RouteModule } from "#tests/setup/visit.ts";

interface Entry {
  path?: string;
  file: string;
  children?: Entry[];
}

const flat = (entries: Entry[], base = ""): { url: string; file: string }[] =>
  entries.flatMap((entry) => {
    const url = [base, entry.path ?? ""].filter(Boolean).join("/");
    return [{ url: `/${url}`, file: entry.file }, ...flat(entry.children ?? [], url)];
  });

const table = flat((await routes) as Entry[]);

/** Every URL of the product as `app/routes.ts` writes it. */
export const routeUrls = (): string[] => table.map(({ url }) => url);

/** The module behind each URL. */
export async function routeModules(): Promise<Map<string, RouteModule>> {
  const found = new Map<string, RouteModule>();
  for (const { url, file } of table) {
    const address = pathToFileURL(join(root, "app", file)).href;
    found.set(url, (await import(/* @vite-ignore */ address)) as RouteModule);
  }
  return found;
}
