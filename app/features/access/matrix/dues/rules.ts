import type { Row } from "#app/features/access/matrix/notation/rules.ts";

/** Party dues. @source roles §4.4 */
export const dues = {
  ownDues: { R01: "O" },
  duesOfMembers: { R02: "C", R05: "C", R09: "M", R10: "M" },
  incomeBase: { R01: "O", R02: "C", R05: "C" },
  recordPayment: { R05: "C" },
  closeMonth: { R02: "Ca", R05: "Cp" },
  remit: { R02: "Ca", R05: "Cp", R09: "Ma", R12: "P totals" },
  duesExemption: { R01: "Op", R02: "Ca", R05: "Cp", R08: "Mr", R09: "Mr" },
  duesRates: { R12: "Pp", R14: "Pa" },
} as const satisfies Record<string, Row>;
