import { expect, test } from "vitest";
import { env, setEnv } from "#app/lib/env.server.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { testPostgres } from "#tests/setup/postgres.ts";

test("tests on a server of one's own stay there, file after file", async () => {
  const before = env().databaseUrl;
  const own = await testPostgres();
  setEnv({ databaseUrl: own });
  try {
    for (let file = 0; file < 2; file++) {
      const database = await testDatabase();
      expect(new URL(database.url).searchParams.get("host")).toBe(
        new URL(own).searchParams.get("host"),
      );
      await database.close();
      expect(env().databaseUrl).toBe(own);
    }
  } finally {
    setEnv({ databaseUrl: before });
  }
});
