import 'reflect-metadata';
import { MATRIX } from '../../ground/access/matrix.ts';
import { machines } from '../../ground/workflow/machine.ts';
import { SUBGRAPHS } from '../../subgraphs/all.ts';

// Machines are made when their subgraph is read.
const CLOSED = (SUBGRAPHS.length > 0 ? machines : []).flatMap(({ entity, actions }) => {
  const readers = MATRIX[entity];
  return readers ? [{ entity, readers, actions: Object.values(actions) }] : [];
});

test('most of what is acted on is closed', () => {
  expect(CLOSED.map(({ entity }) => entity)).toContain('HomeCareBed');
  expect(CLOSED.length).toBeGreaterThan(5);
});

test.each(CLOSED)('every role that acts on $entity reads it', ({ readers, actions }) => {
  const acting = actions.flatMap(({ roles }) => roles);
  expect(readers.roles).toEqual(expect.arrayContaining(acting));
});

test.each(CLOSED.filter(({ actions }) => actions.some(({ own }) => own)))(
  'an elder, who acts on her own $entity, reads it',
  ({ readers }) => {
    expect(readers).toHaveProperty('person', expect.any(String));
  },
);
