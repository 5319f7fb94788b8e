import type { Actor, Permission } from "#app/features/access/rules.ts";
import { answerQuestions, checkAgain } from "#app/features/imports/answers/commands.server.ts";
import {
  approveImport,
  askRollBack,
  holdImport,
  rejectImport,
  submitImport,
  type StepResult,
} from "#app/features/imports/decision/commands.server.ts";
import { answerField } from "#app/features/imports/view/rules.ts";
import type { Answers } from "#app/features/imports/schema.ts";
import { LEFT_OPEN, repairAnswer, type KnownRepair } from "#app/features/imports/states/rules.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What can be done on the page of an import, and the permission each asks for. */
export const actPermissions = {
  answer: "import.propose",
  again: "import.propose",
  submit: "import.propose",
  approve: "import.approve",
  rest: "import.approve",
  reject: "import.approve",
  rollback: "import.rollback",
} as const satisfies Record<string, Permission>;

export type Act = keyof typeof actPermissions;

const LONGEST_ANSWER = 200;
const LONGEST_NOTE = 1_000;

/** The act a form asks for; what is unknown only reads the file again, which changes nothing. */
export const readAct = (value: unknown): Act =>
  typeof value === "string" && value in actPermissions ? (value as Act) : "again";

/** Does one act. `done` names what was done; submitting may turn into another reading. */
export async function takeAct(
  { db, actor, now }: { db: ScopedDb; actor: Actor; now: Date },
  importId: string,
  act: Act,
  form: FormData,
): Promise<{ ok: true; done: Act } | Extract<StepResult, { ok: false }>> {
  const declined = act === "submit" ? await declinedRepairs(db, importId, form) : {};
  const done: Act = Object.keys(declined).length > 0 ? "answer" : act;
  const result = await take();
  return result.ok ? { ok: true, done } : result;

  function take(): Promise<StepResult> {
    switch (act) {
      case "answer":
        return answerQuestions(db, actor, importId, answersOf(form), now);
      case "again":
        return checkAgain(db, actor, importId, now);
      case "submit":
        return done === "answer"
          ? answerQuestions(db, actor, importId, declined, now)
          : submitImport(db, actor, importId, now);
      case "approve":
      case "rest":
        return approveImport(db, actor, importId, act === "rest", now);
      case "reject":
        return rejectImport(db, actor, importId, noteOf(form), now);
      case "rollback":
        return askRollBack(db, actor, importId, now);
    }
  }
}

/** Repairs that were shown and not ticked are taken back: the file is read again without them. */
async function declinedRepairs(db: ScopedDb, importId: string, form: FormData): Promise<Answers> {
  const { repairs, state } = await holdImport(db, importId);
  if (state !== "checked") return {};
  const shown = ((repairs as KnownRepair[] | null) ?? []).filter(({ count }) => count > 0);
  const ticked = new Set(form.getAll("repair"));
  const asked = new Set(form.getAll("repairShown"));
  return Object.fromEntries(
    shown
      .filter(({ kind }) => asked.has(kind) && !ticked.has(kind))
      .map(({ kind }) => [repairAnswer(kind), "no"]),
  );
}

function answersOf(form: FormData): Answers {
  const answers: Answers = {};
  for (const [name, value] of form) {
    if (!name.startsWith(answerField("")) || typeof value !== "string") continue;
    const key = name.slice(answerField("").length).slice(0, LONGEST_ANSWER);
    answers[key] = value.trim().slice(0, LONGEST_ANSWER) || LEFT_OPEN;
  }
  return answers;
}

const noteOf = (form: FormData): string =>
  String(form.get("note") ?? "")
    .trim()
    .slice(0, LONGEST_NOTE);
