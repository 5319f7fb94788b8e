import { role } from "#app/features/access/roles.ts";
import type { RoleCode } from "#app/features/access/rules.ts";
import type { NoticeKind } from "#app/features/notices/rules.ts";
import { isCell, isCommune, isProvince } from "#app/features/organizations/rules.ts";

/** Who is told: the units that received a directive, who drafted it, who has a task, who gave it. */
export type Hearer = "receivers" | "issuer" | "assignee" | "giver";

/** What is told of an event of work, and to whom; nothing of events that are not named. @source procedures P14 */
export const tellings: Readonly<Record<string, { kind: NoticeKind; to: readonly Hearer[] }>> = {
  "directive.issued": { kind: "paperReceived", to: ["receivers"] },
  "directive.extended": { kind: "paperChanged", to: ["receivers"] },
  "directive.cancelled": { kind: "paperChanged", to: ["receivers"] },
  "directive.unread": { kind: "paperUnread", to: ["receivers", "issuer"] },
  "directive.overdue": { kind: "taskOverdue", to: ["receivers"] },
  "directive.reported": { kind: "taskReported", to: ["issuer"] },
  "directive.returned": { kind: "taskReturned", to: ["receivers"] },
  "task.reassigned": { kind: "taskGiven", to: ["assignee"] },
  "task.extended": { kind: "taskChanged", to: ["assignee"] },
  "task.cancelled": { kind: "taskChanged", to: ["assignee"] },
  "task.overdue": { kind: "taskOverdue", to: ["assignee", "giver"] },
  "task.reported": { kind: "taskReported", to: ["giver"] },
  "task.returned": { kind: "taskReturned", to: ["assignee"] },
};

/** Who of a unit hears of a directive: those who carry it out or pass it on. @source roles §4.2 */
export function hearersAt(orgType: string): RoleCode[] {
  if (isCell(orgType)) return [role.cellSecretary];
  if (isCommune(orgType)) return [role.communeOfficer, role.communeOffice];
  return isProvince(orgType) ? [role.provinceOfficer] : [role.grassrootsOfficer];
}
