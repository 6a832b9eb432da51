import {
  type MonthOfVisits,
  VisitState,
  visitState,
} from '../../../subgraphs/services/visit-plan/status.ts';

const CASES: [string, Partial<MonthOfVisits>, VisitState][] = [
  ['with contact', { contacts: 1 }, VisitState.DONE],
  ['with contact after failed attempts', { contacts: 1, attempts: 3 }, VisitState.DONE],
  ['without contact while the month runs', { over: false }, VisitState.DUE],
  ['without contact when the month is over', {}, VisitState.MISSED],
  ['with one failed attempt', { attempts: 1 }, VisitState.MISSED],
  ['with two failed attempts', { attempts: 2 }, VisitState.ESCALATED],
  [
    'with two failed attempts while the month runs',
    { attempts: 2, over: false },
    VisitState.ESCALATED,
  ],
  ['that does not count', { counted: false }, VisitState.NOT_DUE],
  ['that does not count, with contact', { counted: false, contacts: 1 }, VisitState.DONE],
];

test.each(CASES)('A month of visits %s has its state', (_, given, expected) => {
  const month = { contacts: 0, attempts: 0, counted: true, over: true, ...given };
  expect(visitState(month)).toBe(expected);
});
