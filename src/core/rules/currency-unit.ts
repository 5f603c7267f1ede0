/** 元 for 万元: amounts in prose that have the digits of a table and the wrong unit, and tables that name none. */
import { plainWords } from '../document/printed-words.ts'
import { type CurrencyUnit, CURRENCY_NAMES as NAMES } from '../kernel/fen.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { documentTexts } from './prose/document-texts.ts'

/** With decimals, so that a chance agreement is out of the question. */
const YUAN = /(?<![\d.,])(\d[\d,]*\.\d{2})元/g
const TEN_THOUSAND = /(?<![\d.,])(\d[\d,]*(?:\.\d{1,2})?)万元/g
/** No unit of these documents has so much in 万元: a hundred billion yuan. */
const TOO_MUCH = 8

export const currencyUnit: Rule = {
  id: 'FMT-002',
  title: { zh: '金额单位一致，元和万元不混用', en: 'amounts keep to their unit' },
  basis: 'statementForms',
  check: (part, context) => {
    const printed = amountsOf(part.statements)
    const inProse = documentTexts(part, context)
      .filter(({ from }) => from === 'paragraph')
      .flatMap(({ plain, at }): readonly Remark[] => {
        const wrong = [
          ...[...plain.matchAll(YUAN)].filter(([, digits = '']) => printed.tenThousandYuan.has(bare(digits))),
          ...[...plain.matchAll(TEN_THOUSAND)].filter(
            ([, digits = '']) =>
              bare(digits).split('.')[0]?.length !== undefined &&
              (bare(digits).split('.')[0] ?? '').length >= TOO_MUCH &&
              printed.yuan.has(bare(digits)),
          ),
        ]
        return wrong.map(([words, digits = '']) => {
          const unit: CurrencyUnit = words.endsWith('万元') ? 'yuan' : 'tenThousandYuan'
          return {
            severity: 'error',
            at: { ...at, place: context.locate(at.place, words) },
            printed: words,
            expected: `${digits}${NAMES[unit]}`,
            message: {
              zh: `文字写作“${words}”，表中同一数字的单位是${NAMES[unit]}，应为“${digits}${NAMES[unit]}”。请改正单位。`,
              en: `The text has “${words}”; the tables have the same digits in ${NAMES[unit]}, so it should be “${digits}${NAMES[unit]}”.`,
            },
          }
        })
      })
    return [...inProse, ...silentTables(part.statements)]
  },
}

type Statements = Parameters<Rule['check']>[0]['statements']

const bare = (digits: string): string => plainWords(digits).replaceAll(',', '')

const amountsOf = (
  statements: Statements,
): Readonly<Record<'yuan' | 'tenThousandYuan', ReadonlySet<string>>> => {
  const of = (unit: CurrencyUnit): ReadonlySet<string> =>
    new Set(
      statements
        .filter(({ currency }) => currency === unit)
        .flatMap(({ cells }) => cells.map(({ text }) => bare(text)))
        .filter((text) => /[1-9]/.test(text)),
    )
  return { yuan: of('yuan'), tenThousandYuan: of('tenThousandYuan') }
}

/** A table without unit among tables that have one. */
function silentTables(statements: Statements): readonly Remark[] {
  const said = statements.flatMap(({ currency }) => currency ?? [])
  const [unit] = said
  const silent = statements.filter(({ currency, cells }) => currency === undefined && cells.length > 0)
  if (unit === undefined || said.length < silent.length * 2) return []
  return silent.map(({ title, place }) => ({
    severity: 'warning',
    at: { place, table: title, row: '单位' },
    printed: '',
    expected: `单位：${NAMES[unit]}`,
    message: {
      zh: `《${title}》没有金额单位，其他表为“单位：${NAMES[unit]}”。请补上。`,
      en: `“${title}” names no unit of money; the other tables say ${NAMES[unit]}. Add it.`,
    },
  }))
}
