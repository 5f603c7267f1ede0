/** 表中的数 — how a form writes amounts, rates and points. */
import { formatAmount } from '../kernel/fen.ts'
import {
  equal,
  formatBrief,
  formatPercent,
  formatRational,
  isZero,
  rounded,
  times,
  whole,
} from '../kernel/rational.ts'
import type { FormStyle } from './form-layout.ts'
import type { FormValue } from './form-values.ts'

const POINT_DECIMALS = 2

/** As printed; empty where a zero is not printed. */
export function writeValue(value: FormValue, style: FormStyle): string {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'amount':
      if (value.amount === 0n) return style.zero === 'zero' ? `0${style.suffix}` : ''
      return formatAmount(value.amount, { ...style, unit: 'tenThousandYuan' }) + style.suffix
    case 'rate':
      return formatPercent(value.share, style.rateDecimals)
    case 'share':
      if (isZero(value.share)) return style.zero === 'zero' ? '0' : ''
      return style.trimZeros
        ? `${formatBrief(times(value.share, whole(100)), style.shareDecimals)}%`
        : formatPercent(value.share, style.shareDecimals)
    case 'percent':
      return formatRational(times(value.share, whole(100)), style.decimals)
    case 'points':
      return formatBrief(value.points)
    case 'score':
      return formatRational(value.points, POINT_DECIMALS)
    case 'total':
      return equal(value.points, rounded(value.points, 0))
        ? formatBrief(value.points)
        : formatRational(value.points, POINT_DECIMALS)
  }
}
