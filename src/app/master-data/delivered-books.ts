/** 随产品提供的基础数据 — the classifications of a year and the profiles of places, as lists to look at. */
import { PROFILES } from '../../core/disclosure/generated/profiles.ts'
import { formatAmount } from '../../core/kernel/fen.ts'
import { isInForce } from '../../core/law/book.ts'
import { BOOKS } from '../../core/law/books.ts'
import { STANDARDS } from '../../core/law/generated/standards.ts'

export interface DeliveredRow {
  readonly key: string
  readonly cells: Readonly<Record<string, string>>
}

const CONFIDENCE = { sure: '已核对', likely: '较有把握', unsure: '待核对', local: '本地' } as const
const BOOK_NAMES = {
  function: '功能分类',
  departmentEconomic: '部门经济分类',
  governmentEconomic: '政府经济分类',
} as const

/** Every code in force in the year, book by book. */
const classificationRows = (year: number): readonly DeliveredRow[] =>
  (['function', 'departmentEconomic', 'governmentEconomic'] as const).flatMap((book) =>
    [...BOOKS[book].entries.values()].flatMap((entries) =>
      entries
        .filter((entry) => isInForce(entry, year))
        .map(({ code, name, confidence, validFromYear, validToYear }) => ({
          key: `${book} ${code}`,
          cells: {
            book: BOOK_NAMES[book],
            code,
            name,
            years: `${validFromYear}—${validToYear ?? ''}`,
            confidence: CONFIDENCE[confidence],
          },
        })),
    ),
  )

const profileRows = (year: number): readonly DeliveredRow[] =>
  PROFILES.filter((one) => one.fromYear <= year && (one.toYear === undefined || year <= one.toYear)).map(
    (one) => ({
      key: one.id,
      cells: {
        id: one.id,
        name: one.name,
        kind: one.kind === 'budget' ? '部门预算' : '部门决算',
        years: `${one.fromYear}—${one.toYear ?? ''}`,
        statements: String(one.statements.length),
        forms: String(one.forms?.length ?? 0),
        step: one.costStep ?? '0.01',
      },
    }),
  )

/** 单价的限额: travel, meetings, training, lectures, which cost bases are held against. */
const limitRows = (year: number): readonly DeliveredRow[] =>
  STANDARDS.filter((one) => one.validFromYear <= year && year <= (one.validToYear ?? year)).map(
    (one, at) => ({
      key: String(at),
      cells: {
        item: [one.item, one.grade?.name, one.place?.name].filter((part) => part !== undefined).join('·'),
        limit: formatAmount(one.limit, { unit: 'yuan', decimals: 2, thousands: true }),
        per: one.per.join('、'),
        region: one.region === '*' ? '各地' : one.region === '000000' ? '中央本级（各地参照）' : one.region,
        document: one.document,
        confidence: CONFIDENCE[one.confidence],
      },
    }),
  )

export const DELIVERED_BOOKS = {
  limits: {
    label: '单价限额',
    rows: limitRows,
    fields: [
      ['item', '项目'],
      ['limit', '限额（元）', 'yuan'],
      ['per', '每'],
      ['region', '适用'],
      ['document', '文号'],
      ['confidence', '把握'],
    ],
  },
  classifications: {
    label: '科目',
    rows: classificationRows,
    fields: [
      ['book', '科目类别'],
      ['code', '科目编码'],
      ['name', '科目名称'],
      ['years', '起止年度'],
      ['confidence', '把握'],
    ],
  },
  profiles: {
    label: '地区口径',
    rows: profileRows,
    fields: [
      ['id', '口径'],
      ['name', '名称'],
      ['kind', '文件'],
      ['years', '起止年度'],
      ['statements', '报表数', 'count'],
      ['forms', '绩效表式数', 'count'],
      ['step', '取整单位（万元）'],
    ],
  },
} as const
