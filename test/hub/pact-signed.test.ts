import { REGION_PACT } from '../../subgraphs/regions/region-pact/machine.ts';
import { act } from '../kit/mutations.ts';
import { graphql } from './documents/gql.ts';
import { ask, journeyHub } from './journey.ts';

const hub = journeyHub({ own: true });

/** Hohhot proposes; Baotou, Ordos and Ulanqab come in. */
const HOHHOT = 'supervision:150100';
const OTHERS = ['supervision:150200', 'supervision:150600', 'supervision:150900'];
const SHENYANG = 'supervision:210100';

const PACT = graphql(`
  query PactAnyoneReads($id: ID!) {
    regionPact(id: $id) {
      name
      labelZh
      status
      version
      activeFrom
      terminatedOn
      members {
        name
      }
      pendingMembers {
        code
      }
      signatures {
        signedOn
        region {
          code
        }
      }
      scopes {
        scope
        source
      }
      policyDocument {
        id
      }
      transitions(first: 20) {
        totalCount
        nodes {
          action
          from
          to
          version
        }
      }
      allowedActions
    }
  }
`);

const PACTS_OF_A_BANNER = graphql(`
  query PactsOfABanner {
    region(code: "150602") {
      pacts {
        nodes {
          id
          status
        }
      }
    }
  }
`);

let id = '';

async function read(as?: string) {
  return (await ask(hub(), PACT, { id, as })).regionPact!;
}

async function run(name: string, as: string, input: Record<string, unknown> = {}) {
  const { version } = await read();
  return act(hub(), REGION_PACT, name, { id, version, ...input }, { as });
}

test('Hohhot proposes a pact on time-bank hours to the three cities around it', async () => {
  const { node, refusals } = await act(
    hub(),
    REGION_PACT,
    'proposePact',
    {
      name: 'Time bank of the four cities',
      labelZh: '呼包鄂乌时间银行互通',
      members: ['150100', '150200', '150600', '150900'],
      scopes: ['FUNCTION', 'INFORMATION'],
      acceptedStandards: [],
      note: 'Agreed at the spring meeting.',
    },
    { as: HOHHOT },
  );
  expect([refusals, node!.status]).toEqual([[], 'DRAFT']);
  id = node!.id as string;
});

test('anyone reads the draft, who is to sign it, and that no document stands behind it', async () => {
  const pact = await read();
  expect(pact).toMatchObject({
    labelZh: '呼包鄂乌时间银行互通',
    status: 'DRAFT',
    signatures: [],
    policyDocument: null,
    scopes: [
      { scope: 'FUNCTION', source: 'MEMBERS' },
      { scope: 'INFORMATION', source: 'MEMBERS' },
    ],
    allowedActions: [],
  });
  expect(pact.members.map(({ name }) => name)).toEqual([
    ...['呼和浩特市', '包头市', '鄂尔多斯市', '乌兰察布市'],
  ]);
  expect(pact.pendingMembers).toHaveLength(4);
});

test('it does not come into force unsigned', async () => {
  expect((await run('activatePact', HOHHOT)).refusals).toEqual(['TRANSITION_NOT_ALLOWED']);
});

test('Ordos asks for shared supervision as well, and the draft changes', async () => {
  await run('signPact', HOHHOT);
  const { node } = await run('amendPact', OTHERS[1]!, {
    name: 'Time bank of the four cities',
    labelZh: '呼包鄂乌时间银行互通',
    members: ['150100', '150200', '150600', '150900'],
    scopes: ['FUNCTION', 'INFORMATION', 'SUPERVISION'],
    acceptedStandards: [],
  });
  expect(node).toMatchObject({ status: 'DRAFT' });
  // Hohhot had signed another text.
  expect((await read()).pendingMembers).toHaveLength(4);
});

