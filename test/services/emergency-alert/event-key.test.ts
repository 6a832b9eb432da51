import { eventKey, eventKeySql } from '../../../subgraphs/services/emergency-alert/event-key.ts';
import { testHub, type TestHub } from '../../kit/hub.ts';
import { VENDOR } from '../devices.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await testHub()));
afterAll(() => hub.close());

test.each(['E-1', 'silent 设备 20260601', '', 'x'.repeat(80)])(
  'the key of the event %p is the same in TypeScript and in SQL, in the form of other keys',
  async (event) => {
    const { rows } = await hub.pg.query<{ key: string }>(
      `select ${eventKeySql('$1::text', '$2::text')}::text as key`,
      [VENDOR.key, event],
    );
    const key = eventKey(VENDOR.key, event);
    expect(rows).toEqual([{ key }]);
    expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  },
);

test('another vendor, or another event, has another key', () => {
  const keys = [eventKey('a', 'b'), eventKey('a', 'c'), eventKey('b', 'b')];
  expect(new Set(keys).size).toBe(3);
});
