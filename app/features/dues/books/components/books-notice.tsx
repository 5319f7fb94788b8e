import { booksText } from "#app/features/dues/books/text.ts";
import type { OpenBooks } from "#app/features/dues/books/rules.ts";
import { paths } from "#app/paths.ts";
import { formatDate, formatNumber } from "#app/ui/format.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** What is still to be done in the books of closed units that the own cell follows; nothing where all are at their end. */
export function BooksNotice({ books }: { books: readonly OpenBooks[] }) {
  const lang = useLang();
  const words = useText(booksText);
  if (books.length === 0) return null;
  const number = (sum: number) => formatNumber(sum, lang);
  return (
    <Notice kind="warn" lead={words.lead}>
      <ul>
        {books.map(({ id, name, month, toRemit, due, credit }) => (
          <li key={id}>
            {month === null && due === 0 && credit === 0 && toRemit ? (
              <Anchor to={paths.duesRemittances()}>{words.toRemit(name)}</Anchor>
            ) : (
              <Anchor to={paths.dues({ unit: id, month })}>
                {month === null
                  ? words.unsettled(name, number(due), number(credit))
                  : words.month(name, formatDate(month))}
              </Anchor>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
