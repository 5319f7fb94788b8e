import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { accounts } from "#db/schema/accounts.ts";
import { bytes } from "#db/schema/columns.ts";
import { organizations } from "#db/schema/organizations.ts";
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
    systemOnly("known_devices"),
  ],
);

/** What one officer asks for an account and another decides: a new one, a new passphrase, a new second factor. */
export const accountRequests = pgTable(
  "account_requests",
  {
    id: uuid().primaryKey().defaultRandom(),
    kind: text().notNull(),
    /** Null for an account that is to be made. */
    accountId: uuid("account_id").references(() => accounts.id),
    displayName: text("display_name").notNull(),
    role: text(),
    orgId: uuid("org_id").references(() => organizations.id),
    basis: text().notNull(),
    proposedBy: uuid("proposed_by")
      .notNull()
      .references(() => accounts.id),
    proposedAt: instant("proposed_at").notNull(),
    decidedBy: uuid("decided_by").references(() => accounts.id),
    decidedAt: instant("decided_at"),
    isApproved: boolean("is_approved"),
    executedBy: uuid("executed_by").references(() => accounts.id),
    executedAt: instant("executed_at"),
  },
  (table) => [
    index("account_requests_org").on(table.orgId),
    check(
      "account_requests_two_people",
      sql`${table.decidedBy} is distinct from ${table.proposedBy}`,
    ),
    systemOnly("account_requests"),
  ],
);
