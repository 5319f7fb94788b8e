import { conditions, type Verb } from "#app/features/access/matrix/notation/rules.ts";

/** Procedures that can be carried out with the program so far. */
const inProgram = [
  "transferOut",
  "transferIn",
  "exemption",
  "admission",
  "recognition",
  "card",
  "removal",
  "death",
  "discipline",
  "badge",
  "reward",
  "classification",
  "changeK1",
  "changeK2",
  "changeK3",
  "changeK4",
  "technicalDelete",
  "elections",
] as const;

const [first, ...rest] = inProgram;
const rights = (act: (typeof inProgram)[number], verbs?: readonly Verb[]) => ({
  act,
  verbs,
  under: conditions,
  // An import operator sees the cases of what it may propose and no others: see `proposal.read`.
  ...(act === "technicalDelete" || act === "changeK4" ? { except: ["R13" as const] } : {}),
});

/** An import operator proposes this at the door of the proposals, and reaches no other case. */
const proposes = (act: "technicalDelete" | "changeK4") => ({
  act,
  verbs: ["p"] as const,
  under: conditions,
  roles: ["R13"] as const,
});

/**
 * What procedures ask of the door. Which role takes which step, and on which side, is said by the definition
 * of each procedure. A step that changes a record reads the whole of it; the page strips it.
 */
export const casePermissions = {
  // A candidate is no member yet; the record opens at once, the admission is what others decide.
  "candidate.create": { of: [{ act: "createCandidate" }], needs: { write: true } },
  "case.read": {
    of: [rights(first), ...rest.map((act) => rights(act))],
    needs: { restricted: true, sensitive: true },
  },
  "case.act": {
    of: [rights(first, ["p", "v", "a"]), ...rest.map((act) => rights(act, ["p", "v", "a"]))],
    needs: { write: true },
  },
  "proposal.read": {
    of: [proposes("technicalDelete"), proposes("changeK4")],
    needs: { restricted: true, sensitive: true },
  },
  "proposal.act": {
    of: [proposes("technicalDelete"), proposes("changeK4")],
    needs: { write: true },
  },
} as const;
