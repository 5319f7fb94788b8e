import { reportText } from "#app/features/reports/text.ts";
import { Button } from "#app/ui/button.tsx";
import { FilterDay, FilterSelect } from "#app/ui/filter-bar.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Form } from "#app/ui/router.ts";

export interface ReportPickerProps {
  action: string;
  unit: string;
  units: { value: string; label: string }[];
  period: string | null;
  periods: { value: string; label: string }[];
  /** The day of a list that can be made of any, as people write it; null where it cannot. */
  day: string | null;
}

/** Unit and period of a report, in the address. */
export function ReportPicker({ action, unit, units, period, periods, day }: ReportPickerProps) {
  const words = useText(reportText);
  if (units.length < 2 && periods.length === 0 && day === null) return null;
  return (
    <Form method="get" action={action} className="filter-bar">
      <div className="filter-fields">
        {units.length > 1 && (
          <FilterSelect label={words.unit} name="unit" value={unit} options={units} />
        )}
        {periods.length > 0 && (
          <FilterSelect label={words.period} name="period" value={period ?? ""} options={periods} />
        )}
        {day !== null && <FilterDay label={words.day} name="on" value={day} />}
        <Button>{words.show}</Button>
      </div>
    </Form>
  );
}
