import { FormKey } from "#app/features/access/components/form-key.tsx";
import type { MergeAct } from "#app/features/members/merging/rules.ts";
import { longestReason } from "#app/features/members/merging/schema.ts";
import { mergeText } from "#app/features/members/merging/text.ts";
import { Actions, Button, SubmitButton } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";

export interface MergeActsProps {
  title: string;
  acts: readonly MergeAct[];
  formKey: string;
  seen: string;
  error: string | undefined;
  typed: string;
  note?: string | undefined;
}

/** The reason and the buttons of what is open to the reader; part of a form. */
export function MergeActs({ title, acts, formKey, seen, error, typed, note }: MergeActsProps) {
  const words = useText(mergeText);
  const [main, ...others] = acts;
  if (main === undefined) return null;
  return (
    <Panel title={title} padded>
      <div className="stack stack-tight">
        <FormKey value={formKey} />
        <input type="hidden" name="seen" value={seen} />
        {note !== undefined && <p>{note}</p>}
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          error={error}
          defaultValue={typed}
          maxLength={longestReason}
        />
        <Actions>
          <SubmitButton name="act" value={main}>
            {words.acts[main]}
          </SubmitButton>
          {others.map((act) => (
            <Button key={act} name="act" value={act}>
              {words.acts[act]}
            </Button>
          ))}
        </Actions>
      </div>
    </Panel>
  );
}
