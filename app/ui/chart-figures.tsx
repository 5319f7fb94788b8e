import { Disclosure } from "#app/ui/disclosure.tsx";
import { useWords } from "#app/ui/lang.tsx";

/** The twin of a chart: its figures as a folded table; open on paper. */
export function ChartFigures({
  caption,
  heads,
  rows,
}: {
  caption: string;
  heads: string[];
  rows: string[][];
}) {
  const words = useWords();
  return (
    <Disclosure summary={words.figures}>
      <table className="data-table figure-table">
        <caption className="hidden-text">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={head} scope="col" className={index > 0 ? "cell-number" : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]}>
              {row.map((value, index) =>
                index === 0 ? (
                  <th key={index} scope="row">
                    {value}
                  </th>
                ) : (
                  <td key={index} className="cell-number">
                    {value}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  );
}
