/** Permissions of the acts that the tables of the domain take for granted; see `matrix/general`. */
export const generalPermissions = {
  // The home page of the auditor opens with the log.
  "home.read": { of: [{ act: "home" }], needs: { audit: true } },
  "organization.read": { of: [{ act: "tree" }] },
  "organization.import": { of: [{ act: "treeImport" }] },
  "paper.read": { of: [{ act: "papers" }] },
  // What the administrator sets are the defaults of a release; on the page they are read.
  "figure.read": { of: [{ act: "codeLists", under: ["defaults"] }] },
  "figure.propose": { of: [{ act: "codeLists", verbs: ["p"] }], needs: { work: true } },
  "figure.approve": { of: [{ act: "codeLists", verbs: ["a"] }], needs: { work: true } },
  "number.read": { of: [{ act: "biographyBlocks" }] },
  "number.give": { of: [{ act: "biographyBlocks", verbs: ["a"] }], needs: { work: true } },
  "post.appointFirstLeader": { of: [{ act: "firstLeader" }] },
  // Which of them does which step of which request is said in `requests/steps`.
  "post.read": { of: [{ act: "posts" }] },
  "post.propose": {
    of: [
      { act: "grantPost", verbs: ["p"] },
      { act: "accounts", verbs: ["p"] },
      { act: "assignOfficers", verbs: ["p"] },
    ],
  },
  "post.approve": {
    of: [
      { act: "grantPost", verbs: ["a"] },
      { act: "accounts", verbs: ["a"] },
      { act: "assignOfficers", verbs: ["a"] },
    ],
  },
  "post.execute": {
    of: [
      { act: "grantPost", verbs: ["e"] },
      { act: "accounts", verbs: ["e"] },
      { act: "assignOfficers", verbs: ["e"] },
    ],
  },
} as const;
