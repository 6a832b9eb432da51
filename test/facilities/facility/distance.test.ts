import {
  checkPoint,
  distanceBetween,
  distanceSql,
  nearSql,
} from '../../../subgraphs/facilities/facility/distance.ts';

const ORDOS = { latitude: 39.608, longitude: 109.781 };

describe('distance', () => {
  // The quarter meridian of a sphere of that radius, a degree of latitude, and the same point.
  const cases: [string, typeof ORDOS, typeof ORDOS, number][] = [
    ['from the equator to the pole', at(0, 10), at(90, 10), 10_007_557],
    ['one degree north', at(39, 110), at(40, 110), 111_195],
    ['one degree east on the equator', at(0, 0), at(0, 1), 111_195],
    ['across the date line', at(0, 179.5), at(0, -179.5), 111_195],
    ['to the other side of the Earth', at(0, 0), at(0, 180), 20_015_114],
    ['from a point to itself', ORDOS, ORDOS, 0],
  ];
  test.each(cases)('%s', (_, from, to, metres) => {
    expect(distanceBetween(from, to)).toBe(metres);
    expect(distanceBetween(to, from)).toBe(metres);
  });
});

describe('the box around a point', () => {
  test('holds every point at the distance, in all directions', () => {
    const metres = 50_000;
    const [south, north, west, east] = nearSql(ORDOS, metres).params as number[];
    for (let bearing = 0; bearing < 360; bearing += 5) {
      const point = destination(ORDOS, bearing, metres);
      expect(point.latitude).toBeGreaterThanOrEqual(south!);
      expect(point.latitude).toBeLessThanOrEqual(north!);
      expect(point.longitude).toBeGreaterThanOrEqual(west!);
      expect(point.longitude).toBeLessThanOrEqual(east!);
    }
  });

  test.each([
    ['over a pole', at(89.9, 100)],
    ['on the pole', at(90, 0)],
    ['over the date line', at(10, 179.9)],
  ])('has no longitudes %s', (_, point) => {
    expect(nearSql(point, 50_000).sql).not.toContain('e.longitude between');
  });

  test('has longitudes elsewhere', () => {
    expect(nearSql(ORDOS, 50_000).sql).toContain('e.longitude between');
  });

  test('asks for the exact distance too', () => {
    const { sql, params } = nearSql(ORDOS, 5_000);
    expect(sql).toContain(distanceSql(ORDOS).sql);
    expect(params.at(-1)).toBe(5_000);
  });
});

describe('a point', () => {
  test.each([
    [at(90.01, 0), 'from.latitude'],
    [at(-90.01, 0), 'from.latitude'],
    [at(Number.NaN, 0), 'from.latitude'],
    [at(0, 180.01), 'from.longitude'],
    [at(0, -181), 'from.longitude'],
  ])('%j is refused', (point, argument) => {
    expect(() => checkPoint('from', point)).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', argument }),
      }),
    );
  });

  test('at a corner of the map is taken', () => {
    expect(() => checkPoint('from', at(-90, 180))).not.toThrow();
  });
});

function at(latitude: number, longitude: number) {
  return { latitude, longitude };
}

/** Where one arrives going straight ahead from a point. */
function destination({ latitude, longitude }: typeof ORDOS, bearing: number, metres: number) {
  const angle = metres / 6_371_008.8;
  const [north, east, towards] = [latitude, longitude, bearing].map((a) => (a * Math.PI) / 180);
  const lat = Math.asin(
    Math.sin(north!) * Math.cos(angle) + Math.cos(north!) * Math.sin(angle) * Math.cos(towards!),
  );
  const lon = Math.atan2(
    Math.sin(towards!) * Math.sin(angle) * Math.cos(north!),
    Math.cos(angle) - Math.sin(north!) * Math.sin(lat),
  );
  return at((lat * 180) / Math.PI, ((east! + lon) * 180) / Math.PI);
}
