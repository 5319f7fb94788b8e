/** What facts are about, as the log is filtered. */
export const factKinds = [
  "signIn",
  "failedSignIn",
  "account",
  "post",
  "refusal",
  "record",
  "document",
  "case",
  "reveal",
  "lookup",
  "import",
  "export",
  "organization",
  "directive",
  "task",
  "meeting",
  "dues",
  "figure",
  "report",
  "job",
] as const;
export type FactKind = (typeof factKinds)[number];

/** Sign-ins that were refused. */
export const failedSignIns = [
  "account.signInFailed",
  "account.signInStopped",
  "account.secondFactorFailed",
] as const;

const signIns = [
  "account.signedIn",
  "account.signedOut",
  "account.passphrasePassed",
  "account.servicePassed",
  ...failedSignIns,
] as const;

/** Which acts a kind holds: these, or all that begin so and belong to no kind before. */
export const actsOf: Record<FactKind, { acts?: readonly string[]; prefix?: string }> = {
  signIn: { acts: signIns },
  failedSignIn: { acts: failedSignIns },
  account: { prefix: "account." },
  post: { prefix: "post." },
  refusal: { prefix: "access." },
  reveal: { acts: ["member.reveal"] },
  record: { prefix: "member." },
  document: { prefix: "document." },
  case: { prefix: "case." },
  lookup: { prefix: "lookup." },
  import: { prefix: "import." },
  export: { prefix: "export." },
  organization: { prefix: "organization." },
  directive: { prefix: "directive." },
  task: { prefix: "task." },
  meeting: { prefix: "meeting." },
  dues: { prefix: "dues." },
  figure: { prefix: "figure." },
  report: { prefix: "report." },
  job: { prefix: "job." },
};

/** Acts that begin like those of a kind and belong to another one. */
export const actsElsewhere: Partial<Record<FactKind, readonly string[]>> = {
  account: signIns,
  record: ["member.reveal"],
};

/** Whether an act is one of a kind: the kinds of acts that others name stand first. */
export function isOfKind(kind: FactKind, act: string): boolean {
  const { acts, prefix } = actsOf[kind];
  if (actsElsewhere[kind]?.includes(act)) return false;
  return acts?.includes(act) ?? act.startsWith(prefix ?? "\n");
}

/** What an act is about; null for an act that nobody has named. */
export function kindOfAct(act: string): FactKind | null {
  return (
    factKinds.find((kind) => actsOf[kind].acts?.includes(act)) ??
    factKinds.find((kind) => act.startsWith(actsOf[kind].prefix ?? "\n")) ??
    null
  );
}

const MARK_LENGTH = 8;

/**
 * The mark by which an auditor tells records apart without seeing whose they are: the first eight signs of the
 * record's id, as `3F2A-91BC`.
 */
export function recordMark(memberId: string): string {
  const signs = memberId.slice(0, MARK_LENGTH).toUpperCase();
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}

/** The first and last id that bear a mark; null for a text that is none. */
export function idsOfMark(mark: string): { from: string; to: string } | null {
  const signs = mark.replace("-", "").toLowerCase();
  if (!/^[0-9a-f]{8}$/.test(signs)) return null;
  return {
    from: `${signs}-0000-0000-0000-000000000000`,
    to: `${signs}-ffff-ffff-ffff-ffffffffffff`,
  };
}
