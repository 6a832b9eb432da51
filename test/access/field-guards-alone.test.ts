import { FIELD_GROUPS } from '../../ground/access/field-groups.ts';
import { MATRIX, type Readers } from '../../ground/access/matrix.ts';
import { OF_OFFICES } from '../../ground/access/of-offices.ts';
import { testHub, type TestHub } from '../kit/hub.ts';
import {
  type ClosedField,
  closedToOperators,
  closedToRoles,
  type FieldReaders,
  refusedParts,
} from './closed-parts.ts';

/**
 * What field-guards.test.ts sees refused is shown by a hub whose tables of closed fields are empty, so
 * that nothing but these tables refuses it. The tables are read when a hub is built: this one is a hub
 * of its own.
 */
let hub: TestHub;
let closed: ClosedField[];

beforeAll(async () => {
  const matrix = MATRIX as Record<string, Readers & { fields?: unknown }>;
  const readers: FieldReaders = Object.entries(MATRIX).flatMap(([type, { roles, fields }]) =>
    fields ? [{ type, roles, fields }] : [],
  );
  for (const { type } of readers) delete matrix[type]!.fields;
  for (const { opens } of Object.values(FIELD_GROUPS)) Object.assign(opens, { Elder: 'ALL' });
  const former = { ...OF_OFFICES };
  const offices = OF_OFFICES as Record<string, readonly string[]>;
  for (const type of Object.keys(offices)) delete offices[type];
  hub = await testHub({ own: true });
  Object.assign(offices, former);
  closed = [...(await closedToRoles(hub, readers)), ...(await closedToOperators(hub))];
}, 100_000);
afterAll(() => hub.close());

test('with its line taken out, each closed field is shown', async () => {
  expect(closed.length).toBeGreaterThan(6);
  for (const { as, type, field, text, variables } of closed) {
    const answer = await hub.query(text, { as, variables });
    expect([as, type, field, answer.errors ?? []]).toEqual([as, type, field, []]);
  }
});

test.each(['developer:1', 'partner:150600'])(
  'with the groups of fields taken out, every part of an elder is shown to %s',
  async (as) => expect(await refusedParts(hub, as)).toEqual(new Set()),
);
