/**
 * What the pages of dues ask of the door. Sums, amounts and incomes are read apart; an income only by who holds
 * `dues.readBase`. The same letter of the matrix means another step for another role: "a" of a remittance
 * is sending it in the cell and confirming it in the commune.
 *
 * @source roles §4.4
 */
export const duesPermissions = {
  "dues.own": { of: [{ act: "ownDues" }] },
  "dues.read": { of: [{ act: "duesOfMembers" }], needs: { dues: "amounts" } },
  "dues.readBase": { of: [{ act: "incomeBase" }], needs: { dues: "amounts" } },
  "dues.readTotals": {
    of: [{ act: "duesOfMembers" }, { act: "remit", only: "totals" }],
    needs: { dues: "totals" },
  },
  "dues.record": {
    of: [{ act: "recordPayment" }],
    needs: { dues: "amounts", duesWrite: true },
  },
  "dues.proposeClose": {
    of: [{ act: "closeMonth", verbs: ["p"] }],
    needs: { dues: "amounts", duesWrite: true },
  },
  "dues.close": {
    of: [{ act: "closeMonth", verbs: ["a"] }],
    needs: { dues: "amounts", duesWrite: true },
  },
  "dues.proposeRemittance": {
    of: [{ act: "remit", verbs: ["p"] }],
    needs: { dues: "amounts", duesWrite: true },
  },
  "dues.sendRemittance": {
    of: [{ act: "remit", verbs: ["a"], roles: ["R02"] }],
    needs: { dues: "amounts", duesWrite: true },
  },
  "dues.receiveRemittance": {
    of: [{ act: "remit", verbs: ["a"], roles: ["R09"] }],
    needs: { dues: "amounts", duesWrite: true },
  },
  // Oneself, or the collector from a paper that the member has signed.
  "dues.declare": {
    of: [{ act: "ownDues" }, { act: "recordPayment" }],
    needs: { dues: "amounts", duesWrite: true },
  },
  "dues.confirmBase": {
    of: [{ act: "closeMonth" }],
    needs: { dues: "amounts", duesWrite: true },
  },
  "dues.askRelief": {
    of: [{ act: "duesExemption", verbs: ["p"] }],
    needs: { dues: "amounts", duesWrite: true },
  },
  "dues.decideRelief": {
    of: [{ act: "duesExemption", verbs: ["a"] }],
    needs: { dues: "amounts", duesWrite: true },
  },
  "dues.readTerms": { of: [{ act: "duesRates" }] },
  "dues.proposeTerms": { of: [{ act: "duesRates", verbs: ["p"] }] },
  "dues.approveTerms": { of: [{ act: "duesRates", verbs: ["a"] }] },
} as const;
