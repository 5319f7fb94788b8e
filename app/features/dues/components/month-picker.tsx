import { duesText } from "#app/features/dues/text.ts";
import { Button } from "#app/ui/button.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Form } from "#app/ui/router.ts";
import { SelectBox } from "#app/ui/select.tsx";

/** Another month of the same page; months without a sheet are left out. */
export function MonthPicker({
  months,
  month,
  unit = null,
}: {
  months: string[];
  month: string;
  /** A closed unit whose book is shown. */
  unit?: string | null;
}) {
  const words = useText(duesText);
  const all = [...new Set([month, ...months])].toSorted().toReversed();
  return (
    <Form method="get" className="actions">
      {unit !== null && <input type="hidden" name="unit" value={unit} />}
      <SelectBox
        name="month"
        aria-label={words.month}
        defaultValue={month}
        options={all.map((value) => ({ value, label: formatDate(value) }))}
      />
      <Button>{words.month}</Button>
    </Form>
  );
}
