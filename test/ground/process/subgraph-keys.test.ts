import { secretsOfRoots, Secrets } from '../../../ground/process/secrets.ts';
import { PublicIds } from '../../../ground/identity/public-id.ts';
import { Cursors } from '../../../ground/rows/cursor.ts';
import { SUBGRAPHS } from '../../../subgraphs/all.ts';
import { HEADS_KEY } from '../../../subgraphs/regions/access-record/heads.ts';
import { SEAL_KEY } from '../../../subgraphs/regions/access-record/sealing.ts';

const hub = new Secrets(Buffer.alloc(32, 7));
const NAMES = SUBGRAPHS.map(({ name }) => name);
const given = (name: string) => secretsOfRoots(JSON.stringify(hub.rootsOf(name)));

describe.each(NAMES)('the process of %s', (name) => {
  const own = given(name);

  test('verifies assertions for it, and derives the keys of what it keeps', () => {
    for (const label of [
      `assertion/${name}`,
      `own/${name}/fingerprint`,
      `own/${name}/national-id`,
    ]) {
      expect([label, own.derive(label).equals(hub.derive(label))]).toEqual([label, true]);
    }
  });

  test('makes the ids and cursors that every other part of the hub reads', () => {
    const id = new PublicIds(own, 'app-1').encode('Elder', '016f5e66-e81b-7c03-9c66-c23842ecd8ca');
    expect(new PublicIds(hub, 'app-1').decode('Elder', id)).toBe(
      '016f5e66-e81b-7c03-9c66-c23842ecd8ca',
    );
    const cursor = new Cursors(own, 'app-1').encode('list', ['a']);
    expect(new Cursors(hub, 'app-1').decode('list', cursor)).toEqual(['a']);
  });

  test('derives no key of another subgraph, of the edge, of the record or of a database login', () => {
    const foreign = NAMES.filter((one) => one !== name).flatMap((other) => [
      ...[`assertion/${other}`, `own/${other}/fingerprint`, `own/${other}/national-id`],
    ]);
    for (const label of [...foreign, SEAL_KEY, HEADS_KEY, 'database-role', 'root', 'anything']) {
      expect(() => own.derive(label)).toThrow(`no root for the key ${label}`);
    }
  });

  test('is not given what the master could be found from: its roots are apart', () => {
    const roots = Object.values(hub.rootsOf(name));
    expect(new Set(roots).size).toBe(3);
    expect(roots).not.toContain(Buffer.alloc(32, 7).toString('base64url'));
  });
});

test.each(['', '{', '[]', '{"recipients":"short"}', '{"recipients":7}'])(
  'what is no set of keys is refused without a word of it: %s',
  (text) => {
    expect(() => secretsOfRoots(text)).toThrow('HUB_SUBGRAPH_KEYS must be what');
  },
);
