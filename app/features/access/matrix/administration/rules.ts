import type { Row } from "#app/features/access/matrix/notation/rules.ts";

/**
 * Files that go out, accounts, the log, the system itself. The table of the domain has no columns for
 * R03, R06 and R07; they see the figures of the members whose records they read.
 *
 * @source roles §4.5; R03, R06, R07 in `statistics`: roles §7, house
 */
export const administration = {
  exportPublic: { R02: "Cx", R08: "Mx", R10: "Mx", R12: "Px", R14: "Px" },
  exportRestricted: {
    R02: "Cx",
    R08: "Mx purpose",
    R10: "Mx purpose",
    R12: "Px purpose",
    R14: "Px purpose",
  },
  exportSensitive: {
    R08: "Mx purpose needsR10",
    R10: "Ma",
    R12: "Px purpose needsR14",
    R14: "Pa",
  },
  exportFull: {
    R08: "Mx needsR10",
    R10: "Ma",
    R12: "Px needsR14",
    R13: "Px template",
    R14: "Pa",
  },
  statistics: {
    R02: "C",
    R03: "C",
    R06: "G",
    R07: "G",
    R08: "M",
    R10: "M",
    R12: "P",
    R14: "P",
    R15: "A suppressed",
  },
  accounts: { R08: "Mp", R10: "Ma", R12: "Pa", R17: "Ae" },
  assignOfficers: { R10: "Mp", R12: "Pp", R14: "Pa", R17: "Ae" },
  codeLists: { R12: "Pp", R14: "Pa", R17: "Ae defaults" },
  auditLog: {
    R02: "O ownActions",
    R10: "M ownStaff",
    R12: "P ownStaff",
    R14: "P",
    R16: "A",
    R17: "A technical",
  },
  backup: { R14: "Pa restore", R16: "Ar log", R17: "Ae" },
  impersonate: {},
} as const satisfies Record<string, Row>;
