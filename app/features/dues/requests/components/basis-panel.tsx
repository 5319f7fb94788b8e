import { FormKey } from "#app/features/access/components/form-key.tsx";
import { DecisionForm } from "#app/features/dues/requests/components/decision-form.tsx";
import { duesRequestText } from "#app/features/dues/requests/text.ts";
import type { RequestFaults } from "#app/features/dues/requests/rules.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { Field, TextArea } from "#app/ui/field.tsx";
import { formatDate, formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { Select, type Option } from "#app/ui/select.tsx";
import { MoneyField } from "#app/ui/special-fields.tsx";
import { Empty } from "#app/ui/states.tsx";
import { StatusTag, type StatusKind } from "#app/ui/status-tag.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** A statement as its page shows it. */
export interface ShownBasis {
  id: string;
  group: string;
  base: number | null;
  fromMonth: string;
  state: string;
  statedBy: string;
  proposedName: string;
  decidedName: string | null;
  note: string | null;
  mayConfirm: boolean;
}

const looks: Record<string, StatusKind> = { declared: "wait", confirmed: "ok", refused: "muted" };

/** What a member has stated about group and income, and the form of a new statement. */
export function BasisPanel({
  bases,
  states,
  groups,
  formKey,
  issues,
  typed,
}: {
  bases: ShownBasis[];
  /** In whose name the reader states; null when not at all. */
  states: "member" | "paper" | null;
  groups: Option[];
  formKey: string;
  issues: RequestFaults;
  typed: Record<string, string>;
}) {
  const words = useText(duesRequestText);
  const lang = useLang();
  const error = (name: string) => (issues[name] ? words.faults[issues[name]] : undefined);
  const isWaiting = bases.some(({ state }) => state === "declared");
  return (
    <Panel title={words.bases}>
      {bases.length === 0 ? (
        <Empty fact={words.noBases} why={words.noBasesWhy} />
      ) : (
        <SummaryList
          items={bases.map((one) => ({
            key: one.id,
            label: words.since(formatDate(one.fromMonth)),
            value: (
              <>
                <b>{one.group}</b>
                <span className="sub">
                  {one.base === null ? words.noIncome : words.dong(formatNumber(one.base, lang))}
                  {`. ${words.statedBy[one.statedBy] ?? ""}, ${words.by(one.proposedName, one.decidedName)}`}
                  {one.note ? `. ${one.note}` : ""}
                </span>
                {one.mayConfirm && <DecisionForm id={one.id} of="basis" formKey={formKey} />}
              </>
            ),
            action: (
              <StatusTag kind={looks[one.state] ?? "muted"}>{words.states[one.state]}</StatusTag>
            ),
          }))}
        />
      )}
      {states !== null && !isWaiting && (
        <PanelBody>
          <Form method="post" noValidate className="form-column stack">
            <FormKey value={formKey} />
            <h3>{words.declare}</h3>
            <p className="second">{states === "member" ? words.declareOwn : words.declarePaper}</p>
            <Select
              name="group"
              label={words.group}
              options={groups}
              empty="–"
              error={error("group")}
              defaultValue={typed.group ?? ""}
            />
            <MoneyField
              name="base"
              label={words.base}
              hint={words.baseHint}
              optional
              error={error("base")}
              defaultValue={typed.base ?? ""}
            />
            <Field
              name="fromMonth"
              label={words.fromMonth}
              hint={words.monthHint}
              width="date"
              error={typed.act === "declare" ? error("fromMonth") : undefined}
              defaultValue={typed.act === "declare" ? (typed.fromMonth ?? "") : ""}
            />
            <TextArea
              name="statement"
              label={words.statement}
              optional
              rows={2}
              defaultValue={typed.statement ?? ""}
            />
            <div className="actions">
              <SubmitButton name="act" value="declare">
                {words.sendBase}
              </SubmitButton>
            </div>
          </Form>
        </PanelBody>
      )}
    </Panel>
  );
}
