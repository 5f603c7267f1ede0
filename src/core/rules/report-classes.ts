/** What a report says about a class of indicators: how many there are, what they are called, their values and points. */
import { plainWords } from '../document/printed-words.ts'
import { equal, formatBrief, parseRational, sumOf } from '../kernel/rational.ts'
import type { Printed, ReadForm } from '../performance/forms/read-form.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { points } from './forms/figure.ts'
import { formName, spot } from './forms/form-spots.ts'
import { classOf, type IndicatorRow, indicatorRows, readValue } from './forms/indicator-rows.ts'
import { likeness } from './prose/likeness.ts'
import { type PerformanceText, performanceTexts } from './prose/performance-text.ts'

export const reportClasses: Rule = {
  id: 'RPT-004',
  title: {
    zh: '报告所说的各类指标与自评表一致',
    en: 'classes of indicators in a report agree with the form',
  },
  basis: 'document',
  check: (part) =>
    performanceTexts(part).flatMap((text): readonly Remark[] =>
      text.form === undefined || !text.isProject
        ? []
        : [...level2Faults(text.form, text), ...level3Faults(text.form, text)],
    ),
}

/** 效益指标设置1个二级指标(含经济效益指标、可持续影响指标) */
function level2Faults(form: ReadForm, { text, place }: PerformanceText): readonly Remark[] {
  const [, group = '', digits = '', list = ''] =
    /([^。;,]{1,8})指标设置(\d+)个二级指标(?:\(含([^)]*)\))?/.exec(plainWords(text)) ?? []
  const rows = indicatorRows(form).filter((row) => plainWords(row.level1).startsWith(group))
  if (group === '' || rows.length === 0) return []
  const own = [...new Set(rows.map((row) => `${classOf(row)}指标`))]
  const named = list === '' ? own : list.split('、').map((one) => `${one.replace(/(?:指标)?$/, '')}指标`)
  const isSame =
    named.length === own.length && named.every((one) => own.some((other) => likeness(one, other) >= 60))
  if (isSame && Number.parseInt(digits, 10) === own.length) return []
  const printed = `${digits} 个二级指标${list === '' ? '' : `（${list}）`}`
  const expected = `${own.length} 个二级指标（${own.join('、')}）`
  return [
    {
      severity: 'error',
      at: { place, row: `${group}指标` },
      printed,
      expected,
      message: {
        zh: `报告称${group}指标设置 ${printed}${list === '' || named.length === Number.parseInt(digits, 10) ? '' : `，自己列了 ${named.length} 个`}；${formName(form)}为 ${expected}。请按表改写。`,
        en: `The report has ${printed} under ${group}; ${formName(form)} has ${expected}. Follow the form.`,
      },
    },
  ]
}

/** 数量指标设置1个三级指标:改制企业数量2个。…该指标得分为20分 */
function level3Faults(form: ReadForm, { text, place }: PerformanceText): readonly Remark[] {
  const plain = plainWords(text)
  const [, name = '', digits = '', told = ''] =
    /^(?:\(\d+\)|[①-⑳])?([^。;,]{1,10}?)(?:指标)?设置(\d+)个三级指标[:：]?([^。]*)/.exec(plain) ?? []
  const rows = indicatorRows(form).filter((row) => likeClass(name, row))
  if (name === '' || rows.length === 0) return []
  const count: readonly Remark[] =
    Number.parseInt(digits, 10) === rows.length
      ? []
      : [remark(`${digits} 个三级指标`, `${rows.length} 个三级指标`, { place, name, form, rows })]
  const said = /(?:该项?指标|此项)得分为?(\d+(?:\.\d+)?)分/.exec(plain)?.[1]
  const sum = sumOf(rows.flatMap(({ indicator }) => points(indicator.score?.text)?.value ?? []))
  const value = parseRational(said ?? '')
  const isComplete = rows.every(({ indicator }) => points(indicator.score?.text) !== undefined)
  const score =
    value === undefined || !isComplete || equal(value, sum)
      ? []
      : [remark(`${said}分`, `${formatBrief(sum)}分`, { place, name, form, rows })]
  return [...count, ...score, ...namedWrongly(told, { place, name, form, rows })]
}

const likeClass = (name: string, row: IndicatorRow): boolean =>
  name !== '' && (classOf(row) === name || (/满意/.test(name) && /满意/.test(classOf(row))))

interface Said {
  readonly place: PerformanceText['place']
  readonly name: string
  readonly form: ReadForm
  readonly rows: readonly IndicatorRow[]
}

/** The name and the value that the report gives; one remark for both. */
function namedWrongly(told: string, said: Said): readonly Remark[] {
  const [row, ...others] = said.rows
  if (told === '' || row === undefined) return []
  const isNamed = said.rows.some(
    (one) => plainWords(told).includes(plainWords(one.name)) || likeness(one.name, told) >= 50,
  )
  const actual = row.indicator.actual?.text.replace(/\s+/g, '') ?? ''
  const { meaning } = readValue(row.indicator.actual, row.name)
  const numbers = [...told.matchAll(/\d+(?:\.\d+)?/g)].flatMap(([digits]) => parseRational(digits) ?? [])
  const isWrongValue =
    others.length === 0 &&
    meaning.kind === 'quantity' &&
    numbers.length > 0 &&
    !numbers.some((one) => equal(one, meaning.amount))
  if (isNamed && !isWrongValue) return []
  const names = said.rows.map((one) => one.name).join('、')
  const target = row.indicator.target?.text.replace(/\s+/g, '') ?? ''
  const expected = isWrongValue ? `${names} ${target === actual ? '' : `${target}，`}${actual}` : names
  const inReport = remark(told, expected, said, isWrongValue ? 'error' : 'warning')
  return isWrongValue && row.indicator.actual !== undefined
    ? [inReport, inForm(row, row.indicator.actual, told, said)]
    : [inReport]
}

function remark(
  printed: string,
  expected: string,
  { place, name, form, rows }: Said,
  severity: Remark['severity'] = 'error',
): Remark {
  return {
    severity,
    at: { place, row: `${name}指标` },
    printed,
    expected,
    message: {
      zh: `报告中${name}指标写作“${printed}”，${formName(form)}为“${expected}”。请按表改写。`,
      en: `The report says “${printed}” under ${name}; ${formName(form)} has “${expected}”. Follow the form.`,
    },
    evidence: rows.map((row) => ({
      at: spot(form, row.indicator.name, row.name),
      printed: row.name,
      words: { zh: '自评表', en: 'the form' },
    })),
  }
}

/** The same from the other side, for whoever goes over the form. */
const inForm = (row: IndicatorRow, actual: Printed, told: string, { form, place }: Said): Remark => ({
  severity: 'note',
  at: spot(form, actual, row.name, '实际完成值'),
  printed: actual.text.replace(/\s+/g, ''),
  expected: told,
  message: {
    zh: `${formName(form)}指标“${row.name}”的实际完成值为 ${actual.text.replace(/\s+/g, '')}，报告写作“${told}”。请核对。`,
    en: `${formName(form)} has ${actual.text.trim()} for “${row.name}”, the report says “${told}”. Check both.`,
  },
  evidence: [{ at: { place }, printed: told, words: { zh: '报告', en: 'the report' } }],
})
