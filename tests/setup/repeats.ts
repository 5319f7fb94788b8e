import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import type { Client } from "#db/client.server.ts";
import { routeTable } from "#tests/access/route-table.ts";
import { exempt } from "#tests/house/forms.ts";

/**
 * Sends every form of the flow tests twice: what was done, and carried a key, is sent once more, and must answer the
 * same and change nothing. Only in the mode `repeats`, since it asks the database three times for each form.
 */

/** Registers that nothing writes, and counts of use that rise with every form. */
const leftOut = new Set(
  [
    "provinces communes unit_names legacy_units legacy_targets legacy_names countries",
    // What waits for a proof of who one is takes the place of what waited before.
    "sessions limit_counts reading_counts sign_in_failures pending_inputs",
  ].flatMap((names) => names.split(" ")),
);

const patterns = routeTable
  .map(({ url, file }) => ({
    file: `app/${file}`,
    dynamic: url.split(":").length,
    pattern: new RegExp(`^${url.replace(/\./g, "\\.").replace(/:\w+/g, "[^/]+?")}$`),
  }))
  .toSorted((one, other) => one.dynamic - other.dynamic);

/** The file of the route that answers an address. */
const fileOf = (url: string): string | null =>
  patterns.find(({ pattern }) => pattern.test(url.split("?", 1)[0]!))?.file ?? null;

/** Whether a form of this address is to be sent again. */
export function isRepeated(url: string): boolean {
  const file = fileOf(url);
  return file !== null && !exempt(file);
}

/** Keeps that a form of this address was sent again. */
export function noteRepeated(url: string): void {
  appendFileSync(join(inject("repeats"), `${process.pid}`), `${fileOf(url)}\n`);
}

/** How many rows each table has, and which transaction wrote the latest of them. */
export async function stateOf(admin: Client): Promise<Map<string, string>> {
  const tables = await admin<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`;
  const counted = tables
    .filter(({ name }) => !leftOut.has(name))
    .map(
      ({ name }) =>
        `select '${name}' as name, count(*) || ' rows, last by ' || coalesce(max(xmin::text::bigint), 0) as state from "${name}"`,
    );
  const rows = await admin.unsafe<{ name: string; state: string }[]>(counted.join(" union all "));
  return new Map(rows.map(({ name, state }) => [name, state]));
}

/** The tables that differ, with what they held. */
export const changedIn = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...after].flatMap(([name, state]) =>
    before.get(name) === state ? [] : [`${name}: ${before.get(name)} → ${state}`],
  );
