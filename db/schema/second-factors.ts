import { bigint, index, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { accounts } from "#db/schema/accounts.ts";
import { bytes } from "#db/schema/columns.ts";
import { systemOnly } from "#db/schema/policies.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** Secrets of second factors, sealed; one counts once a code of it was checked. */
export const secondFactors = pgTable(
  "second_factors",
  {
    accountId: uuid("account_id")
      .primaryKey()
      .references(() => accounts.id),
    sealedSecret: bytes("sealed_secret").notNull(),
    confirmedAt: instant("confirmed_at"),
    /** The time step of the last code that was taken: no code is taken twice, and no older one. */
    lastStep: bigint("last_step", { mode: "number" }).notNull().default(0),
  },
  () => [systemOnly("second_factors")],
);

/** Codes on paper for whoever lost the device; only hashes, each good once. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
    codeHash: text("code_hash").notNull(),
    usedAt: instant("used_at"),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.codeHash] }),
    systemOnly("recovery_codes"),
  ],
);

/** Devices from which an account has signed in: their failures are counted apart from those of strangers. */
export const knownDevices = pgTable(
  "known_devices",
  {
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
    keyHash: text("key_hash").notNull(),
    lastUsedAt: instant("last_used_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.keyHash] }),
    index("known_devices_key").on(table.keyHash),
    systemOnly("known_devices"),
  ],
);
