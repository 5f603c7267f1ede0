/** One indicator under two names that nearly agree: in the overall form and the project form, in the long term and the year. */
import type { ReadPart } from '../disclosure/reading/reading.ts'
import { plainWords } from '../document/printed-words.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'
import {
  formFamilies,
  type IndicatorRow,
  indicatorRows,
  sameValue,
  targetOf,
} from './forms/indicator-rows.ts'
import { coreWords, mostAlike } from './prose/likeness.ts'

/** Shorter names differ too easily by what they count. */
const LONG_ENOUGH = 8
const ALIKE = 90

export const indicatorNameVariant: Rule = {
  id: 'IND-021',
  title: { zh: '同一指标同名', en: 'one indicator has one name' },
  basis: 'document',
  check: (part) =>
    comparedRows(part).flatMap(({ own, others }) => {
      const names = new Set(others.map((one) => plainWords(one.name)))
      const distinct = [...new Map(others.map((one) => [plainWords(one.name), one])).values()]
      return own.flatMap((row) => {
        if (names.has(plainWords(row.name))) return []
        const isLong = coreWords(row.name).length >= LONG_ENOUGH
        const other =
          distinct.find((one) => isSameButForCount(row, one)) ??
          (isLong ? mostAlike(row.name, distinct, { name: (one) => one.name, least: ALIKE }) : undefined)
        return other === undefined ? [] : [remark(row, other)]
      })
    }),
}

interface Compared {
  readonly own: readonly IndicatorRow[]
  readonly others: readonly IndicatorRow[]
}

/** Overall forms against those of their projects; the year of a form against its long term. */
function comparedRows(part: ReadPart): readonly Compared[] {
  const families = formFamilies(part).map(({ overall, projects }) => ({
    own: indicatorRows(overall),
    others: projects.flatMap(indicatorRows),
  }))
  const terms = part.forms.map((form) => {
    const rows = indicatorRows(form)
    return {
      own: rows.filter(({ goal }) => goal.term === 'annual'),
      others: rows.filter(({ goal }) => goal.term === 'longTerm'),
    }
  })
  return [...families, ...terms]
}

/** 房屋维修家数: what is counted stands behind what it is about; 完成 says nothing more. */
const COUNT = /(?:完成)?((?:[人户家次件份项场处]|人次)?数量?|人次|户次|率)$/
const SHORTEST_STEM = 4

/** 托管企业 and 托管企业数, 事故发生率 and 事故发生次数 of 0次; but not 走访户数 and 走访次数. */
function isSameButForCount(row: IndicatorRow, other: IndicatorRow): boolean {
  const [a, b] = [coreWords(row.name), coreWords(other.name)]
  // Without its count a name is still the beginning of what it was.
  if (a === b || !a.startsWith(b.slice(0, SHORTEST_STEM))) return false
  const [own, wanted] = [COUNT.exec(a)?.[1] ?? '', COUNT.exec(b)?.[1] ?? '']
  const isOneCount = own === wanted || [own, wanted].some((one) => ['', '数', '数量', '率'].includes(one))
  const isSame = (isOneCount && isSameStem(a, b, COUNT)) || isSameStem(a, b, /数量?$/)
  return isSame && isSameTarget(row, other)
}

const isSameStem = (a: string, b: string, count: RegExp): boolean => {
  const stem = a.replace(count, '')
  return stem.length >= SHORTEST_STEM && stem === b.replace(count, '')
}

const isSameTarget = (row: IndicatorRow, other: IndicatorRow): boolean => {
  const [own, wanted] = [targetOf(row), targetOf(other)]
  const isOneUnit =
    own.meaning.kind === 'quantity' &&
    wanted.meaning.kind === 'quantity' &&
    own.meaning.unit.kind !== 'percent' &&
    own.meaning.unit.text === wanted.meaning.unit.text
  return sameValue(own, wanted) || isOneUnit
}

function remark(row: IndicatorRow, other: IndicatorRow): Remark {
  const isWithin = row.form === other.form
  const [zh, en] = isWithin
    ? ['长期目标中', 'for the long term']
    : [`${formName(other.form)}`, `in ${formName(other.form)}`]
  return {
    severity: 'note',
    at: spot(row.form, row.indicator.name, row.name, '三级指标'),
    printed: row.name,
    expected: other.name,
    message: {
      zh: `${formName(row.form)}指标“${row.name}”，${zh}写作“${other.name}”。若是同一指标请统一名称。`,
      en: `${formName(row.form)} has “${row.name}”, called “${other.name}” ${en}. If they are one indicator, use one name.`,
    },
    evidence: [
      {
        at: spot(other.form, other.indicator.name, other.name, '三级指标'),
        printed: other.name,
        words: { zh: '另一种写法', en: 'its other name' },
      },
    ],
  }
}
