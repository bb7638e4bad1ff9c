/** What is made of some parts of a record, under the names of these. */
export const ofEach = <T, K extends keyof T, V>(record: T, names: readonly K[], make: (part: T[K]) => V): Readonly<Record<K, V>> =>
  Object.fromEntries(names.map((name) => [name, make(record[name])])) as Record<K, V>;
