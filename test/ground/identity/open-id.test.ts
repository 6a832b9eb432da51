import { openCode, openId, openIdOf, openTypeOf } from '../../../ground/identity/open-id.ts';

const UUID = '01890a5d-ac96-774b-bcce-b302099a8057';
const BAD = {
  extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'input.facility' }),
};

test('an open id is the type and the natural key, and leads back to it', () => {
  const id = openIdOf('Facility', UUID);
  expect(id).toBe(`Facility:${UUID}`);
  expect(openTypeOf(id)).toBe('Facility');
  expect(openId('Facility', 'id', id)).toBe(UUID);
  expect(openCode('Region', 'id', 'Region:150600')).toBe('150600');
  expect(openCode('Target', 'id', 'Target:a:b')).toBe('a:b');
});

test.each([
  ['another type', `Organization:${UUID}`],
  ['the natural key alone', UUID],
  ['no key', 'Facility:'],
  ['no UUID', 'Facility:42'],
  ['capitals in the UUID', `Facility:${UUID.toUpperCase()}`],
  ['a space before', ` Facility:${UUID}`],
  ['a line after', `Facility:${UUID}\n`],
  ['another case of the type', `facility:${UUID}`],
  ['nothing', ''],
])('with %s it is none', (_, id) => {
  expect(() => openId('Facility', 'input.facility', id)).toThrow(expect.objectContaining(BAD));
});
