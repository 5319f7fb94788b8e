import { asSystemJob } from "#app/features/access/door.server.ts";
import { removeOldKeys } from "#app/features/access/once/commands.server.ts";
import { endPostsOfLeavers } from "#app/features/access/posts/leaving/commands.server.ts";
import { removeOldFailures } from "#app/features/auth/attempts/commands.server.ts";
import { removeOldDevices } from "#app/features/auth/devices/commands.server.ts";
import { removeOldCounts } from "#app/features/auth/limits/commands.server.ts";
import { removeOldPendingInputs } from "#app/features/auth/pending/commands.server.ts";
import { removeEndedSessions } from "#app/features/auth/sessions/commands.server.ts";
import { removeOldReadings } from "#app/features/history/reading/commands.server.ts";
import { removeOldFiles } from "#app/features/imports/cleaning/commands.server.ts";
import {
  settleMarks,
  sweepNext,
  type SweepPlace,
} from "#app/features/members/duplicates/sweep/commands.server.ts";
import { monthOfDay } from "#app/features/dues/months/rules.ts";
import { listUnopened } from "#app/features/dues/opening/queries.server.ts";
import { remindOfDues } from "#app/features/dues/reminding/commands.server.ts";
import { tellEndingReliefs } from "#app/features/dues/requests/ending/commands.server.ts";
import { openSheet } from "#app/features/dues/sheets/commands.server.ts";
import { sweepFiles } from "#app/features/documents/sweep/commands.server.ts";
import { removeOldNotices } from "#app/features/notices/commands.server.ts";
import { tellOfLowBlocks } from "#app/features/numbers/telling/commands.server.ts";
import { tellOfRounds } from "#app/features/procedures/badges/telling/commands.server.ts";
import { tellOfDeadlines } from "#app/features/procedures/deadlines/commands.server.ts";
import { applyPlan, listDuePlans } from "#app/features/reorganizations/applying/commands.server.ts";
import { takeDueSteps } from "#app/features/procedures/due/commands.server.ts";
import { endCasesOfLeavers } from "#app/features/procedures/due/leavers/commands.server.ts";
import { tellOfNotes } from "#app/features/procedures/notes/commands.server.ts";
import { tellOfResidences } from "#app/features/procedures/residence/telling/commands.server.ts";
import { remindOfSupplements } from "#app/features/procedures/supplements/telling/commands.server.ts";
import { remindOfRecognition } from "#app/features/procedures/reminders/commands.server.ts";
import {
  keepMovement,
  listCountedUnits,
} from "#app/features/reports/movement/sums/commands.server.ts";
import { remindOfReports } from "#app/features/reports/sent/reminding/commands.server.ts";
import { runWorkClock } from "#app/features/tasks/clock/commands.server.ts";
import { today } from "#app/lib/dates.ts";
import { tellMissed } from "#app/features/meetings/telling/missed/commands.server.ts";
import { remindOfMeetings } from "#app/features/meetings/telling/commands.server.ts";
import { listNamesOfDay } from "#app/features/meetings/marking/commands.server.ts";
import { recomputeQuality } from "#app/jobs/recompute-quality.server.ts";
import { Conflict } from "#app/lib/errors.ts";
import { log } from "#app/lib/log.server.ts";
import type { JobContext } from "#db/queue.server.ts";

/**
 * The work of every night: ends the posts of members who have left, removes what has had its day, carries out reorganizations, takes the steps of procedures that nobody takes by hand, looks for people who stand twice, and assesses
 * all records anew, since scores fall with time.
 *
 * @source clarification 42
 */
