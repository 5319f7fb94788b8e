import { firstAdminLink } from "#app/features/access/invitations/commands.server.ts";
import { listDemoAccounts } from "#app/features/auth/accounts/queries.server.ts";
import { demoPassphrase } from "#app/features/auth/rules.ts";

/**
 * Lines printed when the program is ready: the demo accounts, and the one-time link of the first
 * administrator as long as there is none.
 *
 * @param address under which the program is reached
 */
export async function startNotes(address: string): Promise<string[]> {
  const demo = await listDemoAccounts();
  const link = await firstAdminLink(address);
  return [...demoLines(demo), ...(link ? [`First administrator, valid once: ${link}`] : [])];
}

function demoLines(demo: Awaited<ReturnType<typeof listDemoAccounts>>): string[] {
  if (demo.length === 0) return [];
  const width = Math.max(...demo.map(({ username }) => username.length));
  const lines = demo.map(({ username, role, unit }) =>
    `  ${username.padEnd(width)}  ${role}  ${unit ?? ""}`.trimEnd(),
  );
  return [`Demo accounts, password ${demoPassphrase}:`, ...lines];
}
