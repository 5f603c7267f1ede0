/** What a report says about one indicator: its points and its actual value against the form. */
import { plainWords } from '../document/printed-words.ts'
import { equal, parseRational } from '../kernel/rational.ts'
import type { ReadForm } from '../performance/forms/read-form.ts'
import { matchUnits, parseUnit } from '../performance/indicator-unit.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { points } from './forms/figure.ts'
import { formName, spot } from './forms/form-spots.ts'
import { type IndicatorRow, indicatorRows, readValue } from './forms/indicator-rows.ts'
import { likeness } from './prose/likeness.ts'
import { type PerformanceText, performanceTexts } from './prose/performance-text.ts'

export const reportIndicators: Rule = {
  id: 'RPT-003',
  title: { zh: '报告中各指标的完成值、得分与自评表一致', en: 'a report’s indicators agree with the form' },
  basis: 'document',
  check: (part) => {
    const texts = performanceTexts(part)
    return texts.flatMap((text, at): readonly Remark[] => {
      const named = namedIndicator(text)
      if (named === undefined || text.form === undefined) return []
      // The sentence follows the name, on its own line or the same.
      const next = texts[at + 1]
      const sentence = named.rest !== '' || next === undefined ? { ...text, text: named.rest } : next
      return [...pointsIn(text.form, named, text), ...sentenceFaults(text.form, named.row, sentence)]
    })
  },
}

interface Named {
  readonly row: IndicatorRow
  /** 4 of （4分）. */
  readonly points: string
  readonly rest: string
}

/** ①引进数字类企业数（4 分） */
function namedIndicator({ text, form }: PerformanceText): Named | undefined {
  const [, name = '', digits = '', rest = ''] =
    /^(?:[①-⑳]|\(?\d{1,2}[).、])?(.{3,60}?)\((\d+(?:\.\d+)?)分\)(.*)$/.exec(plainWords(text)) ?? []
  if (name === '' || form === undefined) return undefined
  const row = indicatorRows(form).find(
    (one) => plainWords(one.name) === name || likeness(one.name, name) >= 85,
  )
  return row === undefined ? undefined : { row, points: digits, rest }
}

function pointsIn(
  form: ReadForm,
  { row, points: digits }: Named,
  { place }: PerformanceText,
): readonly Remark[] {
  return scoreDifference(form, row, { digits, place })
}

function scoreDifference(
  form: ReadForm,
  row: IndicatorRow,
  { digits, place }: { readonly digits: string; readonly place: PerformanceText['place'] },
): readonly Remark[] {
  const score = points(row.indicator.weight?.text) ?? points(row.indicator.score?.text)
  const said = parseRational(digits)
  if (score === undefined || said === undefined || equal(score.value, said)) return []
  return [
    {
      severity: 'error',
      at: { place, row: row.name, column: '得分' },
      printed: `${digits}分`,
      expected: `${score.text}分`,
      message: {
        zh: `报告中指标“${row.name}”写作 ${digits} 分，${formName(form)}为 ${score.text} 分。请统一。`,
        en: `The report gives “${row.name}” ${digits} points; ${formName(form)} has ${score.text}. Make them one.`,
      },
    },
  ]
}

function sentenceFaults(
  form: ReadForm,
  row: IndicatorRow,
  { text, place }: PerformanceText,
): readonly Remark[] {
  const plain = plainWords(text)
  const said = /(?:该项指标|该指标|此项指标)得分为?(\d+(?:\.\d+)?)分/.exec(plain)?.[1]
  const ofScore = said === undefined ? [] : scoreDifference(form, row, { digits: said, place })
  const { actual } = row.indicator
  const { meaning } = readValue(actual, row.name)
  if (actual === undefined || meaning.kind !== 'quantity' || meaning.unit.kind === 'bare') return ofScore
  const told = plain.replace(/(?:该项指标|该指标)得分.*$/, '')
  const quantities = [...told.matchAll(/(\d+(?:\.\d+)?)(%|万元|人次|\p{Script=Han})/gu)].flatMap(
    ([all, digits = '', word = '']) => {
      const [value, unit] = [parseRational(digits), parseUnit(word)]
      const isSame =
        unit !== undefined && matchUnits(unit, meaning.unit) === 'same' && unit.text === meaning.unit.text
      return value === undefined || !isSame ? [] : [{ value, text: all }]
    },
  )
  const [first] = quantities
  if (first === undefined || quantities.some((one) => equal(one.value, meaning.amount))) return ofScore
  const right = actual.text.replace(/\s+/g, '')
  return [
    ...ofScore,
    {
      severity: 'error',
      at: { place, row: row.name, column: '实际完成值' },
      printed: first.text,
      expected: right,
      message: {
        zh: `报告中指标“${row.name}”的完成情况写作 ${first.text}，${formName(form)}的实际完成值为 ${right}，无法判断哪一处有误。请核对。`,
        en: `The report says ${first.text} for “${row.name}”; ${formName(form)} has ${right}. Which is wrong cannot be told; check both.`,
      },
      evidence: [
        {
          at: spot(form, actual, row.name, '实际完成值'),
          printed: right,
          words: { zh: '自评表', en: 'the form' },
        },
      ],
    },
    {
      // The same from the other side, for whoever goes over the form.
      severity: 'note',
      at: spot(form, actual, row.name, '实际完成值'),
      printed: right,
      expected: first.text,
      message: {
        zh: `${formName(form)}指标“${row.name}”的实际完成值为 ${right}，报告写作 ${first.text}。请核对。`,
        en: `${formName(form)} has ${right} for “${row.name}”, the report says ${first.text}. Check both.`,
      },
      evidence: [{ at: { place }, printed: first.text, words: { zh: '报告', en: 'the report' } }],
    },
  ]
}
