import type { ReactNode } from "react";
import { Icon, type IconName } from "#app/ui/icons.tsx";
import { statusIcons } from "#app/ui/status-tag.tsx";

export interface NoticeProps {
  kind?: "ok" | "warn" | "error" | "info";
  icon?: IconName;
  /** The fact, in bold, ending with its own full stop. */
  lead: ReactNode;
  children?: ReactNode;
  /** Buttons or links below the text. */
  actions?: ReactNode;
}

/** A message that stays on the page; errors are announced at once, the rest politely. */
export function Notice({ kind = "info", icon, lead, children, actions }: NoticeProps) {
  return (
    <div className={`notice tone-${kind}`} role={kind === "error" ? "alert" : "status"}>
      <Icon name={icon ?? statusIcons[kind]} />
      <div>
        <b>{lead}</b> {children}
        {actions && <div className="actions notice-actions">{actions}</div>}
      </div>
    </div>
  );
}
