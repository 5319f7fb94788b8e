import type { ReactNode } from "react";
import { Anchor } from "#app/ui/anchor.tsx";

export interface Fact {
  key: string;
  /** The number, already formatted. */
  value: ReactNode;
  /** What is counted. */
  label: ReactNode;
  /** The list behind the number; every number that counts records has one. */
  to?: string;
  /** The list below shows this one. */
  current?: boolean;
}

/** Numbers with words, two in a row on phones, `columns` in a row from 64em. */
export function Facts({
  facts,
  columns = 2,
  label,
}: {
  facts: Fact[];
  columns?: 2 | 3 | 4 | 5;
  label?: string;
}) {
  const list = (
    <div className={`facts facts-${columns}`}>
      {facts.map((fact) => {
        const text = (
          <>
            <b>{fact.value}</b>
            <span>{fact.label}</span>
          </>
        );
        return fact.to ? (
          <Anchor key={fact.key} to={fact.to} aria-current={fact.current ? "true" : undefined}>
            {text}
          </Anchor>
        ) : (
          <div key={fact.key}>{text}</div>
        );
      })}
    </div>
  );
  return label ? <nav aria-label={label}>{list}</nav> : list;
}
