/** Nobody is signed in, or the session has ended. The door answers with the sign-in page. */
export class NotSignedIn extends Error {
  constructor() {
    super("not signed in");
    this.name = "NotSignedIn";
  }
}

/** The passphrase was right, the second factor is still to come. The door answers with its page. */
export class NeedsSecondFactor extends Error {
  constructor() {
    super("the second factor is still to come");
    this.name = "NeedsSecondFactor";
  }
}

/** The act asks its owner to prove anew who they are. The door answers with the page for it. */
export class NeedsConfirmation extends Error {
  constructor() {
    super("signed in too long ago for this act");
    this.name = "NeedsConfirmation";
  }
}

/**
 * The actor may not do this. The door answers 403 and names the roles that may.
 *
 * `permission` is the refused permission; `reason` is for the log, never for the screen.
 */
export class Forbidden extends Error {
  readonly permission: string;

  constructor(permission: string, reason = "no post grants it") {
    super(`${permission}: ${reason}`);
    this.name = "Forbidden";
    this.permission = permission;
  }
}

/** Done too often in a short time. The door answers 429 and says when to come back. */
export class TooOften extends Error {
  /** What is limited. */
  readonly limit: string;
  readonly until: Date;

  constructor(limit: string, until: Date) {
    super(`too often: ${limit}`);
    this.name = "TooOften";
    this.limit = limit;
    this.until = until;
  }
}

/** The thing does not exist or lies outside the actor's scope: the two must look the same. */
export class NotFound extends Error {
  constructor(what = "not found") {
    super(what);
    this.name = "NotFound";
  }
}

/** Somebody else changed the same thing meanwhile. Nothing was written. */
export class Conflict extends Error {
  constructor(what = "changed meanwhile") {
    super(what);
    this.name = "Conflict";
  }
}
