import { useEffect, useRef, type ReactNode } from "react";
import { fieldId } from "#app/ui/field-shell.tsx";
import { Icon } from "#app/ui/icons.tsx";
import { useWords } from "#app/ui/lang.tsx";

export interface ErrorSummaryProps {
  /** In the order of the page; the texts are the same as at the fields. No `name`: no link. */
  errors: { name?: string; text: ReactNode }[];
  title?: string;
}

/** What stopped the save, above the title; takes the focus, and is `#loi` for pages without script. */
export function ErrorSummary({ errors, title }: ErrorSummaryProps) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div
      className="error-summary"
      id="loi"
      role="alert"
      tabIndex={-1}
      ref={box}
      aria-labelledby="loi-title"
    >
      <h2 id="loi-title">
        <Icon name="octagon" />
        {title ?? words.errorsToFix(errors.length)}
      </h2>
      <ol>
        {errors.map((error, index) => (
          <li key={index}>
            {error.name ? <a href={`#${fieldId(error.name)}`}>{error.text}</a> : error.text}
          </li>
        ))}
      </ol>
    </div>
  );
}
