import { FormKey } from "#app/features/access/components/form-key.tsx";
import { limits } from "#app/features/exports/schema.ts";
import { exportText } from "#app/features/exports/text.ts";
import { Actions, Button, SubmitButton } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Field } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** A request that waits for this actor. */
export interface WaitingRequest {
  id: string;
  formKey: string;
  at: string;
  by: string;
  unit: string;
  what: string;
  whom: string;
  people: string | null;
  purpose: string;
}

/** Requests to approve, or to refuse with a reason. */
export function DecisionList({
  requests,
  noteMissing,
}: {
  requests: WaitingRequest[];
  /** The request that was to be refused without a reason. */
  noteMissing: string | null;
}) {
  const words = useText(exportText);
  return (
    <Panel title={words.toDecide}>
      {requests.length === 0 && <Empty fact={words.noneToDecide} />}
      {requests.map((request, place) => (
        <PanelBody key={request.id}>
          <div className="stack stack-tight">
            <h3>{request.what}</h3>
            <SummaryList items={itemsOf(request, words)} />
            <Form method="post">
              <FormKey value={request.formKey} />
              <input type="hidden" name="exportId" value={request.id} />
              <Actions>
                <SubmitButton
                  name="decision"
                  value="approve"
                  kind={place === 0 ? "primary" : "plain"}
                  object={`${request.what}, ${request.by}`}
                >
                  {words.approve}
                </SubmitButton>
              </Actions>
            </Form>
            <Disclosure summary={words.reject} open={noteMissing === request.id}>
              <Form method="post" className="stack stack-tight">
                <FormKey value={request.formKey} />
                <input type="hidden" name="exportId" value={request.id} />
                <Field
                  name="note"
                  id={`note-${request.id}`}
                  label={words.note}
                  hint={words.noteHint}
                  error={
                    noteMissing === request.id
                      ? words.noteMissing(limits.SHORTEST_PURPOSE)
                      : undefined
                  }
                  maxLength={limits.LONGEST_NOTE}
                  required
                />
                <Button
                  kind="danger"
                  name="decision"
                  value="reject"
                  object={`${request.what}, ${request.by}`}
                >
                  {words.reject}
                </Button>
              </Form>
            </Disclosure>
          </div>
        </PanelBody>
      ))}
    </Panel>
  );
}

function itemsOf(request: WaitingRequest, words: (typeof exportText)["vi"]) {
  const people = request.people === null ? "" : ` (${words.people(request.people)})`;
  return [
    { key: "by", label: words.asker, value: `${request.by}, ${request.unit}`, note: request.at },
    { key: "whom", label: words.whom, value: request.whom + people },
    { key: "purpose", label: words.purpose, value: request.purpose },
  ];
}
