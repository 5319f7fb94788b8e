import type { RequestState } from "#app/features/access/requests/matter/rules.ts";
import type { RequestKind } from "#app/features/access/requests/steps/rules.ts";
import type { RoleCode } from "#app/features/access/roles.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** A request as a page shows it: plain values, without ids of people and positions. */
export interface RequestLine {
  id: string;
  kind: RequestKind;
  state: RequestState;
  person: string;
  username: string | null;
  role: RoleCode;
  unit: string | null;
  validFrom: CivilDate | null;
  validTo: CivilDate | null;
  basis: string;
  note: string | null;
  proposed: Step;
  decided: Step | null;
  executed: Step | null;
}

/** Who did a step, and when. */
interface Step {
  name: string;
  at: string;
}

interface Stored {
  id: string;
  kind: RequestKind;
  state: RequestState;
  personName: string;
  validFrom: CivilDate | null;
  validTo: CivilDate | null;
  basis: string;
  note: string | null;
  proposedName: string;
  proposedAt: Date;
  decidedName: string | null;
  decidedAt: Date | null;
  executedName: string | null;
  executedAt: Date | null;
}

/** A request for a page. */
export function requestLine({
  request,
  asCase,
  orgName,
  username,
}: {
  request: Stored;
  asCase: { role: RoleCode };
  orgName: string | null;
  username: string | null;
}): RequestLine {
  const { id, kind, state, personName, validFrom, validTo, basis, note } = request;
  return {
    id,
    kind,
    state,
    person: personName,
    username,
    role: asCase.role,
    unit: orgName,
    validFrom,
    validTo,
    basis,
    note,
    proposed: {
      name: request.proposedName,
      at: request.proposedAt.toISOString(),
    },
    decided: stepOf(request.decidedName, request.decidedAt),
    executed: stepOf(request.executedName, request.executedAt),
  };
}

function stepOf(name: string | null, at: Date | null): Step | null {
  return name === null || at === null ? null : { name, at: at.toISOString() };
}