test('Shenyang, which is no member, can neither sign nor end it', async () => {
  expect((await run('signPact', SHENYANG)).codes).toEqual(['NOT_FOUND']);
  expect((await run('terminatePact', SHENYANG, { note: 'No.' })).codes).toEqual(['NOT_FOUND']);
  expect((await read(SHENYANG)).allowedActions).toEqual([]);
});

test('nor can a banner of Ordos, the province, or the finance office of a member', async () => {
  expect((await run('signPact', 'supervision:150602')).codes).toEqual(['NOT_FOUND']);
  expect((await run('signPact', 'supervision:150000')).codes).toEqual(['NOT_FOUND']);
  expect((await run('signPact', 'finance:150600')).codes).toEqual(['FORBIDDEN']);
});

test('the four sign one after another, and anyone sees whose signature is missing', async () => {
  const states = [];
  for (const as of [HOHHOT, ...OTHERS]) {
    states.push((await run('signPact', as)).node!.status);
    if (as === OTHERS[0]) {
      const { pendingMembers } = await read();
      expect(pendingMembers.map(({ code }) => code)).toEqual(['150600', '150900']);
    }
  }
  expect(states).toEqual(['DRAFT', 'DRAFT', 'DRAFT', 'SIGNED']);
  const signed = await read();
  expect(signed).toMatchObject({ status: 'SIGNED', pendingMembers: [] });
  expect(signed.signatures).toEqual(
    ['150100', '150200', '150600', '150900'].map((code) => ({
      signedOn: '2026-06-30',
      region: { code },
    })),
  );
});

test('Baotou puts it into force from the first of July', async () => {
  expect((await read(OTHERS[0])).allowedActions).toEqual(['activatePact', 'terminatePact']);
  await run('activatePact', OTHERS[0]!, { activeFrom: '2026-07-01' });
  expect(await read()).toMatchObject({ status: 'ACTIVE', activeFrom: '2026-07-01' });
});

test('a banner of Ordos is shown with it beside the pact of the policy document', async () => {
  const { region } = await ask(hub(), PACTS_OF_A_BANNER, {});
  expect(region!.pacts.nodes).toEqual([
    { id: 'RegionPact:hu-bao-e-wu', status: 'ACTIVE' },
    { id, status: 'ACTIVE' },
  ]);
});

test('Ulanqab leaves with a reason, which ends it for all', async () => {
  expect((await run('terminatePact', OTHERS[2]!)).refusals).toEqual(['REASON_REQUIRED']);
  const { node } = await run('terminatePact', OTHERS[2]!, { note: 'A new agreement follows.' });
  expect(node).toMatchObject({ status: 'TERMINATED' });
  expect(await read()).toMatchObject({ terminatedOn: '2026-06-30', activeFrom: '2026-07-01' });
  expect((await run('signPact', HOHHOT)).refusals).toEqual(['TRANSITION_NOT_ALLOWED']);
});

test('anyone reads its steps; why and by which office is for staff', async () => {
  const { transitions } = await read();
  expect(transitions!.nodes.map(({ action, to }) => `${action} ${to}`)).toEqual([
    'proposePact DRAFT',
    'signPact DRAFT',
    'amendPact DRAFT',
    'signPact DRAFT',
    'signPact DRAFT',
    'signPact DRAFT',
    'signPact SIGNED',
    'activatePact ACTIVE',
    'terminatePact TERMINATED',
  ]);
  expect(transitions!.nodes.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  const closed = `query ($id: ID!) {
    regionPact(id: $id) { transitions(last: 1) { nodes { note organisation role } } } }`;
  for (const as of [undefined, 'developer', 'partner:150100']) {
    const { errors } = await hub().query(closed, { as, variables: { id } });
    expect(errors![0]!.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  }
  const { data } = await hub().query(closed, { as: HOHHOT, variables: { id } });
  expect(data.regionPact.transitions.nodes).toEqual([
    {
      note: 'A new agreement follows.',
      organisation: 'civil-affairs-150900',
      role: 'SUPERVISION',
    },
  ]);
});
