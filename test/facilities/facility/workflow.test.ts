import { openIdOf } from '../../../ground/identity/open-id.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { REASON } from '../../kit/specimen.ts';
import { triedHub } from '../../kit/tried-hub.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { INSPECTOR, OFFICE, specimen } from './specimen.ts';

describe('a facility', () => walkWorkflow(specimen));

describe('one effect', () => {
  oneEffect(specimen, { name: 'planFacility', state: 'New', persona: OFFICE });
});

describe('a suspension with a last day', () => {
  const hub = triedHub();
  test('is lifted by another person until that day is over, and then by whoever is at the office', async () => {
    const key = await specimen.place(hub(), 'OPERATING');
    const of = {
      entity: 'Facility',
      fields: `id status version allowedActions
        transitions(last: 1) { nodes { action reasonCode until } }`,
    };
    const run = (name: string, version: number, more: object = {}) => {
      const input = { id: openIdOf('Facility', key), version, ...more };
      return act(hub(), of, name, input, { as: INSPECTOR });
    };
    const suspended = { suspendedOn: '2026-06-29', ...REASON, reasonCode: 'UNSAFE' };
    const past = await run('suspendFacility', 1, { ...suspended, until: '2026-06-29' });
    expect(past.userErrors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'until'] }]);
    const done = await run('suspendFacility', 1, { ...suspended, until: '2026-06-30' });
    expect(done.node).toMatchObject({
      transitions: {
        nodes: [{ action: 'suspendFacility', reasonCode: 'UNSAFE', until: '2026-06-30' }],
      },
    });
    expect(done.node!.allowedActions).not.toContain('reopenFacility');
    expect(verdict(await run('reopenFacility', 2))).toBe('SAME_PERSON');
    await hub().pg.query(
      `update facilities.transition set until = '2026-06-29'
       where subject = $1 and action = 'suspendFacility'`,
      [key],
    );
    expect(verdict(await run('reopenFacility', 2))).toBe('DONE');
  });
});
