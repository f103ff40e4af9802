/** Makes each value once, when it is first asked for. */
export function remembered<Value>(make: (number: number) => Value): (number: number) => Value {
  const made: Value[] = [];
  return (number) => (made[number] ??= make(number));
}
