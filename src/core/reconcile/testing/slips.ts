/** Slips of the pen, made on purpose: each changes one printed amount as people do by mistake. */
import type { PrintedCell } from '../printed-cell.ts'

export const SLIPS = ['more', 'digit', 'swap', 'shift', 'nought'] as const
export type Slip = (typeof SLIPS)[number]

/** `draw` gives a number below its bound. Undefined where the amount cannot be changed so. */
export function slipped(
  text: string,
  slip: Slip,
  draw: (below: number) => number = () => 0,
): string | undefined {
  const bare = text.replaceAll(',', '')
  if (!/^-?\d+(?:\.\d+)?$/.test(bare)) return undefined
  const changed = CHANGES[slip](bare, draw)
  return changed === undefined || changed === bare ? undefined : changed
}

const CHANGES: Readonly<Record<Slip, (bare: string, draw: (below: number) => number) => string | undefined>> =
  {
    more: (bare) => {
      const [whole = '0', decimals] = bare.split('.')
      const more = BigInt(whole) + (bare.startsWith('-') ? -37n : 37n)
      return decimals === undefined ? String(more) : `${more}.${decimals}`
    },
    digit: (bare, draw) => {
      const places = digitsOf(bare)
      const at = places[draw(places.length)]
      if (at === undefined) return undefined
      const other = (Number.parseInt(bare[at] ?? '0', 10) + 1 + draw(9)) % 10
      return bare.slice(0, at) + other + bare.slice(at + 1)
    },
    swap: (bare, draw) => {
      const places = digitsOf(bare).filter((at) => {
        const next = bare[at + 1]
        return next !== undefined && next !== '.' && next !== bare[at]
      })
      const at = places[draw(places.length)]
      return at === undefined ? undefined : bare.slice(0, at) + bare[at + 1] + bare[at] + bare.slice(at + 2)
    },
    shift: (bare) => {
      const [whole = '0', decimals = ''] = bare.split('.')
      const moved = decimals === '' ? `${whole}0` : `${whole}${decimals[0]}.${decimals.slice(1)}0`
      return moved.replace(/^(-?)0+(?=\d)/, '$1')
    },
    nought: (bare) => {
      const [, decimals] = bare.split('.')
      return decimals === undefined ? '0' : `0.${'0'.repeat(decimals.length)}`
    },
  }

const digitsOf = (bare: string): readonly number[] =>
  [...bare].flatMap((character, at) => (/\d/.test(character) ? [at] : []))

/** Amounts that a person could get wrong: printed, and read for sure. */
export const printedCells = (cells: readonly PrintedCell[]): readonly PrintedCell[] =>
  cells.filter((cell) => cell.amount !== undefined && cell.absent === undefined)
