/** The lowest role that needs a second factor; the codes of roles are in order. @source roles §8 */
export const firstRoleWithSecondFactor = "R06";

/** Seconds for which a code is shown, and how many such steps a clock may be early or late (fault 125). */
export const codeStep = { seconds: 30, drift: 1 } as const;

/** How long a secret that was shown can be taken into use. @source house */
export const setupMinutes = 30;

/** Recovery codes: how many, and how long each is in signs of five bits. @source house */
export const recoveryCodeShape = { count: 10, length: 12, group: 4 } as const;
