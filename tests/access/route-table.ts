import routes from "#app/routes.ts";

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
