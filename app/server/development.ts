import { createServer } from "vite";
import type { Env } from "#app/lib/env.server.ts";
import type { Serving } from "#app/server/main.ts";
import type { NodeMiddleware } from "#app/server/listen.ts";

type Main = typeof import("#app/server/main.ts");

/** Serves from the sources: pages change as they are edited, jobs run in the same process. */
export async function startDevelopment(
  env: Env & { databaseUrl: string },
  root: string,
): Promise<Serving> {
  const own = process.listeners("SIGTERM");
  const vite = await createServer({ root, server: { middlewareMode: true }, appType: "custom" });
  // Vite would end the process at once and leave the database running.
  for (const listener of process.listeners("SIGTERM"))
    if (!own.includes(listener)) process.off("SIGTERM", listener);
  const main = (await vite.ssrLoadModule("/app/server/main.ts")) as Main;
  const serving = await main.serve(env, null, {
    pages: () =>
      vite.ssrLoadModule("virtual:remix/server-build") as ReturnType<
        NonNullable<Parameters<Main["serve"]>[2]>["pages"]
      >,
    before: vite.middlewares as unknown as NodeMiddleware,
  });
  const worker = await main.workHere();
  return {
    ...serving,
    stop: async () => {
      await worker.stop();
      await serving.stop();
      await vite.close();
    },
  };
}
