import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

export const root = new URL("../..", import.meta.url).pathname;

/** Every file below the given folders, as paths from the project's root, sorted. */
export function filesBelow(...folders: string[]): string[] {
  const walk = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? walk(path) : [path];
    });
  return folders
    .flatMap((folder) => walk(join(root, folder)))
    .map((path) => relative(root, path))
    .sort();
}

export const source = (path: string): string => readFileSync(join(root, path), "utf8");

export const isCode = (path: string): boolean => /\.(ts|tsx|js|cjs)$/.test(path);
