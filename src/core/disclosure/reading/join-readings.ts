/** One document in several files, such as a text and its annex workbook, put together by unit, year and kind. */
import type { Identity } from './reading.ts'
import { isSameUnit } from './unit-name.ts'

/**
 * Groups in the order of what was given; in each comes first what tells most. Whatever leaves something unsaid goes
 * to the one document that it does not contradict; if that may be more than one, it stays by itself.
 */
export function joinByIdentity<T extends { readonly identity: Identity }>(
  all: readonly T[],
): readonly (readonly T[])[] {
  const groups: [T, ...T[]][] = []
  const whole = all.filter((one) => isWhole(one.identity))
  const open = all.filter((one) => !isWhole(one.identity))
  for (const one of [...whole, ...open]) {
    const fitting = groups.filter(([first]) => agrees(first.identity, one.identity))
    const [group] = fitting
    if (group === undefined || fitting.length > 1) groups.push([one])
    else group.push(one)
  }
  const begin = (group: readonly T[]): number => Math.min(...group.map((one) => all.indexOf(one)))
  return groups.toSorted((a, b) => begin(a) - begin(b))
}

const isWhole = ({ unit, year, kind }: Identity): boolean =>
  unit.value !== undefined && year.value !== undefined && kind.value !== undefined

/** Nothing that both say differs; what says nothing at all agrees with nobody. */
function agrees(a: Identity, b: Identity): boolean {
  const said = [
    agree(a.unit.value, b.unit.value, isSameUnit),
    agree(a.year.value, b.year.value),
    agree(a.kind.value, b.kind.value),
  ]
  return said.includes(true) && !said.includes(false)
}

function agree<T>(
  a: T | undefined,
  b: T | undefined,
  isSame: (a: T, b: T) => boolean = (one, other) => one === other,
): boolean | undefined {
  return a === undefined || b === undefined ? undefined : isSame(a, b)
}
