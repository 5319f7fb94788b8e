import type { JobHandlers } from "#db/queue.server.ts";

/** Every job by its name; each file of this folder adds its line. */
export const handlers: JobHandlers = {};

/** When jobs start by themselves, in graphile-worker's form; times in UTC. */
export const crontab = "";
