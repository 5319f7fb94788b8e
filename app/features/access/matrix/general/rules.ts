import type { Row } from "#app/features/access/matrix/notation/rules.ts";

const everybody = {
  R01: "C",
  R02: "C",
  R03: "C",
  R04: "C",
  R05: "C",
  R06: "G",
  R07: "G",
  R08: "M",
  R09: "M",
  R10: "M",
  R11: "M",
  R12: "P",
  R13: "P",
  R14: "P",
  R15: "A",
  R16: "O",
  R17: "O",
} as const satisfies Row;

/** Acts that the tables of the domain take for granted: to come in, to see the tree, to begin. @source clarification 45; posts: roles §2 and §4.5, step by step in `requests/steps`; else house */
export const general = {
  home: everybody,
  tree: everybody,
  treeImport: { R12: "P", R14: "P", R17: "A" },
  firstLeader: { R17: "Ae" },
  posts: {
    R02: "C",
    R03: "C",
    R04: "C",
    R06: "G",
    R07: "G",
    R08: "M",
    R10: "M",
    R12: "P",
    R14: "P",
    R17: "A",
  },
  grantPost: {
    R02: ["Cp", "Ca"],
    R03: "Cp",
    R04: "Cp",
    R06: "Gp",
    R07: "Gp",
    R08: ["Mp", "Ma"],
    R10: ["Mp", "Ma"],
    R12: ["Pp", "Pa", "Pe"],
    R14: ["Pp", "Pa", "Pe"],
    R17: "Ae",
  },
} as const satisfies Record<string, Row>;
