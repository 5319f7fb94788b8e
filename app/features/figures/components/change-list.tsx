import { FormKey } from "#app/features/access/components/form-key.tsx";
import { figureText } from "#app/features/figures/text.ts";
import type { ChangeLine, ChangeState } from "#app/features/figures/view/rules.ts";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { formatDate, formatInstant } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { StatusTag, type StatusKind } from "#app/ui/status-tag.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

const kinds: Record<ChangeState, StatusKind> = {
  proposed: "wait",
  approved: "ok",
  refused: "error",
  withdrawn: "muted",
};

/** What was proposed and decided, the newest first; what waits carries the buttons of whoever may press them. */
export function ChangeList(props: {
  changes: readonly ChangeLine[];
  mayDecide: boolean;
  mayPropose: boolean;
  formKey: string;
  noteError: string | undefined;
}) {
  const { changes, mayDecide, mayPropose, formKey, noteError } = props;
  const words = useText(figureText);
  if (changes.length === 0)
    return (
      <Panel title={words.changes}>
        <Empty fact={words.noChanges} why={words.noChangesWhy} />
      </Panel>
    );
  return changes.map((change) => (
    <Panel
      key={change.id}
      title={change.label}
      aside={<StatusTag kind={kinds[change.state]}>{words.states[change.state]}</StatusTag>}
    >
      <ChangeFacts change={change} />
      {change.state === "proposed" && mayDecide && !change.isMine && (
        <PanelBody>
          <Form method="post" className="form-column stack">
            <FormKey value={formKey} />
            <input type="hidden" name="id" value={change.id} />
            <Field name="note" label={words.refuseNote} optional error={noteError} />
            <div className="actions">
              <SubmitButton name="act" value="approve">
                {words.approve}
              </SubmitButton>
              <Button name="act" value="refuse">
                {words.refuse}
              </Button>
            </div>
          </Form>
        </PanelBody>
      )}
      {change.state === "proposed" && mayPropose && change.isMine && (
        <PanelBody>
          <Form method="post" className="actions">
            <FormKey value={formKey} />
            <input type="hidden" name="id" value={change.id} />
            <Button name="act" value="withdraw">
              {words.withdraw}
            </Button>
          </Form>
        </PanelBody>
      )}
    </Panel>
  ));
}

function ChangeFacts({ change }: { change: ChangeLine }) {
  const words = useText(figureText);
  const { value, from, until, source, reason, proposed, decided, note } = change;
  const day = (at: string) => formatInstant(at).date;
  const people = [
    words.proposedBy(proposed.name, day(proposed.at)),
    decided && words.decidedBy(decided.name, day(decided.at)),
  ];
  const days = from === null ? null : words.between(formatDate(from), until && formatDate(until));
  return (
    <SummaryList
      items={[
        { key: "value", label: words.heads.value, value, note: days },
        { key: "source", label: words.source, value: source },
        {
          key: "reason",
          label: words.reason,
          value: reason,
          note: people.filter(Boolean).join("; "),
        },
        ...(note === null ? [] : [{ key: "note", label: words.refuseNote, value: note }]),
      ]}
    />
  );
}
