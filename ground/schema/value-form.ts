/**
 * What the values of a property are like, where it matters to who must not tell people apart by them
 * (access/coarse.ts): `EXACT` are texts, amounts, sets and documents, of which there are as many as people;
 * `YEAR` is a day of which the year is enough.
 */
export type ValueForm = 'EXACT' | 'YEAR';

const forms = new WeakMap<object, Map<string, ValueForm>>();

export function markForm(target: Function, property: string, form: ValueForm): void {
  const known = forms.get(target) ?? new Map<string, ValueForm>();
  forms.set(target, known.set(property, form));
}

export function formOf(target: Function, property: string): ValueForm | null {
  for (let at: unknown = target; typeof at === 'function'; at = Object.getPrototypeOf(at)) {
    const found = forms.get(at)?.get(property);
    if (found) return found;
  }
  return null;
}

/** The scalars of the schema whose values are exact. */
export function isExact(scalar: string): boolean {
  return ['String', 'Decimal', 'Fen'].includes(scalar);
}
