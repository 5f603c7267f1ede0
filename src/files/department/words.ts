/** The words and codes of data files, each read by one reader, so that no two sections read them differently. */
import { KIND_NAMES, KINDS, type Kind } from '../../core/budget/department.ts'
import type { Stage } from '../../core/figures/dimensions.ts'
import { STAGES } from '../../core/figures/dimensions.ts'
import type { UnitKind } from '../../core/figures/space.ts'
import { NODE_NAMES } from '../../core/figures/terms.ts'
import { CURRENCY_NAMES, type TypedCurrency } from '../../core/kernel/fen.ts'
import { type Reader, report, shaped, text, word } from '../yaml/decoding.ts'

const named = (names: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(names).map(([node, name]) => [name, node]))

export const fund: Reader<string> = word(named(NODE_NAMES.fund))
export const nature: Reader<string> = word(named(NODE_NAMES.nature))
export const stage: Reader<Stage> = word(new Map(STAGES.map((one) => [NODE_NAMES.stage[one] ?? one, one])))

const ORIGINS: ReadonlyMap<string, 'current' | 'carriedOver'> = new Map([
  ['本年', 'current'],
  ['上年结转', 'carriedOver'],
])
export const origin = word(ORIGINS)

const UNIT_KINDS: ReadonlyMap<string, UnitKind> = new Map([
  ['行政单位', 'administrative'],
  ['参公事业单位', 'civilServiceLaw'],
  ['事业单位', 'institution'],
])
export const unitKind = word(UNIT_KINDS)

const CURRENCIES: ReadonlyMap<string, TypedCurrency> = new Map([
  [CURRENCY_NAMES.yuan, 'yuan'],
  [CURRENCY_NAMES.tenThousandYuan, 'tenThousandYuan'],
])
export const currency = word(CURRENCIES)

export const kind: Reader<Kind> = word(
  new Map([...KINDS, ...KINDS].map((one, i) => [i < KINDS.length ? one : KIND_NAMES[one], one])),
)

/** Full-width digits are what Chinese input methods write; they are the same digits. */
export const narrowDigits = (written: string): string =>
  written.replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))

/** As `shaped`, for what is made of digits; what is refused is told as it was written. */
function digits(shape: RegExp, expected: string): Reader<string> {
  const read = shaped(shape, expected)
  return (tree, name, within) => {
    const narrow = tree.kind === 'text' ? narrowDigits(tree.text) : ''
    return read(
      tree.kind === 'text' && shape.test(narrow.trim()) ? { ...tree, text: narrow } : tree,
      name,
      within,
    )
  }
}

const MAX_NAME_LENGTH = 200

/** The name of a department or unit: it is printed, made part of addresses and stored, so it is one line of whole characters. */
export const name: Reader<string> = (tree, key, within) => {
  const written = text(tree, key, within)
  if (written === undefined) return undefined
  const characters = [...written]
  const refuse = (code: 'DAT-027' | 'DAT-035' | 'DAT-036', params: Readonly<Record<string, string>>) => {
    report(within, code, { key, ...params }, tree.line)
    return undefined
  }
  const half = characters.findIndex((one) => /\p{Cs}/u.test(one))
  if (half >= 0) return refuse('DAT-035', { position: String(half + 1) })
  // Line ends and marks that turn the direction of writing are as invisible as control characters.
  const control = characters.findIndex((one) => /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(one))
  if (control >= 0) return refuse('DAT-027', { position: String(control + 1) })
  if (characters.length > MAX_NAME_LENGTH)
    return refuse('DAT-036', { length: String(characters.length), limit: String(MAX_NAME_LENGTH) })
  return written
}

/** Codes are parts of keys and addresses, so they hold neither separators nor spaces. */
export const code = digits(/^[0-9A-Za-z][0-9A-Za-z_.-]{0,63}$/, '403002')
export const classificationCode = digits(/^\d{1,12}$/, '2080505')
export const divisionCode = digits(/^\d{6}$/, '420103')
export const identifier = shaped(/^[a-z][a-z0-9-]{0,63}$/, 'jianghan')
export const area = shaped(/^\d{1,12}(\.\d{1,4})?$/, '592.5')

const oneDigit = shaped(/^[0-6]$/, '0、2')
/** 小数位 — few enough that nobody asks for a million of them. */
export const decimalPlaces: Reader<number> = (tree, key, within) => {
  const digit = oneDigit(tree, key, within)
  return digit === undefined ? undefined : Number.parseInt(digit, 10)
}
