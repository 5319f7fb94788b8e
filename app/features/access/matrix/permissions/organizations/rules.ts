const cells = { act: "cellReorganization" } as const;
const communes = { act: "communeReorganization" } as const;

/**
 * What the reorganization of Party organizations asks of the door. Of which unit a role drafts and approves plans is
 * said by `reorganizations/rules`; taking one back is the province's.
 *
 * @source roles §4.3; procedures P17
 */
export const reorganizationPermissions = {
  "reorganization.read": { of: [cells, communes] },
  "reorganization.propose": {
    of: [
      { ...cells, verbs: ["p"] },
      { ...communes, verbs: ["p"] },
    ],
    needs: { work: true },
  },
  "reorganization.approve": {
    of: [
      { ...cells, verbs: ["a"] },
      { ...communes, verbs: ["a"] },
    ],
    needs: { work: true },
  },
  "reorganization.attach": {
    of: [
      { ...cells, verbs: ["p", "a"] },
      { ...communes, verbs: ["p", "a"] },
    ],
    needs: { work: true },
  },
  "reorganization.undo": { of: [{ ...communes, verbs: ["p"] }], needs: { work: true } },
} as const;
