import { FormKey } from "#app/features/access/components/form-key.tsx";
import { organizationText } from "#app/features/organizations/text.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";

/** The administrator's form for the first leader of a province; the code is shown once, to be printed. */
export function LeaderForm(props: {
  formKey: string;
  issue: "basisMissing" | "leaderHeld" | null;
  link: string | null;
}) {
  const { formKey, issue, link } = props;
  const words = useText(organizationText);
  return (
    <Panel title={words.leaderTitle} padded>
      <div className="stack stack-tight">
        {link !== null && (
          <Notice kind="ok" lead={words.leaderDone}>
            {words.leaderLink} <code className="break-all">{link}</code>
          </Notice>
        )}
        {issue === "leaderHeld" && <Notice kind="warn" lead={words.leaderHeld} />}
        <p className="dim">{words.leaderHint}</p>
        <Form method="post" className="stack stack-tight" reloadDocument>
          <FormKey value={formKey} />
          <Field
            name="basis"
            label={words.basis}
            hint={words.basisHint}
            error={issue === "basisMissing" ? words.basisMissing : undefined}
            maxLength={500}
            required
          />
          <Button>{words.leaderSubmit}</Button>
        </Form>
      </div>
    </Panel>
  );
}
