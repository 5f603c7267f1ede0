/** 指标说明 that belongs to another indicator: word for word the same below two names with two different values. */
import type { ReadPart } from '../disclosure/reading/reading.ts'
import { plainWords } from '../document/printed-words.ts'
import type { Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'
import { allIndicators, type IndicatorRow, targetOf } from './forms/indicator-rows.ts'
import { coreWords } from './prose/likeness.ts'

/** Shorter ones are formulas of speech that fit many indicators. */
const LONG_ENOUGH = 12

export const copiedExplanation: Rule = {
  id: 'IND-025',
  title: { zh: '指标说明与指标相符', en: 'explanations belong to their indicator' },
  basis: 'document',
  check: (part) =>
    [...byExplanation(part).values()].flatMap((rows) => {
      const [own, ...others] = rows.toSorted((a, b) => fitness(a) - fitness(b))
      const other = others.find((one) => own !== undefined && isOther(own, one))
      const text = own?.indicator.explanation
      if (own === undefined || other === undefined || text === undefined) return []
      return [
        {
          severity: 'warning' as const,
          at: spot(own.form, text, own.name, '指标说明'),
          printed: text.text.trim(),
          expected: `“${own.name}”自己的计算口径`,
          message: {
            zh: `${formName(own.form)}指标“${own.name}”（${plainWords(own.indicator.target?.text ?? '')}）的说明与${formName(other.form)}指标“${other.name}”（${plainWords(other.indicator.target?.text ?? '')}）一字不差，两者不是同一指标。请写明本指标怎样计算。`,
            en: `${formName(own.form)}: “${own.name}” has word for word the explanation of “${other.name}” in ${formName(other.form)}, which is another indicator. Say how this one is counted.`,
          },
          evidence: [
            {
              at: spot(other.form, other.indicator.explanation ?? text, other.name, '指标说明'),
              printed: other.name,
              words: { zh: '同一段说明', en: 'the same explanation' },
            },
          ],
        },
      ]
    }),
}

function byExplanation(part: ReadPart): ReadonlyMap<string, readonly IndicatorRow[]> {
  const rows = allIndicators(part).filter(
    (row) => coreWords(row.indicator.explanation?.text ?? '').length >= LONG_ENOUGH,
  )
  const groups = new Map<string, IndicatorRow[]>()
  for (const row of rows) {
    const words = coreWords(row.indicator.explanation?.text ?? '')
    groups.set(words, [...(groups.get(words) ?? []), row])
  }
  return groups
}

/** The one that it fits less is the copy: a share without a formula, else the name whose words it uses least. */
function fitness(row: IndicatorRow): number {
  const text = row.indicator.explanation?.text ?? ''
  const { meaning } = targetOf(row)
  const isShare = meaning.kind === 'quantity' && meaning.unit.kind === 'percent'
  if (isShare && !/[/÷*×=]|除以|占/.test(text)) return -1
  const letters = [...coreWords(row.name)]
  return letters.filter((one) => coreWords(text).includes(one)).length / Math.max(1, letters.length)
}

/** Another name, and a value of another sort: many shares are found by one questionnaire. */
function isOther(a: IndicatorRow, b: IndicatorRow): boolean {
  const sort = (row: IndicatorRow): string => {
    const { meaning } = targetOf(row)
    return meaning.kind === 'quantity' || meaning.kind === 'range' ? meaning.unit.kind : meaning.kind
  }
  return plainWords(a.name) !== plainWords(b.name) && sort(a) !== sort(b)
}
