import type { ReactNode } from "react";
import { SubmitButton } from "#app/ui/button.tsx";
import { Scroller } from "#app/ui/data-table.tsx";
import { useWords } from "#app/ui/lang.tsx";
import { Form } from "#app/ui/router.ts";

/** Nothing here: the fact in bold, why or what next, one button. */
export function Empty({
  fact,
  why,
  action,
}: {
  fact: ReactNode;
  why?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="empty">
      <p>
        <b>{fact}</b>
      </p>
      {why && <p className="dim">{why}</p>}
      {action && <div className="actions">{action}</div>}
    </div>
  );
}

export interface ConflictProps {
  /** Who saved in between, and when (already formatted). */
  by: string;
  at: string;
  fields: { key: string; label: string; mine: string; theirs: string }[];
  hidden?: Record<string, string>;
  action?: string;
}

/** Two people edited the same section: choose per field (`choice.<key>` = `mine` or `theirs`). */
export function Conflict({ by, at, fields, hidden = {}, action }: ConflictProps) {
  const words = useWords();
  return (
    <Form method="post" action={action} className="conflict">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p>{words.conflictBy(by, at)}</p>
      <Scroller label={words.twoValues}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{words.item}</th>
              <th scope="col">{words.mine}</th>
              <th scope="col">{words.saved(at)}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field.key}>
                <th scope="row" id={`conflict-${field.key}`}>
                  {field.label}
                </th>
                {(["mine", "theirs"] as const).map((side) => (
                  <td key={side}>
                    <label className="choice">
                      <input
                        type="radio"
                        name={`choice.${field.key}`}
                        value={side}
                        defaultChecked={side === "mine"}
                        aria-describedby={`conflict-${field.key}`}
                      />
                      <span>{field[side] || `(${words.empty})`}</span>
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <SubmitButton>{words.conflictSubmit}</SubmitButton>
    </Form>
  );
}
