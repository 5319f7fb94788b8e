import type { Client } from "#db/client.server.ts";

/** Takes every case out of the demo, with what it led to about units and residences; records keep what cases wrote. */
export async function emptyCases(admin: Client): Promise<void> {
  await admin`delete from residence_opinions`;
  await admin`delete from organization_rewards`;
  await admin`delete from organization_disciplines`;
  await admin`delete from case_steps`;
  await admin`delete from cases`;
}
