/**
 * Fields that are of offices alone: no operator of a facility reads them, whatever the row. The recorded
 * steps of every row are among them, with what offices noted.
 */
export const OF_OFFICES: Readonly<Record<string, readonly string[]>> = {
  '*': ['transitions'],
  AccessGrant: ['reason'],
  BudgetLine: ['spent', 'committed'],
};

export function isOfOffices(entity: string, field: string): boolean {
  return ['*', entity].some((name) => OF_OFFICES[name]?.includes(field) ?? false);
}
