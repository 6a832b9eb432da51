import { Field, Float, InputType, ObjectType } from 'type-graphql';
import { badInput } from '../../../ground/errors/errors.ts';
import { Open } from '../../../ground/schema/field-class.ts';
import type { SqlCondition } from '../../../ground/rows/list-spec.ts';

/** Mean radius of the Earth in metres (IUGG). */
const RADIUS = 6_371_008.8;

@ObjectType({ description: 'A point on the map, WGS 84. 地理位置' })
export class GeoLocation {
  @Open(() => Float, { description: 'Latitude in degrees, north positive. 纬度' })
  latitude: number;

  @Open(() => Float, { description: 'Longitude in degrees, east positive. 经度' })
  longitude: number;

  @Open(() => Boolean, { description: 'Whether it only stands for the area around. 近似位置' })
  approximate: boolean;
}

@InputType({ description: 'A point, WGS 84. 坐标' })
export class GeoPoint {
  @Field(() => Float, { description: 'Latitude in degrees, -90 to 90. 纬度' })
  latitude: number;

  @Field(() => Float, { description: 'Longitude in degrees, -180 to 180. 经度' })
  longitude: number;
}

/** @throws BAD_USER_INPUT when the point is not on the globe. */
export function checkPoint(argument: string, { latitude, longitude }: GeoPoint): void {
  if (!(Math.abs(latitude) <= 90)) {
    throw badInput(`${argument}.latitude`, 'BETWEEN', { min: -90, max: 90 });
  }
  if (!(Math.abs(longitude) <= 180)) {
    throw badInput(`${argument}.longitude`, 'BETWEEN', { min: -180, max: 180 });
  }
}

/** Great-circle distance in whole metres (haversine). */
export function distanceBetween(from: GeoPoint, to: GeoPoint): number {
  const north = radians(to.latitude - from.latitude);
  const east = radians(to.longitude - from.longitude);
  const a =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(east / 2) ** 2;
  return Math.round(2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(a))));
}

/** The same in SQL, for the columns `latitude` and `longitude` of `e`. */
export function distanceSql({ latitude, longitude }: GeoPoint): SqlCondition {
  return {
    sql: `round(2 * ${RADIUS} * asin(least(1, sqrt(
      sin(radians(e.latitude - ?::float8) / 2) ^ 2 +
      cos(radians(?::float8)) * cos(radians(e.latitude)) *
      sin(radians(e.longitude - ?::float8) / 2) ^ 2))))::int`,
    params: [latitude, latitude, longitude].map(withoutUnderflow),
  };
}

/** Less than a tenth of a millimetre; PostgreSQL refuses doubles so small that a product underflows. */
function withoutUnderflow(angle: number): number {
  return Math.abs(angle) < 1e-9 ? 0 : angle;
}

/** Rows within some metres of a point: a box that the index answers, then the exact distance. */
export function nearSql(point: GeoPoint, metres: number): SqlCondition {
  const distance = distanceSql(point);
  const { latitude, longitude } = point;
  const north = degrees(metres / RADIUS) * 1.001;
  const box = [`e.latitude between ?::float8 and ?::float8`];
  const params = [latitude - north, latitude + north];
  const cosine = Math.cos(radians(Math.min(90, Math.abs(latitude) + north)));
  const east = cosine > 0 ? north / cosine : 360;
  // A box over a pole or the date line has no single range of longitudes.
  if (Math.abs(longitude) + east <= 180) {
    box.push(`e.longitude between ?::float8 and ?::float8`);
    params.push(longitude - east, longitude + east);
  }
  return {
    sql: `(${box.join(' and ')} and ${distance.sql} <= ?)`,
    params: [...params, ...distance.params, metres],
  };
}

function radians(angle: number): number {
  return (angle * Math.PI) / 180;
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI;
}
