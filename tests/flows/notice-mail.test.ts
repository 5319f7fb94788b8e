import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { notify } from "#app/features/notices/commands.server.ts";
import { handlers } from "#app/jobs/handlers.server.ts";
import { today } from "#app/lib/dates.ts";
import { setEnv } from "#app/lib/env.server.ts";
import { sendMail } from "#app/lib/mail.server.ts";
import { setLogLevel } from "#app/lib/log.server.ts";
import * as account from "#app/routes/account.tsx";
import * as mailRoute from "#app/routes/notices/mail.tsx";
import { startWorker, type RunningWorker } from "#db/queue.server.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { mailbox, textOf, type Mailbox } from "#tests/setup/mailbox.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";

const ADDRESS = "dong.chi@so.example.vn";
let database: TestDatabase;
let box: Mailbox;
let who: Visitor;
let worker: RunningWorker | null = null;

beforeAll(async () => {
  setLogLevel("silent");
  database = await demoDatabase();
  box = await mailbox();
  who = await visitor("bithu");
});
afterAll(async () => {
  setEnv({ mail: null });
  await box.close();
  await database.close();
});
beforeEach(async () => {
  box.mails.length = 0;
  box.isBusy = false;
  setEnv({ mail: settings() });
  await database.admin`delete from notices`;
  await database.admin`delete from notice_mails`;
});
afterEach(async () => {
  await worker?.stop();
  worker = null;
  await database.admin`select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))`;
});

const settings = (port = box.port, login: { user: string; password: string } | null = null) => ({
  host: "127.0.0.1",
  port,
  isSecure: false,
  login,
  from: "Chi Bộ Số <so@example.vn>",
  productUrl: "https://so.example.vn",
});
const choose = (address: string, consent = "1") =>
  who.post(mailRoute, "/account/mail", { address, ...(consent ? { consent } : {}) });
const tell = (path: string) =>
  withSystemScope("test", (db) =>
    notify(
      db,
      { accounts: [who.accountId!] },
      { kind: "caseTurn", subject: "Nguyễn Văn Bí Mật", path },
      new Date(),
    ),
  );
const context = { jobId: "1", attempt: 1, signal: new AbortController().signal };
/** The queue itself, with real retries. */
const runMorning = async () => {
  worker ??= await startWorker(handlers);
  await handlers["mail-notices"]!({}, context);
};
const until = async (done: () => boolean | Promise<boolean>) => {
  for (let time = 0; time < 200; time++) {
    if (await done()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("It did not happen within ten seconds.");
};
const lastSent = async () =>
  (await database.admin`select last_sent_at from notice_mails`)[0]?.last_sent_at as Date | null;

describe("choosing the daily mail", () => {
  test("is offered where the program can send mail, and not found elsewhere", async () => {
    expect((await who.get(account, "/account")).data.mail).toEqual({ address: null });
    expect((await who.get(mailRoute, "/account/mail")).status).toBe(200);
    setEnv({ mail: null });
    expect((await who.get(account, "/account")).data.mail).toBeNull();
    expect((await who.get(mailRoute, "/account/mail")).status).toBe(404);
    expect((await choose(ADDRESS)).status).toBe(404);
  });

  test("keeps the address with its consent, and leaves a fact without the address", async () => {
    expect((await choose(ADDRESS)).location).toBe("/account?saved=mail");
    expect((await who.get(account, "/account")).data.mail).toEqual({ address: ADDRESS });
    expect((await choose("")).status).toBe(302);
    expect((await who.get(account, "/account")).data.mail).toEqual({ address: null });
    const facts = await database.admin`
      select act, subject, changes, reason from history where act like 'account.mail%' order by id`;
    expect(facts).toEqual([
      { act: "account.mailChosen", subject: "bithu", changes: [], reason: null },
      { act: "account.mailStopped", subject: "bithu", changes: [], reason: null },
    ]);
  });

  test("without the consent or with no address nothing is kept, and what was typed stays", async () => {
    const answers = [await choose(ADDRESS, ""), await choose("ai@đó")];
    expect(answers.map(({ status, data }) => [status, data.fault, data.typed])).toEqual([
      [422, "consent", ADDRESS],
      [422, "wrong", "ai@đó"],
    ]);
    expect(await database.admin`select 1 from notice_mails`).toEqual([]);
  });
});

describe("in the morning", () => {
  test("one mail says how many and where, and nothing else of it", async () => {
    await choose(ADDRESS);
    await tell("/members/one");
    await tell("/members/two");
    await runMorning();
    await until(() => box.mails.length > 0);
    const [mail] = box.mails;
    const { head, text } = textOf(mail!);
    expect([mail!.from, mail!.to]).toEqual(["so@example.vn", [ADDRESS]]);
    expect(head).toContain(`${today(new Date())}.${who.accountId}@so.example.vn`);
    expect(head).toContain("Auto-Submitted: auto-generated");
    expect(text).toContain("2 thông báo chưa đọc");
    expect(text).toContain("https://so.example.vn/notices");
    expect(`${head}${text}`).not.toMatch(/Bí Mật|members|Chi bộ|bithu/);
    await until(async () => (await lastSent()) !== null);
  });

  test("nobody is written to twice about the same, nor without consent, nor with everything read", async () => {
    await tell("/a");
    await runMorning();
    await choose(ADDRESS);
    await runMorning();
    await until(async () => (await lastSent()) !== null && (await lastSent()) !== undefined);
    await runMorning();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(box.mails).toHaveLength(1);
    await tell("/b");
    await database.admin`update notices set read_at = now()`;
    await runMorning();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(box.mails).toHaveLength(1);
  });

  test("a server that is busy is asked again, and what was not taken counts as not sent", async () => {
    await choose(ADDRESS);
    await tell("/a");
    box.isBusy = true;
    await runMorning();
    const tried = async () =>
      (
        await database.admin`
        select attempts from graphile_worker.jobs where task_identifier = 'mail-notice' and last_error is not null`
      )[0];
    await until(async () => (await tried()) !== undefined);
    expect([box.mails.length, await lastSent()]).toEqual([0, null]);
    box.isBusy = false;
    await until(() => box.mails.length === 1);
    await until(async () => (await lastSent()) !== null);
  });

  test("a mail of yesterday that comes late is not sent", async () => {
    await choose(ADDRESS);
    await tell("/a");
    await handlers["mail-notice"]!({ recipientId: who.accountId, day: "2020-01-01" }, context);
    await handlers["mail-notice"]!({ recipientId: randomUUID(), day: today(new Date()) }, context);
    expect(box.mails).toEqual([]);
  });
});

test("the program signs in where the server asks for it, and says when it may not", async () => {
  const login = { user: "so", password: "mật khẩu" };
  const guarded = await mailbox(login);
  const mail = { to: ADDRESS, subject: "Thử", text: "Thử", id: "1" };
  await sendMail(settings(guarded.port, login), mail);
  await expect(
    sendMail(settings(guarded.port, { ...login, password: "sai" }), mail),
  ).rejects.toThrow("wrong login");
  expect(guarded.mails).toHaveLength(1);
  await guarded.close();
});
