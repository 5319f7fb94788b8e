import type { ReactNode } from "react";
import { Icon, type IconName } from "#app/ui/icons.tsx";

/** `wait` = the other side must act; `muted` = not applicable, later, draft. */
export type StatusKind = "ok" | "warn" | "error" | "wait" | "info" | "muted";

/** The sign of each kind when none is asked for; time uses `clock`, overdue `triangle`. */
export const statusIcons: Record<StatusKind, IconName> = {
  ok: "tickRing",
  warn: "triangle",
  error: "octagon",
  wait: "hourglass",
  info: "info",
  muted: "dash",
};

interface StatusProps {
  kind: StatusKind;
  icon?: IconName;
  children: ReactNode;
}

/** A state as sign, word and color on a tint; never clickable. */
export function StatusTag({ kind, icon, children }: StatusProps) {
  return (
    <span className={`tag tone-${kind}`}>
      <Icon name={icon ?? statusIcons[kind]} />
      {children}
    </span>
  );
}

/** The same without the tint, for a line of text. */
export function StatusText({ kind, icon, children }: StatusProps) {
  return (
    <span className={`status-text tone-${kind}`}>
      <Icon name={icon ?? statusIcons[kind]} />
      <span>{children}</span>
    </span>
  );
}
