import { Arg, Args, Ctx, Info, Resolver, Root } from 'type-graphql';

type Decorator = (...given: never[]) => void;
type Method = (...given: never[]) => unknown;

/** One parameter of a derived resolver method, as the decorator that a written one would have. */
export type Parameter = (prototype: object, name: string, index: number) => void;

export const root = Root() as unknown as Parameter;
export const context = Ctx() as unknown as Parameter;
export const info = Info() as unknown as Parameter;
export const pageArguments = (type: () => object): Parameter => Args(type as never) as never;

/** An argument of a derived method. */
export function argument(
  name: string,
  type: () => unknown,
  options: { nullable?: boolean; defaultValue?: unknown; description?: string } = {},
): Parameter {
  return Arg(name, type as never, options) as unknown as Parameter;
}

/** A class of derived resolver methods: what TypeGraphQL would see of a written one. */
export class ResolverClass {
  readonly target: Function;

  constructor(entity?: () => object) {
    class Derived {}
    const decorate = entity ? Resolver(entity as never) : Resolver();
    (decorate as ClassDecorator)(Derived);
    this.target = Derived;
  }

  /** Adds a method: its decorators, its parameters in order, and what it does. */
  method(name: string, decorators: unknown[], parameters: Parameter[], does: Method): void {
    const prototype = this.target.prototype as Record<string, unknown>;
    prototype[name] = does;
    parameters.forEach((parameter, index) => parameter(prototype, name, index));
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name)!;
    for (const decorate of decorators as Decorator[]) {
      decorate(prototype as never, name as never, descriptor as never);
    }
  }
}
