import {
  actingRole,
  actionsFrom,
  actionText,
  describeAction,
  machine,
  mayDo,
  stateText,
  targets,
} from '../../../ground/workflow/machine.ts';
import { labelledEnums } from '../../../ground/schema/labelled.ts';
import { anonymous, type Viewer } from '../../../ground/identity/viewer.ts';

const DOOR = machine({
  entity: 'Door',
  status: 'Status of a door. 状态',
  states: { CLOSED: 'Shut. 关', OPEN: 'Open. 开' },
  actions: {
    hangDoor: [
      'Hangs it. 安装',
      { from: [], to: 'CLOSED', roles: ['CAREGIVING', 'FINANCE'] },
      ['NOT_KNOWN', 'ALREADY_EXISTS'],
    ],
    openDoor: [
      'Opens it. 打开',
      { from: ['CLOSED'], to: 'OPEN', roles: ['FINANCE'], own: 'APPLY' },
    ],
    knockDoor: [
      'Knocks. 敲门',
      { from: ['CLOSED', 'OPEN'], to: ['CLOSED', 'OPEN'], roles: [], own: 'APPLY' },
    ],
  },
});
const WALL = machine({
  entity: 'Wall',
  status: 'Status of a wall. 状态',
  states: { UP: 'It stands. 立', DOWN: 'It is gone. 拆' },
  actions: {
    razeWall: ['Razes it. 拆除', { from: ['UP'], to: 'DOWN', roles: ['FINANCE'], reason: true }],
    moveWall: [
      'Moves it. 移动',
      { from: ['UP'], to: 'UP', roles: ['FINANCE'], reason: true },
      ['NOT_KNOWN'],
    ],
  },
});
const BRIDGE = machine({
  entity: 'Bridge',
  status: 'Status of a bridge. 状态',
  states: { PLANNED: 'Planned. 规划', BUILT: 'Built. 建成', OPEN: 'Open. 开通' },
  actions: {
    planBridge: ['Plans it. 规划', { from: [], to: 'PLANNED', roles: ['FINANCE'] }],
    buildBridge: [
      'Builds it. 建造',
      {
        ...{ from: ['PLANNED'], to: 'BUILT', roles: ['FINANCE'] },
        ...{ level: 'COUNTY', separateFrom: ['planBridge'] },
      },
    ],
    crossBridge: [
      'Opens it. 通车',
      {
        ...{ from: ['BUILT'], to: 'OPEN', roles: ['FINANCE', 'SUPERVISION'], reason: true },
        ...{ level: 'CITY', separateFrom: ['planBridge', 'buildBridge'] },
      },
      ['NOT_KNOWN'],
    ],
  },
});
const { hangDoor, openDoor, knockDoor } = DOOR.actions;

const viewer = (more: Partial<Viewer>): Viewer => ({ ...anonymous('r'), ...more });
const staff = (...roles: Viewer['roles']) => viewer({ audience: 'staff', roles });
const elder = viewer({ audience: 'elder', person: 'p' });

test('the description of an action says what it does, from where to where, by whom, and why not', () => {
  expect(describeAction(DOOR, 'hangDoor')).toBe(
    'Hangs it. New → CLOSED, by staff with the role CAREGIVING or FINANCE. Refused with NOT_KNOWN, ALREADY_EXISTS. 安装',
  );
  expect(describeAction(DOOR, 'openDoor')).toBe(
    'Opens it. CLOSED → OPEN, by the elder, or her guardian with the power APPLY, or staff with the role ' +
      'FINANCE. Refused with POWER_MISSING. 打开',
  );
  expect(describeAction(DOOR, 'knockDoor')).toBe(
    'Knocks. CLOSED, OPEN → CLOSED or OPEN, by the elder, or her guardian with the power APPLY. ' +
      'Refused with POWER_MISSING. 敲门',
  );
});

test('the description of an action that must give its reason says so, before what else refuses it', () => {
  expect(describeAction(WALL, 'razeWall')).toBe(
    'Razes it. UP → DOWN, by staff with the role FINANCE. Refused with REASON_REQUIRED. 拆除',
  );
  expect(describeAction(WALL, 'moveWall')).toBe(
    'Moves it. UP → UP, by staff with the role FINANCE. Refused with REASON_REQUIRED, NOT_KNOWN. 移动',
  );
});

