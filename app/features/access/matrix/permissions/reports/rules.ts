const made = { restricted: true, dues: "totals" } as const;

/** What reports ask of the door. Lists of people are for who may read restricted fields; the pages see to that. */
export const reportPermissions = {
  "report.read": {
    of: [{ act: "statistics" }, { act: "reports", under: ["dues"] }],
    needs: made,
  },
  "report.submit": { of: [{ act: "reports", verbs: ["p"] }], needs: { ...made, work: true } },
  // The report on dues is sent by the office too; who may not read sums of dues does not send it.
  "report.submitDues": {
    of: [{ act: "reports", verbs: ["p"], under: ["dues"] }],
    needs: { ...made, work: true },
  },
  // A province puts its own report together; its leader locks it for the archive.
  "report.compile": { of: [{ act: "reports", verbs: ["v"] }], needs: { ...made, work: true } },
  "report.check": { of: [{ act: "reports", verbs: ["v"] }], needs: { work: true } },
  "report.accept": { of: [{ act: "reports", verbs: ["a"] }], needs: { work: true } },
  // Who sees sums of provinces alone reads what provinces have locked, small numbers left out.
  "report.archive": { of: [{ act: "statistics", only: "suppressed" }] },
  // A plan of admissions is work given downward; who sees it reads statistics of a cell, a commune or a province.
  "plan.read": { of: [{ act: "statistics", roles: ["R02", "R08", "R10", "R12", "R14"] }] },
  "plan.propose": {
    of: [{ act: "directive", verbs: ["p"], roles: ["R08", "R12"] }],
    needs: { work: true },
  },
  "plan.approve": {
    of: [{ act: "directive", verbs: ["a"], roles: ["R10", "R14"] }],
    needs: { work: true },
  },
} as const;
