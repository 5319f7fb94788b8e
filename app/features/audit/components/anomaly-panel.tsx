import { accessText } from "#app/features/access/text.ts";
import { isRoleCode } from "#app/features/access/rules.ts";
import {
  anomalyDays,
  type AnomalyKind,
  type ShownAnomaly,
} from "#app/features/audit/anomalies/rules.ts";
import type { FactKind } from "#app/features/audit/rules.ts";
import { auditText } from "#app/features/audit/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { formatDate, formatInstant, formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { Empty } from "#app/ui/states.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";

/** The facts behind an anomaly. Reading leaves counts only: then everything that the account did that day. */
const kindBehind: Record<AnomalyKind, FactKind | undefined> = {
  opened: undefined,
  listed: undefined,
  reveals: "reveal",
  exportLarge: "export",
  exportSensitive: "export",
  exportRefused: "export",
  offHours: undefined,
  posts: "post",
  failures: "failedSignIn",
  unknownNames: "failedSignIn",
  refusals: "refusal",
};

const MOST = 30;

/** What was unusual in the last days, each line leading to its facts. */
export function AnomalyPanel({ anomalies }: { anomalies: ShownAnomaly[] }) {
  const words = useText(auditText);
  const lang = useLang();
  const factsOf = ({ kind, accountId, day }: ShownAnomaly) =>
    paths.audit({ kind: kindBehind[kind], account: accountId, from: day, to: day });
  return (
    <Panel title={words.anomalies} aside={words.anomaliesSub(anomalyDays)}>
      {anomalies.length === 0 ? (
        <Empty fact={words.noAnomalies} why={words.noAnomaliesWhy(anomalyDays)} />
      ) : (
        <DataTable
          caption={words.anomalyCaption}
          rows={anomalies.slice(0, MOST)}
          rowKey={({ kind, accountId, day, hour }) => [kind, accountId, day, hour].join(" ")}
          columns={[
            {
              key: "kind",
              kind: "lead",
              head: words.filters.kind,
              cell: ({ kind }) => <StatusTag kind="warn">{words.anomalyTags[kind]}</StatusTag>,
            },
            {
              key: "what",
              kind: "main",
              head: words.heads.what,
              cell: (one) => (
                <Anchor to={factsOf(one)}>
                  {words.anomalyWords[one.kind](
                    formatNumber(one.count, lang),
                    one.hour === null ? "" : formatInstant(one.hour).time,
                  )}
                </Anchor>
              ),
            },
            {
              key: "who",
              head: words.heads.who,
              cell: ({ accountId, name, role }) => (
                <>
                  {accountId === null ? words.nobody : name}
                  {role !== null && isRoleCode(role) && (
                    <div className="small dim">{accessText[lang].roles[role]}</div>
                  )}
                </>
              ),
            },
            {
              key: "day",
              kind: "date",
              head: words.sealHeads.day,
              cell: ({ day }) => formatDate(day),
            },
          ]}
        />
      )}
      <PanelBody>
        <span className="small dim">
          {anomalies.length > MOST && `${words.anomalyMore(anomalies.length - MOST)}. `}
          {words.thresholds}
        </span>
      </PanelBody>
    </Panel>
  );
}
