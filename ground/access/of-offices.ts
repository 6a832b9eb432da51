/**
 * Fields that are of offices alone: no operator of a facility reads them, whatever the row. Beside
 * these, the recorded steps of every row, with what offices noted.
 */
const OF_OFFICES: Readonly<Record<string, readonly string[]>> = {
  AccessGrant: ['reason'],
  BudgetLine: ['spent', 'committed'],
};

export function isOfOffices(entity: string, field: string): boolean {
  return field === 'transitions' || (OF_OFFICES[entity]?.includes(field) ?? false);
}
