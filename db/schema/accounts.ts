import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uuid,
  date,
  primaryKey,
  type AnyPgColumn,
} from "drizzle-orm/pg-core";
import { bytes } from "#db/schema/columns.ts";
import { organizations } from "#db/schema/organizations.ts";
import { ofAccount, systemOnly } from "#db/schema/policies.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** Those who may sign in. One account per person, tied to the member record where there is one. */
export const accounts = pgTable(
  "accounts",
  {
    id: uuid().primaryKey().defaultRandom(),
    username: text().notNull().unique(),
    displayName: text("display_name").notNull(),
    passwordHash: text("password_hash"),
    memberId: uuid("member_id"),
    isDemo: boolean("is_demo").notNull().default(false),
    disabledAt: instant("disabled_at"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  () => [ofAccount("accounts", "id")],
);

/** Roles held at an organization from one day to another, with the document they rest on. */
export const posts = pgTable(
  "posts",
  {
    id: uuid().primaryKey().defaultRandom(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
    role: text().notNull(),
    orgId: uuid("org_id").references(() => organizations.id),
    validFrom: date("valid_from", { mode: "string" }).notNull(),
    validTo: date("valid_to", { mode: "string" }),
    basis: text(),
    /** Held by right, or for at most 30 days by delegation or for somebody who is away. */
    kind: text({ enum: ["held", "delegated", "substitute"] })
      .notNull()
      .default("held"),
    /** The post whose powers these are, when they are somebody else's. */
    forPostId: uuid("for_post_id").references((): AnyPgColumn => posts.id),
  },
  (table) => [index("posts_account").on(table.accountId), ofAccount("posts")],
);

/** Signed-in sessions; `id` is the SHA-256 of the secret in the cookie. */
export const sessions = pgTable(
  "sessions",
  {
    id: text().primaryKey(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
    activePostId: uuid("active_post_id").references(() => posts.id),
    expiresAt: instant("expires_at").notNull(),
    lastSeenAt: instant("last_seen_at").notNull().defaultNow(),
    createdAt: instant("created_at").notNull().defaultNow(),
    /** Browser and system in words of ours, such as `firefox/windows`; nothing else of the user agent. */
    device: text().notNull().default("other/other"),
    /** When the second factor was passed; null when it was not. */
    secondFactorAt: instant("second_factor_at"),
    /** When its owner last proved to be there, by passphrase or second factor. */
    confirmedAt: instant("confirmed_at").notNull().defaultNow(),
    /** Who helps the owner in this session, and until when it may go on; null without a helper. */
    helperName: text("helper_name"),
    helperUntil: instant("helper_until"),
  },
  (table) => [index("sessions_account").on(table.accountId), ofAccount("sessions")],
);

/** Failed sign-ins, by a hash of account name and address; rows older than a day are removed. */
export const signInFailures = pgTable(
  "sign_in_failures",
  {
    key: text().notNull(),
    at: instant("at").notNull().defaultNow(),
  },
  (table) => [
    index("sign_in_failures_key").on(table.key, table.at),
    systemOnly("sign_in_failures"),
  ],
);

/** Forms posted after the session had ended, encrypted, kept half an hour for the same account. */
export const pendingInputs = pgTable(
  "pending_inputs",
  {
    id: text().primaryKey(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
    path: text().notNull(),
    body: bytes("body").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  () => [ofAccount("pending_inputs")],
);

/** Answers to forms already handled, so that a form sent twice acts once. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    accountId: uuid("account_id").notNull(),
    key: text().notNull(),
    result: jsonb().notNull(),
    at: instant("at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.key] }), ofAccount("idempotency_keys")],
);

/** Exact look-ups outside one's scope, per account and day. Written by `look_up_elsewhere` only, as the next. */
export const elsewhereLookups = pgTable(
  "elsewhere_lookups",
  {
    accountId: uuid("account_id").notNull(),
    day: date({ mode: "string" }).notNull(),
    lookups: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.day] }),
    ofAccount("elsewhere_lookups"),
  ],
);

/** Numbers about which an import was told already: they cost it no further answer. */
export const elsewhereAnswers = pgTable(
  "elsewhere_answers",
  {
    accountId: uuid("account_id").notNull(),
    importId: uuid("import_id").notNull(),
    citizenId: text("citizen_id").notNull(),
    day: date({ mode: "string" }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.accountId, table.citizenId] }),
    ofAccount("elsewhere_answers"),
  ],
);
