import { commitImportJob } from "#app/jobs/commit-import.server.ts";
import { rollBackImportJob } from "#app/jobs/roll-back-import.server.ts";
import { runExportJob } from "#app/jobs/run-export.server.ts";
import { stageImportJob } from "#app/jobs/stage-import.server.ts";
import { sealHistoryJob } from "#app/jobs/seal-history.server.ts";
import { mailNoticeJob, mailNoticesJob } from "#app/jobs/mail-notices.server.ts";
import { daily } from "#app/jobs/daily.server.ts";
import { followDuesJob } from "#app/jobs/follow-dues.server.ts";
import { noted } from "#app/jobs/noted-job.server.ts";
import { recomputeQuality } from "#app/jobs/recompute-quality.server.ts";
import type { JobHandlers } from "#db/queue.server.ts";

/** Every job by its name; each file of this folder adds its line. The outcome is recorded, save of the seal of every minute and of single mails. */
export const handlers: JobHandlers = {
  "stage-import": noted("stage-import", stageImportJob),
  "commit-import": noted("commit-import", commitImportJob),
  "roll-back-import": noted("roll-back-import", rollBackImportJob),
  "run-export": noted("run-export", runExportJob),
  "recompute-quality": noted("recompute-quality", recomputeQuality),
  "mail-notices": noted("mail-notices", mailNoticesJob),
  "mail-notice": mailNoticeJob,
  "follow-dues": noted("follow-dues", followDuesJob),
  "seal-history": sealHistoryJob,
  daily: noted("daily", daily),
};

/**
 * When jobs start by themselves, in graphile-worker's form; times in UTC: the day's work at 2 in the morning,
 * mails at 7, the history sealed every minute (a minute that still waits is not asked for twice).
 */
export const crontab = `0 19 * * * daily ?queue=quality&fill=12h
0 0 * * * mail-notices ?queue=mail&fill=6h
* * * * * seal-history ?queue=seal&jobKey=seal-history`;
