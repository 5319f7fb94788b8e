import type { ReactNode } from "react";
import { Anchor } from "#app/ui/anchor.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icons.tsx";
import { Hidden } from "#app/ui/hidden.tsx";
import { useWords } from "#app/ui/lang.tsx";
import { Form } from "#app/ui/router.ts";
import { Select, type Option } from "#app/ui/select.tsx";

/** A number shown in part (`025*****1234`) or, after asking, in full. */
export function Masked({ value }: { value: string }) {
  return <span className="masked">{value}</span>;
}

/** The act beside a masked number: leads to the question why. */
export function RevealLink({ to, object }: { to: string; object: string }) {
  const words = useWords();
  return (
    <Anchor className="reveal-link" to={to}>
      <Icon name="eye" />
      {words.reveal}
      <Hidden>: {object}</Hidden>
    </Anchor>
  );
}

export interface RevealFormProps {
  /** Name of the field that carries the reason. */
  name: string;
  reasons: Option[];
  hidden?: Record<string, string>;
  action?: string;
  cancelTo: string;
  error?: ReactNode;
  children?: ReactNode;
}

/** Asks why the full number is needed; the route logs, shows it for two minutes and sends `no-store`. */
export function RevealForm({
  name,
  reasons,
  hidden = {},
  action,
  cancelTo,
  error,
  children,
}: RevealFormProps) {
  const words = useWords();
  return (
    <Form method="post" action={action} className="confirm tone-info">
      {Object.entries(hidden).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <Select
        name={name}
        label={words.revealReason}
        hint={words.revealHint}
        error={error}
        options={reasons}
        empty={words.notChosen}
        required
      />
      {children}
      <div className="actions">
        <Button kind="primary" small>
          {words.revealSubmit}
        </Button>
        <ButtonLink kind="quiet" small to={cancelTo}>
          {words.cancel}
        </ButtonLink>
      </div>
    </Form>
  );
}
