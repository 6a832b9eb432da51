import type { CategoryTerm } from '../../ground/facts/elder-fact.ts';

/** Target groups as elders publishes them, held for as long as any test looks. */
export const categoryTerms = (...categories: string[]): CategoryTerm[] =>
  categories.map((category) => ({ category, from: '2000-01-01', until: null }));

/** The same as SQL. */
export const categoryTermsSql = (...categories: string[]): string =>
  `'${JSON.stringify(categoryTerms(...categories))}'::jsonb`;
