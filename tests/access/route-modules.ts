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

/** Every URL of the product as `app/routes.ts` writes it, with the file that answers it. */
export const routeTable = flat((await routes) as Entry[]);

/** The module behind each URL. */
export async function routeModules(): Promise<Map<string, RouteModule>> {
  const found = new Map<string, RouteModule>();
  for (const { url, file } of routeTable) {
    const address = pathToFileURL(join(root, "app", file)).href;
    found.set(url, (await import(/* @vite-ignore */ address)) as RouteModule);
  }
  return found;
}
