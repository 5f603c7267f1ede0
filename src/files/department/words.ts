/** The words and codes of data files, each read by one reader, so that no two sections read them differently. */
import { KIND_NAMES, KINDS, type Kind } from '../../core/budget/department.ts'
import type { Stage } from '../../core/figures/dimensions.ts'
import { STAGES } from '../../core/figures/dimensions.ts'
import type { UnitKind } from '../../core/figures/space.ts'
import { NODE_NAMES } from '../../core/figures/terms.ts'
import { CURRENCY_NAMES, type CurrencyUnit } from '../../core/kernel/fen.ts'
import { type Reader, shaped, word } from '../yaml/decoding.ts'

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

const CURRENCIES: ReadonlyMap<string, CurrencyUnit> = new Map([
  [CURRENCY_NAMES.yuan, 'yuan'],
  [CURRENCY_NAMES.tenThousandYuan, 'tenThousandYuan'],
])
export const currency = word(CURRENCIES)

export const kind: Reader<Kind> = word(
  new Map([...KINDS, ...KINDS].map((one, i) => [i < KINDS.length ? one : KIND_NAMES[one], one])),
)

/** Codes are parts of keys and addresses, so they hold neither separators nor spaces. */
export const code = shaped(/^[0-9A-Za-z][0-9A-Za-z_.-]{0,63}$/, '403002')
export const classificationCode = shaped(/^\d{1,12}$/, '2080505')
export const divisionCode = shaped(/^\d{6}$/, '420103')
export const identifier = shaped(/^[a-z][a-z0-9-]{0,63}$/, 'jianghan')
export const area = shaped(/^\d{1,12}(\.\d{1,4})?$/, '592.5')