export async function daily(payload: unknown, context: Pick<JobContext, "signal">): Promise<void> {
  await asSystemJob("daily", "remove what is over", async ({ db, now }) => {
    await endPostsOfLeavers(db, now);
    await listNamesOfDay(db, today(now));
    await removeEndedSessions(db, now);
    await removeOldFailures(db, now);
    await removeOldDevices(db, now);
    await removeOldCounts(db, now);
    await removeOldPendingInputs(db, now);
    await removeOldReadings(db);
    await removeOldKeys(db, now);
    await removeOldFiles(db, now);
    await removeOldNotices(db, now);
    await sweepFiles(db, now);
  });
  await applyReorganizations(context.signal);
  await asSystemJob("daily", "steps of procedures whose day has passed", async ({ db, now }) => {
    await remindOfRecognition(db, now);
    await takeDueSteps(db, now);
    await endCasesOfLeavers(db, now);
    await tellOfNotes(db, now);
  });
  const told = await asSystemJob("daily", "deadlines of procedures", async ({ db, now }) =>
    tellOfDeadlines(db, now),
  );
  log.info(told, "deadlines of procedures told");
  await asSystemJob("daily", "rounds of badges that come", ({ db, now }) => tellOfRounds(db, now));
  const reminded = await asSystemJob("daily", "who meets tomorrow", ({ db, now }) =>
    remindOfMeetings(db, now),
  );
  log.info({ reminded }, "members reminded of meetings");
  await asSystemJob("daily", "cells that have not met this month", ({ db, now }) =>
    tellMissed(db, now),
  );
  await asSystemJob("daily", "blocks of numbers that come to their end", ({ db, now }) =>
    tellOfLowBlocks(db, now),
  );
  await openSheets(context.signal);
  await asSystemJob("daily", "dues that are not paid", ({ db, now }) => remindOfDues(db, now));
  await asSystemJob("daily", "reliefs of dues that end soon", async ({ db, now }) =>
    tellEndingReliefs(db, now),
  );
  await asSystemJob("daily", "opinions that residences are asked for", ({ db, now }) =>
    tellOfResidences(db, now),
  );
  await asSystemJob("daily", "reports that are due soon", async ({ db, now }) =>
    remindOfReports(db, now),
  );
  await asSystemJob("daily", "supplements of records that end soon", async ({ db, now }) =>
    remindOfSupplements(db, now),
  );
  const marked = await asSystemJob(
    "daily",
    "the clock of directives and tasks",
    async ({ db, now }) => runWorkClock(db, now),
  );
  log.info(marked, "directives and tasks marked");
  await countMovement(context.signal);
  await findDuplicates(context.signal);
  await recomputeQuality(payload, context);
}

/** Carries out the reorganizations whose day has come, each by itself: what stands in the way of one keeps no other waiting. */
async function applyReorganizations(signal: AbortSignal): Promise<void> {
  const due = await asSystemJob("daily", "reorganizations whose day has come", ({ db, now }) =>
    listDuePlans(db, now),
  );
  for (const id of due) {
    if (signal.aborted) throw new Error("The reorganizations are carried out later.");
    try {
      const result = await asSystemJob("daily", "a reorganization", ({ db, now }) =>
        applyPlan(db, id, { now, requestId: null }),
      );
      if (!result.ok) log.warn({ id, blockers: result.blockers.length }, "a reorganization waits");
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      log.warn({ id }, "a reorganization waits: something moved while it was being written");
    }
  }
}

/** Opens the sheets of dues of the month, a cell at a time: what one lacks keeps no other waiting. */
async function openSheets(signal: AbortSignal): Promise<void> {
  const waiting = await asSystemJob("daily", "cells without a sheet of dues", ({ db, now }) =>
    listUnopened(db, monthOfDay(today(now))),
  );
  let opened = 0;
  for (const cell of waiting) {
    if (signal.aborted) throw new Error("The sheets of dues are opened later.");
    const result = await asSystemJob("daily", "the sheet of dues of a cell", ({ db, now }) =>
      openSheet(db, null, cell, monthOfDay(today(now)), { now, requestId: null }),
    );
    if (result.ok && result.isNew) opened += 1;
  }
  log.info({ waiting: waiting.length, opened }, "sheets of dues opened");
}

/** Counts the movement of the year of every commune and province, each by itself. */
async function countMovement(signal: AbortSignal): Promise<void> {
  const units = await asSystemJob("daily", "units of which movement is counted", ({ db }) =>
    listCountedUnits(db),
  );
  for (const unit of units) {
    if (signal.aborted) throw new Error("Movement is counted later.");
    await asSystemJob("daily", "the movement of a unit in the year", ({ db, now }) =>
      keepMovement(db, unit, today(now)),
    );
  }
  log.info({ units: units.length }, "movement of the year counted");
}

async function findDuplicates(signal: AbortSignal): Promise<void> {
  const sweep = (after: SweepPlace | null) =>
    asSystemJob("daily", "people who stand twice", ({ db }) => sweepNext(db, after));
  let step = await sweep(null);
  let { noted } = step;
  while (step.next !== null) {
    if (signal.aborted) throw new Error("The search for duplicates begins again later.");
    step = await sweep(step.next);
    noted += step.noted;
  }
  const settled = await asSystemJob("daily", "marks of duplicates", ({ db }) => settleMarks(db));
  log.info({ noted, ...settled }, "duplicates looked for");
}
