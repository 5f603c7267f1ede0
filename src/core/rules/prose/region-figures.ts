/** Amounts of the statements in 万元 with what each of them counts, for rules that hold words against them. */
import type { ReadPart } from '../../disclosure/reading/reading.ts'
import { plainWords } from '../../document/printed-words.ts'
import type { Region } from '../../figures/region.ts'
import { rational, times } from '../../kernel/rational.ts'
import { once } from '../contract/once.ts'
import type { Spot } from '../contract/rule.ts'
import { type Figure, money } from '../forms/figure.ts'

export interface RegionFigure extends Figure {
  readonly region: Region
  /** The row's label in plain words, without its number or code. */
  readonly name: string
  readonly definition: string
  readonly at: Spot
}

/** Those of the document's own year and unit, sure ones only. */
export const regionFigures = once((part): readonly RegionFigure[] => figuresOf(part))

const figuresOf = ({ statements }: ReadPart): readonly RegionFigure[] =>
  statements.filter(isFine).flatMap(({ cells, currency, definition, title }) =>
    cells.flatMap(({ text, region, rowName, rowCode, column, place, doubt }): readonly RegionFigure[] => {
      const found = money(text)
      if (found === undefined || region === undefined || definition === undefined || doubt !== undefined)
        return []
      if ((region.year ?? region.unit ?? region.project) !== undefined || region.stage === 'original')
        return []
      const isYuan = currency === 'yuan'
      return [
        {
          text: found.text,
          value: isYuan ? times(found.value, rational(1n, 10_000n)) : found.value,
          decimals: found.decimals + (isYuan ? 4 : 0),
          region,
          name: plainWords(rowName).replace(
            /^(?:[一二三四五六七八九十廿]{1,3}[、.]|\([一二三四五六七八九十廿]{1,3}\)|\d+[、.]?)/,
            '',
          ),
          definition,
          at: { place, table: title, row: rowName || rowCode, column },
        },
      ]
    }),
  )

/** Amounts in 亿元 are too coarse to be held against others. */
export const isFine = ({ currency }: ReadPart['statements'][number]): boolean =>
  currency === undefined || currency === 'yuan' || currency === 'tenThousandYuan'

/** Whether both may stand for one amount; a digit cut off instead of rounded is no difference here. */
export function isSameAmount(a: Figure, b: Figure): boolean {
  const [one, other] = [a.value, b.value]
  const apart = one.numerator * other.denominator - other.numerator * one.denominator
  const steps = 10n ** BigInt(Math.min(a.decimals, b.decimals))
  return (apart < 0n ? -apart : apart) * steps <= one.denominator * other.denominator
}
