/** The mean of scores with one decimal, half up; null of none. */
export function meanScore(scores: readonly number[]): number | null {
  if (scores.length === 0) return null;
  const sum = scores.reduce((total, one) => total + one, 0);
  return Math.floor((20 * sum + scores.length) / (2 * scores.length)) / 10;
}
