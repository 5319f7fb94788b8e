import { afterAll, beforeAll, expect, test } from "vitest";
import * as login from "#app/routes/auth/login.tsx";
import {
  editForm,
  formOf,
  openEdit,
  saveEdit,
  saveSeen,
  sendEdit,
  Stored,
} from "#tests/setup/record-edit.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";
import type { TestDatabase } from "#tests/setup/database.ts";

let database: TestDatabase;
let stored: Stored;
let people: string[];
let taken = 0;

beforeAll(async () => {
  database = await demoDatabase();
  stored = new Stored(database.admin);
  people = await stored.membersOf("PT-TB-DB-01");
});
afterAll(() => database.close());

const somebody = (): string => people[taken++]!;

test("the second of two editors is shown both values with who and when, and nothing is lost (fault 134)", async () => {
  const bithu = await visitor("bithu");
  const canbo = await visitor("canbo.xa");
  const id = somebody();
  const late = await editForm(bithu, id, { phone: "0912000222", email: "bithu@vidu.vn" });
  await saveEdit(canbo, id, { phone: "0912000111" });
  const told = await sendEdit(bithu, id, late);
  expect(told.status).toBe(409);
  const { crossing, inputs, version } = told.data.state;
  expect(crossing).toMatchObject({
    by: "Hà Thị Thảo",
    both: [{ name: "phone", mine: "0912000222", theirs: "0912000111", by: "Hà Thị Thảo" }],
    theirs: [],
  });
  expect(Date.parse(crossing.both[0].at)).toBeGreaterThan(Date.now() - 60_000);
  expect(inputs).toMatchObject({ phone: "0912000222", email: "bithu@vidu.vn" });
  expect(await stored.record(id)).toMatchObject({ phone: "0912000111", version, email: null });

  const chosen = formOf(told.data.state, {
    phone: "0912000222",
    email: "bithu@vidu.vn",
    "choice.phone": "theirs",
  });
  expect((await sendEdit(bithu, id, chosen)).status).toBe(302);
  expect(await stored.record(id)).toMatchObject({ phone: "0912000111", email: "bithu@vidu.vn" });
  expect((await stored.facts(id)).map(({ role, changes }) => [role, changes[0].field])).toEqual([
    ["R08", "phone"],
    ["R02", "email"],
  ]);
});

test("the sender's own value can be kept, and overwrites what was shown", async () => {
  const bithu = await visitor("bithu");
  const id = somebody();
  const late = await editForm(bithu, id, { phone: "0912000333" });
  await saveEdit(await visitor("phobithu"), id, { phone: "0912000444" });
  const told = await sendEdit(bithu, id, late);
  const chosen = formOf(told.data.state, { phone: "0912000333", "choice.phone": "mine" });
  expect((await sendEdit(bithu, id, chosen)).status).toBe(302);
  expect((await stored.record(id)).phone).toBe("0912000333");
});

test("edits of different fields are merged only after they were shown", async () => {
  const bithu = await visitor("bithu");
  const id = somebody();
  const late = await editForm(bithu, id, { email: "mot@vidu.vn" });
  await saveEdit(await visitor("canbo.xa"), id, { phone: "0912000555" });
  const told = await sendEdit(bithu, id, late);
  expect(told.status).toBe(409);
  expect(told.data.state.crossing).toMatchObject({
    both: [],
    theirs: [{ name: "phone", theirs: "0912000555" }],
  });
  expect(told.data.state.inputs).toMatchObject({ phone: "0912000555", email: "mot@vidu.vn" });
  const { phone, email } = told.data.state.inputs;
  expect((await sendEdit(bithu, id, formOf(told.data.state, { phone, email }))).status).toBe(302);
  expect(await stored.record(id)).toMatchObject({ phone: "0912000555", email: "mot@vidu.vn" });
});

test("a form without its version is never taken for the newest", async () => {
  const bithu = await visitor("bithu");
  const id = somebody();
  const answer = await sendEdit(bithu, id, { phone: "0912000666" });
  expect(answer.status).toBe(409);
  expect(await stored.facts(id)).toHaveLength(0);
});