test('the description of an action says whose office does it, and by whom it is not done, in both languages', () => {
  expect(describeAction(BRIDGE, 'buildBridge')).toBe(
    'Builds it. PLANNED → BUILT, by staff with the role FINANCE, of the county where it has an ' +
      'office in the hub; not by who did planBridge. Refused with WRONG_LEVEL, SAME_PERSON. ' +
      '建造（由已接入的县级部门办理，不得与“规划”由同一人办理）',
  );
  expect(describeAction(BRIDGE, 'crossBridge')).toBe(
    'Opens it. BUILT → OPEN, by staff with the role FINANCE or SUPERVISION, of the city where it ' +
      'has an office in the hub; not by who did planBridge or buildBridge. Refused with ' +
      'WRONG_LEVEL, SAME_PERSON, REASON_REQUIRED, NOT_KNOWN. ' +
      '通车（由已接入的市级部门办理，不得与“规划”“建造”由同一人办理）',
  );
});

test('an action is named in a refusal by its mutation, in Chinese with what it is called', () => {
  expect(actionText(BRIDGE as never, 'planBridge')).toEqual({
    ...{ en: 'planBridge', zh: '规划（planBridge）' },
  });
});

test.each<[string, object, string]>([
  [
    'a new row is separate from nothing',
    { from: [], separateFrom: ['paint'] },
    'nothing comes before paint',
  ],
  ['a new row has no level', { from: [], level: 'CITY' }, 'nothing comes before paint'],
  [
    'what has a level is separate from something, for offices that act alone',
    { from: ['DRY'], level: 'CITY' },
    'paint has a level and is separate from nothing',
  ],
])('%s', (_, move, message) => {
  const make = () =>
    machine({
      ...{ entity: 'Paint', status: 'Paint. 漆', states: { DRY: 'Dry. 干' } },
      actions: { paint: ['Paints. 刷漆', { to: 'DRY', roles: ['FINANCE'], ...move } as never] },
    });
  expect(make).toThrow(message);
});

test('rows are about an elder where she may do something of it herself', () => {
  expect([DOOR, WALL].map(({ aboutElder }) => aboutElder)).toEqual([true, false]);
});

test('the enum of the states says what they mean, with a line for each action', () => {
  const { description, labels } = labelledEnums().get('DoorStatus')!;
  expect(labels).toEqual({ CLOSED: 'Shut. 关', OPEN: 'Open. 开' });
  expect(description.split('\n')).toEqual([
    'Status of a door. 状态',
    '',
    'How it changes:',
    '- hangDoor: New → CLOSED',
    '- openDoor: CLOSED → OPEN',
    '- knockDoor: CLOSED, OPEN → CLOSED or OPEN',
  ]);
});

test('a state is named by what it is called, and by its value for who writes programs', () => {
  expect(stateText(DOOR, 'OPEN')).toEqual({ en: 'OPEN', zh: '开（OPEN）' });
});

test('the states that an action leads to are a list, however they are written', () => {
  expect(targets(openDoor)).toEqual(['OPEN']);
  expect(targets(knockDoor)).toEqual(['CLOSED', 'OPEN']);
});

test.each<[string, Viewer, boolean[]]>([
  ['staff with the role', staff('FINANCE'), [true, true, false]],
  ['staff with another of its roles', staff('CAREGIVING'), [true, false, false]],
  ['staff with several roles', staff('INSPECTION', 'FINANCE'), [true, true, false]],
  ['staff without it', staff('ADMIN', 'PROVINCE', 'OFFICER'), [false, false, false]],
  ['staff with no role', staff(), [false, false, false]],
  ['an elder', elder, [false, true, true]],
  ['an elder’s audience without a person', viewer({ audience: 'elder' }), [false, false, false]],
  [
    'a partner who has such a role somewhere',
    viewer({ audience: 'partner', roles: ['FINANCE'] }),
    [false, false, false],
  ],
  [
    'an app that names a person',
    viewer({ audience: 'developer', person: 'p' }),
    [false, false, false],
  ],
  ['anyone', viewer({}), [false, false, false]],
])('%s may do what the machine says', (_who, who, expected) => {
  expect([hangDoor, openDoor, knockDoor].map((action) => mayDo(action, who))).toEqual(expected);
});

test('the role by which staff acts is the first of the action’s own; the elder has none', () => {
  expect(actingRole(hangDoor, staff('FINANCE', 'CAREGIVING'))).toBe('CAREGIVING');
  expect(actingRole(hangDoor, staff('FINANCE'))).toBe('FINANCE');
  expect(actingRole(openDoor, elder)).toBeNull();
});

test('what leads on from a state is by the machine’s order, for who may do it', () => {
  expect(actionsFrom(DOOR, 'CLOSED', elder)).toEqual(['openDoor', 'knockDoor']);
  expect(actionsFrom(DOOR, 'CLOSED', staff('FINANCE'))).toEqual(['openDoor']);
  expect(actionsFrom(DOOR, 'OPEN', elder)).toEqual(['knockDoor']);
  expect(actionsFrom(DOOR, 'OPEN', staff('FINANCE'))).toEqual([]);
  // What makes a new one does not lead on from any.
  expect(actionsFrom(DOOR, 'GONE', elder)).toEqual([]);
});
