/** Days, both included; `null` is open. */
export interface Term {
  from: string;
  until: string | null;
}

/** Whether a term covers a day. */
export function covers({ from, until }: Term, day: string): boolean {
  return from <= day && (until === null || day <= until);
}
