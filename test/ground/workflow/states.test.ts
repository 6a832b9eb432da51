import type { GraphQLEnumType } from 'graphql';
import { buildSchemaSync, Query, Resolver } from 'type-graphql';
import { machine } from '../../../ground/workflow/machine.ts';
import { registerStates } from '../../../ground/workflow/states.ts';

enum LampStatus {
  OFF = 'OFF',
  ON = 'ON',
}
enum BulbState {
  WHOLE = 'WHOLE',
}
const action = { does: 'Does.', labelZh: '做', roles: [] } as const;

registerStates(
  LampStatus,
  machine({
    entity: 'Lamp',
    actions: { lightLamp: { ...action, from: [LampStatus.OFF], to: LampStatus.ON } },
  }),
  { description: 'State of a lamp. 状态', labels: { OFF: 'Off. 关', ON: 'On. 开' } },
);
registerStates(
  BulbState,
  machine({ entity: 'Bulb', actions: { makeBulb: { ...action, from: [], to: BulbState.WHOLE } } }),
  { name: 'BulbState', description: 'State of a bulb. 状态', labels: { WHOLE: 'Whole. 完好' } },
);

@Resolver()
class Lamps {
  @Query(() => LampStatus)
  lamp(): LampStatus {
    return LampStatus.ON;
  }

  @Query(() => BulbState)
  bulb(): BulbState {
    return BulbState.WHOLE;
  }
}

const schema = buildSchemaSync({ resolvers: [Lamps], validate: false });
const enumOf = (name: string) => schema.getType(name) as GraphQLEnumType;

test('the enum of states is named after the entity and tells the machine', () => {
  expect(enumOf('LampStatus').description).toBe(
    'State of a lamp. 状态\n\nHow it changes:\n- lightLamp: OFF → ON',
  );
  const values = enumOf('LampStatus').getValues();
  expect(values.map(({ name, description }) => [name, description])).toEqual([
    ['OFF', 'Off. 关'],
    ['ON', 'On. 开'],
  ]);
});

test('an enum that had another name before keeps it', () => {
  expect(enumOf('BulbState').description).toContain('- makeBulb: New → WHOLE');
  expect(schema.getType('BulbStatus')).toBeUndefined();
});
