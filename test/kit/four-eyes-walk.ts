import { OFFICE_LEVELS } from '../../ground/identity/offices.ts';
import type { TestHub } from './hub.ts';
import { act, verdict } from './mutations.ts';
import { placed, REASON, rowOf, type Specimen, tracesOf } from './specimen.ts';
import { viewerOf } from './viewers.ts';

const FIELDS = 'id status version allowedActions';

/**
 * The tests of every workflow whose actions have a level, or are separate from steps before them:
 * the office of another level, and who did such a step last, are refused and not shown the action.
 */
export function walkFourEyes(specimen: Specimen, hub: () => TestHub): void {
  const actions = Object.entries(specimen.machine.actions);

  const levelled = actions.filter(([, { level }]) => level).map(([name]) => name);
  if (levelled.length > 0)
    test.each(levelled)('%s is left to the office of its level', async (name) => {
      const { level } = specimen.machine.actions[name]!;
      const other = OFFICE_LEVELS.find((one) => one !== level)!;
      await refused(hub(), specimen, name, personaOf(specimen, name, other), 'WRONG_LEVEL');
    });

  const separate = actions.flatMap(([name, { separateFrom = [] }]) =>
    separateFrom.map((step) => [name, step]),
  );
  if (separate.length > 0)
    test.each(separate)('%s is not done by who did %s last', async (name, step) => {
      const as = personaOf(specimen, name!);
      const did = { action: step!, by: as };
      await refused(hub(), specimen, name!, as, 'SAME_PERSON', did);
      await done(hub(), specimen, name!, as, [did, { ...did, by: `${as}:2` }]);
    });
}

/** Who does an action, by the first of its roles, at the office of its level or of another one. */
export function personaOf(
  { machine, region, offices }: Specimen,
  name: string,
  level = machine.actions[name]!.level,
): string {
  const office = level ? offices![level] : region;
  return `${machine.actions[name]!.roles[0]!.toLowerCase()}:${office}`;
}

interface Did {
  action: string;
  by: string;
}

async function refused(
  hub: TestHub,
  specimen: Specimen,
  name: string,
  as: string,
  code: string,
  ...steps: Did[]
): Promise<void> {
  const { key, input } = await ready(hub, specimen, name, as, steps);
  const kept = async () => [await rowOf(hub, specimen, key), await tracesOf(hub, specimen.table)];
  const before = await kept();
  const entity = { entity: specimen.machine.entity, fields: FIELDS };
  const { userErrors, node } = await act(hub, entity, name, input, { as });
  expect(userErrors).toMatchObject([{ code, path: ['input', 'id'] }]);
  expect(node!.allowedActions).not.toContain(name);
  expect(await kept()).toEqual(before);
}

async function done(
  hub: TestHub,
  specimen: Specimen,
  name: string,
  as: string,
  steps: Did[],
): Promise<void> {
  const { input } = await ready(hub, specimen, name, as, steps);
  const outcome = await act(hub, specimen.machine, name, input, { as });
  expect([name, verdict(outcome)]).toEqual([name, 'DONE']);
}

/** A row in the state that an action leaves, with these steps recorded, and the action's input. */
async function ready(
  hub: TestHub,
  specimen: Specimen,
  name: string,
  as: string,
  steps: readonly Did[],
) {
  const { machine, table } = specimen;
  const { from, reason } = machine.actions[name]!;
  const { key, input } = await placed(hub, specimen, from[0]!, name, as);
  for (const [n, { action, by }] of steps.entries()) {
    const { subject } = await viewerOf(by);
    await hub.pg.query(
      `insert into ${table.split('.')[0]}.transition
         (entity, subject, version, action, to_state, actor, request_id)
       values ($1, $2, $3, $4, $5, $6, 'test')`,
      [machine.entity, key, n - steps.length, action, from[0], subject],
    );
  }
  return { key, input: { ...input, ...(reason && REASON) } };
}
