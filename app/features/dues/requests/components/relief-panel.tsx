import { FormKey } from "#app/features/access/components/form-key.tsx";
import { DecisionForm } from "#app/features/dues/requests/components/decision-form.tsx";
import type { RequestFaults } from "#app/features/dues/requests/rules.ts";
import { duesRequestText } from "#app/features/dues/requests/text.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { Field, TextArea } from "#app/ui/field.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { Select, type Option } from "#app/ui/select.tsx";
import { Empty } from "#app/ui/states.tsx";
import { StatusTag, type StatusKind } from "#app/ui/status-tag.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** A request for relief as its page shows it; `stage` says where an approved one stands today. */
export interface ShownRelief {
  id: string;
  kind: string;
  fromMonth: string;
  toMonth: string | null;
  stage: string;
  reason: string;
  decision: string | null;
  proposedName: string;
  decidedName: string | null;
  mayDecide: boolean;
}

/** How a stage looks. */
export const reliefLooks: Record<string, StatusKind> = {
  requested: "wait",
  inForce: "ok",
  ending: "warn",
  coming: "info",
  over: "muted",
  refused: "muted",
};

/** The months of a relief in words. */
export function useTerm(): (one: Pick<ShownRelief, "fromMonth" | "toMonth">) => string {
  const words = useText(duesRequestText);
  return ({ fromMonth, toMonth }) =>
    toMonth === null
      ? words.noEnd(formatDate(fromMonth))
      : words.span(formatDate(fromMonth), formatDate(toMonth));
}

/** The requests for relief of a member, and the form of a new one. */
export function ReliefPanel({
  reliefs,
  mayAsk,
  kinds,
  months,
  formKey,
  issues,
  typed,
}: {
  reliefs: ShownRelief[];
  mayAsk: boolean;
  kinds: Option[];
  /** The most months of one decision on hardship. */
  months: number;
  formKey: string;
  issues: RequestFaults;
  typed: Record<string, string>;
}) {
  const words = useText(duesRequestText);
  const term = useTerm();
  const error = (name: string) => (issues[name] ? words.faults[issues[name]] : undefined);
  const isAsk = typed.act === "ask";
  const isWaiting = reliefs.some(({ stage }) => stage === "requested");
  return (
    <Panel title={words.reliefs}>
      {reliefs.length === 0 ? (
        <Empty fact={words.noReliefs} why={words.noReliefsWhy} />
      ) : (
        <SummaryList
          items={reliefs.map((one) => ({
            key: one.id,
            label: one.kind,
            value: (
              <>
                {term(one)}
                <span className="sub">
                  {[one.reason, one.decision, words.by(one.proposedName, one.decidedName)]
                    .filter(Boolean)
                    .join(". ")}
                </span>
                {one.mayDecide && (
                  <DecisionForm
                    id={one.id}
                    of="relief"
                    formKey={formKey}
                    error={typed.id === one.id ? error("note") : undefined}
                    typed={typed.id === one.id ? typed.note : undefined}
                  />
                )}
              </>
            ),
            action: (
              <StatusTag kind={reliefLooks[one.stage] ?? "muted"}>
                {words.states[one.stage]}
              </StatusTag>
            ),
          }))}
        />
      )}
      {mayAsk && !isWaiting && (
        <PanelBody>
          <Form method="post" noValidate className="form-column stack">
            <FormKey value={formKey} />
            <h3>{words.ask}</h3>
            <p className="second">{words.askWhy(String(months))}</p>
            <Select
              name="kind"
              label={words.kind}
              options={kinds}
              empty="–"
              error={error("kind")}
              defaultValue={typed.kind ?? ""}
            />
            <Field
              name="fromMonth"
              id="relief-from"
              label={words.fromMonth}
              hint={words.monthHint}
              width="date"
              error={isAsk ? error("fromMonth") : undefined}
              defaultValue={isAsk ? (typed.fromMonth ?? "") : ""}
            />
            <Field
              name="toMonth"
              label={words.toMonth}
              hint={words.toMonthHint}
              optional
              width="date"
              error={error("toMonth")}
              defaultValue={typed.toMonth ?? ""}
            />
            <TextArea
              name="reason"
              label={words.reason}
              rows={3}
              error={error("reason")}
              defaultValue={typed.reason ?? ""}
            />
            <div className="actions">
              <SubmitButton kind="plain" name="act" value="ask">
                {words.sendRelief}
              </SubmitButton>
            </div>
          </Form>
        </PanelBody>
      )}
    </Panel>
  );
}
