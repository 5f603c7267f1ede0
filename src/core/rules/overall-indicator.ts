/** An indicator of the overall form against the same one in the unit's project forms: its class, its target, its actual value. */
import { plainWords } from '../document/printed-words.ts'
import type { Severity } from '../kernel/finding.ts'
import { equal } from '../kernel/rational.ts'
import type { Printed } from '../performance/forms/read-form.ts'
import type { IndicatorValue } from '../performance/indicator-value.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { fittingClass } from './forms/fitting-class.ts'
import { formName, spot } from './forms/form-spots.ts'
import {
  classOf,
  formFamilies,
  type IndicatorRow,
  indicatorRows,
  measureClass,
  readValue,
  sameValue,
} from './forms/indicator-rows.ts'

export const overallIndicator: Rule = {
  id: 'IND-013',
  title: { zh: '整体表与项目表的同一指标一致', en: 'one indicator is the same in overall and project forms' },
  basis: 'document',
  check: (part) =>
    formFamilies(part).flatMap(({ overall, projects }) => {
      const others = projects.flatMap(indicatorRows)
      return indicatorRows(overall).flatMap((row) => {
        const same = others.filter((one) => isSameIndicator(row, one))
        return same.length === 0 ? [] : differences(row, same)
      })
    }),
}

/** A form that tells no terms is of its year. */
const isSameIndicator = (a: IndicatorRow, b: IndicatorRow): boolean =>
  plainWords(a.name) === plainWords(b.name) && (a.goal.term ?? 'annual') === (b.goal.term ?? 'annual')

function differences(row: IndicatorRow, same: readonly IndicatorRow[]): readonly Remark[] {
  return [
    ...valueDifference(row, same, 'target'),
    ...valueDifference(row, same, 'actual'),
    ...classDifference(row, same),
  ]
}

/** Other numbers are an error, other signs or words a question. */
function severityOf({ meaning: a }: IndicatorValue, { meaning: b }: IndicatorValue): Severity {
  if (a.kind === 'level' && b.kind === 'level') return 'note'
  if (a.kind !== 'quantity' || b.kind !== 'quantity') return a.kind === b.kind ? 'error' : 'warning'
  if (a.unit.kind !== b.unit.kind) return 'warning'
  return equal(a.amount, b.amount) ? 'note' : 'error'
}

const WORDS = { target: '指标值', actual: '实际完成值' } as const

function valueDifference(
  row: IndicatorRow,
  same: readonly IndicatorRow[],
  which: 'target' | 'actual',
): readonly Remark[] {
  const printed = row.indicator[which]
  const others = same.flatMap((one) => {
    const other = one.indicator[which]
    return other === undefined ? [] : [{ one, other }]
  })
  const [first] = others
  if (printed === undefined || first === undefined) return []
  const own = readValue(printed, row.name)
  // A share without its percent sign is another rule's, and says the same all the same.
  if (others.some(({ one, other }) => sameValue(own, readValue(other, one.name)))) return []
  const told = (one: Printed): string => one.text.replace(/\s+/g, '')
  const other = readValue(first.other, first.one.name)
  const severity = severityOf(own, other)
  return [
    {
      severity,
      at: spot(row.form, printed, row.name, WORDS[which]),
      printed: told(printed),
      expected: told(first.other),
      message: {
        zh: `${formName(row.form)}指标“${row.name}”的${WORDS[which]}为“${told(printed)}”，${formName(first.one.form)}为“${told(first.other)}”。请与项目表统一。`,
        en: `“${row.name}” is “${told(printed)}” in ${formName(row.form)} and “${told(first.other)}” in ${formName(first.one.form)}. Make them one.`,
      },
      evidence: others.map(({ one, other }) => ({
        at: spot(one.form, other, one.name, WORDS[which]),
        printed: told(other),
        words: { zh: '项目表', en: 'project form' },
      })),
    },
  ]
}

/** What an indicator’s name speaks for is said by IND-007 already. */
function classDifference(row: IndicatorRow, same: readonly IndicatorRow[]): readonly Remark[] {
  const own = measureClass(row)
  const [first] = same
  if (first === undefined || own === undefined) return []
  if ([row, ...same].some((one) => fittingClass(one) !== undefined)) return []
  const classes = same.flatMap((one) => measureClass(one) ?? [])
  if (classes.length === 0 || classes.includes(own)) return []
  const [printed, expected] = [classOf(row), classOf(first)]
  return [
    {
      severity: 'warning',
      at: spot(row.form, row.indicator.name, row.name, '二级指标'),
      printed,
      expected,
      message: {
        zh: `指标“${row.name}”在${formName(row.form)}列为“${printed}”，在${formName(first.form)}列为“${expected}”。请与项目表统一。`,
        en: `“${row.name}” is of class ${printed} in ${formName(row.form)}, and of ${expected} in ${formName(first.form)}. Make them one.`,
      },
      evidence: [
        {
          at: spot(first.form, first.indicator.name, first.name),
          printed: expected,
          words: { zh: '项目表', en: 'project form' },
        },
      ],
    },
  ]
}