test("a row that was removed meanwhile comes back as a new one when its editor says so", async () => {
  const [canbo, other] = [await visitor("canbo.xa"), await visitor("canbo.xa2")];
  const id = somebody();
  const list = "section=K_reward&list=rewards";
  const reward = { authority: "Huyện uỷ (thử)", decision_date: "2010", reason: "thử" };
  await saveSeen(canbo, id, reward, `${list}&row=new`);
  const rows = () => database.admin`
    select id, authority from rewards where member_id = ${id} and authority like '%(thử)'`;
  const [row] = await rows();
  const query = `${list}&row=${row!.id}`;
  const late = await editForm(canbo, id, { ...reward, authority: "Tỉnh uỷ (thử)" }, query);
  await saveSeen(other, id, { intent: "remove", reason: "thử" }, `${query}&act=remove`);
  const told = await sendEdit(canbo, id, late, query);
  expect(told.status).toBe(409);
  expect(told.data.state).toMatchObject({
    crossing: { isGone: true, by: "Tạ Quang Vinh" },
    inputs: { authority: "Tỉnh uỷ (thử)", decision_date: "2010" },
  });
  const { version } = told.data.state;
  const again = { ...told.data.state.inputs, reason: "thử" };
  const first = await sendEdit(canbo, id, formOf(told.data.state, again), query);
  const seen = (first.data?.state?.doubts ?? []).map((doubt: { id: string }) => doubt.id);
  if (first.status === 422)
    await sendEdit(canbo, id, formOf(first.data.state, { ...again, seen }), query);
  expect(await rows()).toMatchObject([{ authority: "Tỉnh uỷ (thử)" }]);
  expect((await stored.record(id)).version).toBe(version + 1);
});

test("a form sent twice is saved once, and answered the same (faults 87, 149)", async () => {
  const bithu = await visitor("bithu");
  const id = somebody();
  const form = await editForm(bithu, id, { phone: "0912000777" });
  const answers = await Promise.all([sendEdit(bithu, id, form), sendEdit(bithu, id, form)]);
  expect(answers.map(({ status }) => status)).toEqual([302, 302]);
  expect(answers[0]!.location).toBe(answers[1]!.location);
  expect((await sendEdit(bithu, id, form)).status).toBe(302);
  expect(await stored.facts(id)).toHaveLength(1);
});

test("a form without its key is refused, and nothing is written", async () => {
  const bithu = await visitor("bithu");
  const id = somebody();
  const form = { ...(await editForm(bithu, id, { phone: "0912000888" })), key: null };
  expect((await sendEdit(bithu, id, form)).status).toBe(400);
  expect(await stored.facts(id)).toHaveLength(0);
});

test.each([
  ["idleness", "last_seen_at = now() - interval '1 day'"],
  ["its last day", "expires_at = now() - interval '1 minute'"],
])(
  "what was sent after %s ended the session comes back in the form, once (ui 10.6)",
  async (_how, end) => {
    const bithu = await visitor("bithu");
    const id = somebody();
    const form = await editForm(bithu, id, { phone: "0912000999", email: "chưa gõ xong" });
    await database.admin.unsafe(
      `update sessions set ${end} where account_id = '${bithu.accountId}'`,
    );
    // A page that is open elsewhere may ask first.
    expect((await openEdit(bithu, id)).status).toBe(303);
    const refused = await sendEdit(bithu, id, form);
    expect(refused.status).toBe(303);
    expect(await stored.facts(id)).toHaveLength(0);
    const next = new URL(refused.location!, "http://localhost").searchParams.get("next");
    expect(next).toBe(`/members/${id}/edit?section=C_contact`);

    const back = await visitor(null);
    const typed = { username: "bithu", password: "chi-bo-so-3.0", key: null };
    const signedIn = await back.post(login, refused.location!, typed);
    expect(signedIn.location).toBe(next);
    const page = await openEdit(back, id);
    expect(page.data.state).toMatchObject({
      isKept: true,
      inputs: { phone: "0912000999", email: "chưa gõ xong" },
    });
    expect((await openEdit(back, id)).data.state.isKept).toBe(false);
    const resent = formOf(page.data.state, { phone: "0912000999" });
    expect((await sendEdit(back, id, resent)).status).toBe(302);
    expect((await stored.record(id)).phone).toBe("0912000999");
  },
);

test("a form that comes back from an ended session still meets what others saved since", async () => {
  const bithu = await visitor("bithu");
  const id = somebody();
  const form = await editForm(bithu, id, { phone: "0913000111" });
  await database.admin`
    update sessions set last_seen_at = now() - interval '1 day' where account_id = ${bithu.accountId}`;
  await sendEdit(bithu, id, form);
  await saveEdit(await visitor("canbo.xa"), id, { phone: "0913000222" });
  const back = await visitor("bithu");
  const { data } = await openEdit(back, id);
  const told = await sendEdit(back, id, formOf(data.state, { phone: data.state.inputs.phone }));
  expect(told.status).toBe(409);
  expect(told.data.state.crossing.both).toMatchObject([
    { mine: "0913000111", theirs: "0913000222" },
  ]);
});
