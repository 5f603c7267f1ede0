/** What a cell of a sheet shows, from its type, its stored value and its format. */
import { torn } from '../zip/refusal.ts'
import { type CellFormats, GENERAL } from './cell-formats.ts'
import { type Decimal, isZero, parseDecimal } from './decimal.ts'
import type { ScannedCell } from './scan-sheet.ts'
import type { SharedText } from './shared-strings.ts'
import { type Shown, shownText, shownValue } from './shown-value.ts'

export interface CellTextSetting {
  readonly formats: CellFormats
  readonly strings: readonly SharedText[]
  readonly isFrom1904: boolean
  readonly areZerosShown: boolean
}

export interface CellText extends Shown {
  /** Of the stored text, of which no more than a cell may have was kept. */
  readonly length: number
}

export function cellText(cell: ScannedCell, setting: CellTextSetting): CellText {
  const stored = cell.value ?? { text: '', length: 0 }
  const code = setting.formats(cell.style)
  if (cell.value === undefined) return { text: '', length: 0, isUncertain: true }
  switch (cell.type) {
    case 's': {
      const shared = setting.strings[Number.parseInt(stored.text, 10)]
      if (shared === undefined) throw torn('XLSX', `sharedStrings ${stored.text.slice(0, 20)}`)
      return { text: shownText(shared.text, code), length: shared.length }
    }
    case 'str':
    case 'inlineStr':
      return { text: shownText(stored.text, code), length: stored.length }
    case 'b':
      return { text: stored.text.trim() === '1' ? 'TRUE' : 'FALSE', length: stored.length }
    case 'e':
      return stored
    case 'd': {
      const days = daysOf(stored.text)
      if (days === undefined) return { ...stored, isUncertain: true }
      return { ...shownValue(days, code === GENERAL ? 'yyyy/m/d' : code, false), length: stored.length }
    }
    default:
      return { ...shownStored(stored.text, code, setting), length: stored.length }
  }
}

function shownStored(stored: string, code: string, setting: CellTextSetting): Shown {
  const value = parseDecimal(stored)
  if (value === undefined) return { text: stored, ...(stored.trim() === '' ? {} : { isUncertain: true }) }
  if (isZero(value) && !setting.areZerosShown) return { text: '' }
  return shownValue(value, code, setting.isFrom1904)
}

const SECONDS_PER_DAY = 86_400
const DAYS_TO_1970 = 25_569

/** `2024-03-15T08:30:00` as the days since 1900 by which Excel counts. */
function daysOf(printed: string): Decimal | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?/.exec(printed.trim())
  if (match === null) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number.parseInt(part ?? '0', 10))
  const seconds = Date.UTC(year, month - 1, day, hour, minute, second) / 1000 + DAYS_TO_1970 * SECONDS_PER_DAY
  if (seconds < 0) return undefined
  const scale = 10
  return {
    isNegative: false,
    digits: (BigInt(seconds) * 10n ** BigInt(scale)) / BigInt(SECONDS_PER_DAY),
    scale,
  }
}
