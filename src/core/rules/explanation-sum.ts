/** 指标说明 and 指标值确定依据 that name the parts of a value: the parts make it. */
import { plainWords } from '../document/printed-words.ts'
import { equal, formatBrief, isLess, parseRational, type Rational, sumOf, times } from '../kernel/rational.ts'
import type { Printed } from '../performance/forms/read-form.ts'
import type { Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'
import { allIndicators, type IndicatorRow, targetOf } from './forms/indicator-rows.ts'

export const explanationSum: Rule = {
  id: 'IND-015',
  title: { zh: '说明中的分解值与指标值相符', en: 'the parts named in an explanation make the value' },
  basis: 'form',
  check: (part) =>
    allIndicators(part).flatMap((row) => {
      const { form, indicator, name } = row
      const { meaning } = targetOf(row)
      const text = indicator.explanation ?? indicator.basis
      if (indicator.target === undefined || text === undefined || meaning.kind !== 'quantity') return []
      if (meaning.unit.kind !== 'count') return []
      const found = listedParts(text, row) ?? perHead(text, meaning.unit.text)
      const isEnough =
        found === undefined ||
        (meaning.comparator === '≥'
          ? !isLess(found.value, meaning.amount)
          : equal(found.value, meaning.amount))
      if (found === undefined || isEnough) return []
      const told = `${formatBrief(found.value)}${meaning.unit.text}`
      return [
        {
          severity: 'warning' as const,
          at: spot(form, indicator.target, name, '指标值'),
          printed: indicator.target.text.trim(),
          expected: told,
          message: {
            zh: `${formName(form)}指标“${name}”的值为 ${indicator.target.text.trim()}，说明中的分解为 ${told}（${found.words}）。请核对。`,
            en: `${formName(form)}: “${name}” is ${indicator.target.text.trim()}, its explanation makes ${told} (${found.words}). Check both.`,
          },
          evidence: [
            {
              at: spot(form, text, name, '说明'),
              printed: text.text,
              words: { zh: '说明', en: 'explanation' },
            },
          ],
        },
      ]
    }),
}

interface Derived {
  readonly value: Rational
  readonly words: string
}

/** ①…≥300人；②…≥500人 */
function listedParts({ text }: Printed, row: IndicatorRow): Derived | undefined {
  const { meaning } = targetOf(row)
  const unit = meaning.kind === 'quantity' ? meaning.unit.text : ''
  const parts = text
    .split(/[①②③④⑤⑥⑦⑧⑨]/)
    .slice(1)
    .flatMap((one) => new RegExp(`(\\d+)${unit}[;；。]?\\s*$`).exec(plainWords(one))?.[1] ?? [])
  const pieces = text.split(/[①②③④⑤⑥⑦⑧⑨]/).length - 1
  if (parts.length < 2 || parts.length !== pieces) return undefined
  return { value: sumOf(parts.flatMap((one) => parseRational(one) ?? [])), words: parts.join(' + ') }
}

/** 涉及42家企业，每个单位专职人员各1人 */
function perHead({ text }: Printed, unit: string): Derived | undefined {
  const found = new RegExp(
    `(\\d+)(?:家|户|个)[^,，。;；]*[,，]每(?:家|户|个)([^,，。;；]*?)各?(\\d+)${unit}`,
  ).exec(plainWords(text))
  const [, groups = '', roles = '', each = ''] = found ?? []
  const [a, b] = [parseRational(groups), parseRational(each)]
  if (a === undefined || b === undefined) return undefined
  const kinds = roles.includes('、') ? roles.split('、').length : 1
  const value = times(times(a, b), { numerator: BigInt(kinds), denominator: 1n })
  return { value, words: [groups, each, ...(kinds > 1 ? [String(kinds)] : [])].join(' × ') }
}
