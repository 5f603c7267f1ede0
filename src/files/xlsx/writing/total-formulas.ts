/** 合计公式 — which totals of a table are the sums of other cells of it, known by what each cell counts. */
import { DIMENSIONS, type Dimension, ROOT } from '../../../core/figures/dimensions.ts'
import { nodeOf, type Region, regionKey, without } from '../../../core/figures/region.ts'
import { type Space, space } from '../../../core/figures/space.ts'

/** An amount of a table as it is printed. */
export interface PrintedNumber {
  readonly row: number
  readonly column: number
  readonly region: Region
  /** In the smallest step that the table prints. */
  readonly value: bigint
}

export interface Totals {
  /** The cells that a total is the sum of, exactly as printed. */
  readonly sums: ReadonlyMap<PrintedNumber, readonly PrintedNumber[]>
  /** Totals that differ from their parts by no more than rounding explains: total less parts. */
  readonly rounded: ReadonlyMap<PrintedNumber, bigint>
}

/** In longer lists nobody looks for totals; each pair of cells is compared. */
const MOST_COMPARED = 600

/** `department` is the unit that the document is of, above all others that it lists. */
export function totalsOf(numbers: readonly PrintedNumber[], department: string): Totals {
  const trees = treesOf(numbers, department)
  const dimensions = DIMENSIONS.filter((dimension) => nodesOf(numbers, dimension).size > 1)
  const sums = new Map<PrintedNumber, readonly PrintedNumber[]>()
  const rounded = new Map<PrintedNumber, bigint>()
  for (const along of ['column', 'row'] as const) {
    const across = along === 'column' ? 'row' : 'column'
    const lines = grouped(numbers, (number) => String(number[along]))
    // One total is divided alike in every line that crosses it, or it is no division of it.
    const divisions = grouped(
      [...lines.values()].flatMap((line) => divisionsOf(line, dimensions, trees)),
      ({ whole, dimension }) => `${whole[across]} ${dimension}`,
    )
    for (const same of divisions.values()) {
      if (!same.every(isWithinRounding) || same.every(({ whole }) => whole.value === 0n)) continue
      for (const division of same) {
        const { whole, parts } = division
        if (sums.has(whole)) continue
        const difference = differenceOf(division)
        if (difference !== 0n) rounded.set(whole, difference)
        else sums.set(whole, parts)
      }
    }
  }
  for (const whole of sums.keys()) rounded.delete(whole)
  return { sums, rounded }
}

interface Division {
  readonly whole: PrintedNumber
  readonly dimension: Dimension
  readonly parts: readonly PrintedNumber[]
}

const differenceOf = ({ whole, parts }: Division): bigint =>
  parts.reduce((left, part) => left - part.value, whole.value)

/** Each rounded number is off by half a step at most. */
function isWithinRounding(division: Division): boolean {
  const difference = differenceOf(division)
  return (difference < 0n ? -difference : difference) * 2n <= BigInt(division.parts.length + 1)
}

/** The ways in which numbers of one row or column are made of others of it. */
function divisionsOf(
  line: readonly PrintedNumber[],
  dimensions: readonly Dimension[],
  trees: Space,
): readonly Division[] {
  return dimensions.flatMap((dimension) =>
    [...grouped(line, ({ region }) => regionKey(without(region, dimension))).values()].flatMap((alike) => {
      if (alike.length < 3 || alike.length > MOST_COMPARED) return []
      const isBelow = (outer: PrintedNumber, inner: PrintedNumber): boolean => {
        const [above, below] = [nodeOf(outer.region, dimension), nodeOf(inner.region, dimension)]
        return above !== below && trees.contains(dimension, above, below)
      }
      return alike.flatMap((whole): readonly Division[] => {
        const below = alike.filter((part) => isBelow(whole, part))
        const parts = below.filter((part) => !below.some((other) => isBelow(other, part)))
        const nodes = new Set(parts.map(({ region }) => nodeOf(region, dimension)))
        // What is printed twice would be counted twice.
        return parts.length < 2 || nodes.size < parts.length ? [] : [{ whole, dimension, parts }]
      })
    }),
  )
}

/** Those that the numbers name; the root where they name none. */
const nodesOf = (numbers: readonly PrintedNumber[], dimension: Dimension): ReadonlySet<string> =>
  new Set(numbers.map(({ region }) => nodeOf(region, dimension)))

function treesOf(numbers: readonly PrintedNumber[], department: string): Space {
  const named = (dimension: Dimension): readonly string[] =>
    [...nodesOf(numbers, dimension)].filter((node) => node !== ROOT)
  const units = named('unit').filter((code) => code !== department)
  return space({
    units: [{ code: department }, ...units.map((code) => ({ code, parent: department }))],
    functions: named('function'),
    economics: named('economic'),
    projects: named('project'),
  })
}

function grouped<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
  }
  return groups
}
