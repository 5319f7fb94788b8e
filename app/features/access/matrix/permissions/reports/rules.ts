/** What reports ask of the door. Lists of people are for who may read restricted fields; the pages see to that. */
export const reportPermissions = {
  "report.read": {
    of: [{ act: "statistics" }, { act: "reports", under: ["dues"] }],
    needs: { restricted: true },
  },
} as const;
