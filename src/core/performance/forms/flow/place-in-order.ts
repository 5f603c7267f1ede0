/** 顺序归列 — the ways in which fewer amounts than columns can stand in them without changing their order. */

/** Every choice of so many of the columns, from left to right; none if there are fewer columns. */
export function placesInOrder(columns: number, count: number): readonly (readonly number[])[] {
  if (count === 0) return [[]]
  if (count > columns) return []
  return Array.from({ length: columns - count + 1 }, (_, first) =>
    placesInOrder(columns - first - 1, count - 1).map((rest) => [first, ...rest.map((at) => at + first + 1)]),
  ).flat()
}
