/** How many texts are counted, how many of them are prepared, from which use on, and up to which length. */
export interface Limits {
  counted: number;
  prepared: number;
  after: number;
  length: number;
}

// A server keeps each prepared statement in each of its connections; those of a page have some 300 to 7,000 letters.
const LIMITS: Limits = { counted: 2_000, prepared: 512, after: 5, length: 10_000 };

/**
 * Decides which statements are worth preparing: short ones that come again and again. Long ones, such as writes of many
 * rows, and those that nobody sends twice would only fill the server's memory.
 *
 * @returns whether this use of a text is to be prepared
 */
export function preparer({ counted, prepared, after, length }: Limits): (text: string) => boolean {
  const uses = new Map<string, number>();
  const chosen = new Set<string>();
  return (text) => {
    if (chosen.has(text)) return true;
    if (text.length > length || chosen.size >= prepared) return false;
    const count = (uses.get(text) ?? 0) + 1;
    uses.delete(text);
    if (count >= after) {
      chosen.add(text);
      return true;
    }
    uses.set(text, count);
    // The one that was not seen for the longest time goes.
    if (uses.size > counted) uses.delete(uses.keys().next().value!);
    return false;
  };
}

const isWorthIt = preparer(LIMITS);

interface Sender {
  unsafe: (text: string, values?: never[], options?: { prepare?: boolean }) => unknown;
}

/**
 * Lets the server keep the statements that come often, of those that the query builder sends in a transaction. Each of
 * them then takes one round trip instead of two and is neither parsed nor put under its row policies again.
 */
export function preparing(client: Sender, isWorth = isWorthIt): void {
  const send = client.unsafe.bind(client);
  client.unsafe = (text, values = [], options = {}) =>
    // The builder says "false" for whatever it was not told to prepare; code of `db/` says what it wants.
    options.prepare === false && values.length > 0
      ? send(text, values, { ...options, prepare: isWorth(text) })
      : send(text, values, options);
}
