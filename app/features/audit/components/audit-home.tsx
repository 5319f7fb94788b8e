import type { ReactNode } from "react";
import type { ShownAnomaly } from "#app/features/audit/anomalies/rules.ts";
import { AnomalyPanel } from "#app/features/audit/components/anomaly-panel.tsx";
import { FactTable } from "#app/features/audit/components/fact-table.tsx";
import type { FactLine } from "#app/features/audit/facts/rules.ts";
import type { FactKind } from "#app/features/audit/rules.ts";
import { auditText } from "#app/features/audit/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";

/** What the home page of the auditor shows. */
export interface AuditHomeProps {
  anomalies: ShownAnomaly[];
  roleChanges: FactLine[];
  failedSignIns: FactLine[];
}

/** The auditor's work: what is unusual, then changes of roles, then failed sign-ins. @source roles §7 */
export function AuditHome({ anomalies, roleChanges, failedSignIns }: AuditHomeProps) {
  const words = useText(auditText);
  return (
    <Stack>
      <AnomalyPanel anomalies={anomalies} />
      <Last title={words.roleChanges} kind="post" lines={roleChanges} none={words.noRoleChanges} />
      <Last
        title={words.failedSignIns}
        kind="failedSignIn"
        lines={failedSignIns}
        none={words.noFailedSignIns}
      />
    </Stack>
  );
}

interface LastProps {
  title: string;
  kind: FactKind;
  lines: FactLine[];
  none: ReactNode;
}

function Last({ title, kind, lines, none }: LastProps) {
  const words = useText(auditText);
  return (
    <Panel title={title} aside={<Anchor to={paths.audit({ kind })}>{words.allOf}</Anchor>}>
      {lines.length === 0 ? <PanelBody>{none}</PanelBody> : <FactTable lines={lines} />}
    </Panel>
  );
}
