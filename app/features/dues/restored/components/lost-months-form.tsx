import { FormKey } from "#app/features/access/components/form-key.tsx";
import { restoredDuesText } from "#app/features/dues/restored/text.ts";
import { Button } from "#app/ui/button.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";

/** Puts the months that a wrong decision took onto an open sheet. */
export function LostMonthsForm(props: {
  months: string[];
  book: string;
  unit: string;
  formKey: string;
}) {
  const { months, book, unit, formKey } = props;
  const words = useText(restoredDuesText);
  return (
    <Panel title={words.title} padded>
      <Form method="post" className="form-column stack">
        <FormKey value={`${formKey}-lost`} />
        <input type="hidden" name="month" value={book} />
        <input type="hidden" name="unit" value={unit} />
        <p>{words.why}</p>
        <p>{words.months(months.map(formatDate).join(", "))}</p>
        <div className="actions">
          <Button name="act" value="lost">
            {words.charge(formatDate(book))}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
