import { loadContracts } from '../../../router/edge/contract.ts';
import { SCHEMA_DIRECTORY } from '../../../router/hub/hub.ts';
import { errorCode } from '../../../ground/errors/codes.ts';
import { httpEdge, type HttpAnswer, type HttpEdge } from '../../kit/http.ts';
import { testHub, type TestHub } from '../../kit/hub.ts';
import { hostileRequests, type HostileRequest } from './hostile-arguments.ts';

let hub: TestHub;
let edge: HttpEdge;
let token: string;

beforeAll(async () => {
  hub = await testHub();
  edge = await httpEdge(hub.hub.engine);
  token = await edge.token('staff:150600');
});

afterAll(async () => {
  await edge.close();
  await hub.close();
});

const requests = hostileRequests(loadContracts(SCHEMA_DIRECTORY).staff);
const fields = new Map<string, HostileRequest[]>();
for (const request of requests) {
  const field = request.at.replace(/\(.*/, '');
  fields.set(field, [...(fields.get(field) ?? []), request]);
}

function ask({ query, variables }: HostileRequest): Promise<HttpAnswer> {
  return edge.query(query, { variables, headers: { authorization: `Bearer ${token}` } });
}

/** What is wrong with an answer, in words. */
function problems({ status, errors = [] }: HttpAnswer): string[] {
  return errors.flatMap(({ message, extensions, path }) => {
    if (errorCode(extensions.code) === null) return [`unknown code ${extensions.code}`];
    if (extensions.code === 'INTERNAL_SERVER_ERROR') return ['INTERNAL_SERVER_ERROR'];
    const names = extensions.code === 'BAD_USER_INPUT' || extensions.code === 'INVALID_CURSOR';
    if (names && !extensions.argument) return [`${extensions.code} without its argument`];
    if (status === 200 && !path) return ['an error without its path'];
    if (/drop table|999999|moc|𠮷/.test(message)) return ['the value in the message'];
    return [];
  });
}

test('the sweep reaches every part of the hub', () => {
  expect(requests.length).toBeGreaterThan(1_500);
  for (const at of [
    'Query.regions',
    'Query.elders',
    'Region.facilities',
    'Facility.priceFilings',
  ]) {
    expect([...fields.keys()]).toContain(at);
  }
});

test.each([...fields.keys()])(
  'hostile values in any argument of %s get a coded answer',
  async (field) => {
    const found: string[] = [];
    const sent = await hub.statements(async () => {
      for (const request of fields.get(field)!) {
        const answer = await ask(request);
        const value = JSON.stringify(request.variables.v).slice(0, 80);
        found.push(...problems(answer).map((problem) => `${request.at} ${value}: ${problem}`));
        if (answer.status !== 200 && answer.status !== 400)
          found.push(`${request.at}: ${answer.status}`);
      }
    });
    expect([...new Set(found)]).toEqual([]);
    expect(sent.filter((sql) => !/^\s*(select|with)\b/i.test(sql))).toEqual([]);
  },
);
