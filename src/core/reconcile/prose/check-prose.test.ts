import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFile } from '../../../files/read-file.ts'
import { readDocument } from '../../disclosure/reading/read-document.ts'
import type { ReadPart } from '../../disclosure/reading/reading.ts'
import type { Region } from '../../figures/region.ts'
import type { ReadCell } from '../../statements/reading/read-statement.ts'
import { checkProse, proseFindings } from './check-prose.ts'

const sure = <T>(value: T) => ({ value, certainty: 'sure' as const, others: [], evidence: [] })

/** The accounts of a small unit: one table with a row for each functional class, and one section. */
function part(...texts: readonly string[]): ReadPart {
  const cell = (row: number, code: string, name: string, text: string, region: Region): ReadCell => ({
    rowCode: code,
    rowName: name,
    column: '小计',
    text,
    place: { line: 10 + row },
    block: 'main',
    region: { flow: 'expenditure', fund: 'generalPublic', ...region },
    row,
    gridColumn: 2,
  })
  return {
    place: { line: 1 },
    identity: {
      kind: sure('accounts' as const),
      unit: sure('东湖县投资促进中心'),
      scope: sure('unit' as const),
      year: sure(2023),
      profile: { certainty: 'unknown', others: [], evidence: [] },
    },
    statements: [
      {
        definition: 'accounts.general-expenditure',
        title: '一般公共预算财政拨款支出决算表',
        currency: 'tenThousandYuan',
        cells: [
          cell(1, '', '合计', '90.50', {}),
          cell(2, '208', '社会保障和就业支出', '60.00', { function: '208' }),
          cell(3, '210', '卫生健康支出', '30.50', { function: '210' }),
        ],
        notes: [],
        isEmpty: false,
        unplaced: [],
        foundBy: ['title'],
        place: { line: 8 },
      },
    ],
    forms: [],
    sections: [
      { heading: '第三部分 决算情况说明', level: 1, place: { line: 20 }, paragraphs: [] },
      {
        heading: '五、一般公共预算财政拨款支出决算情况说明',
        level: 2,
        place: { line: 21 },
        paragraphs: texts.map((text, at) => ({ text, place: { line: 22 + at } })),
      },
    ],
  }
}

const found = (...texts: readonly string[]): readonly string[] =>
  (checkProse({ file: 'a.txt', part: part(...texts) })?.findings ?? []).map(
    ({ rule, severity, place, printed, expected }) =>
      `${rule} ${severity} ${place.line} ${printed} → ${expected}`,
  )

describe('the sentences of a document', () => {
  it('agree with its tables', () => {
    expect(
      found(
        '2023年度财政拨款支出90.5万元，主要用于：',
        '1.社会保障和就业（类）支出60万元，占66.30%；',
        '2.卫生健康（类）支出30.5万元，占33.70%。',
      ),
    ).toEqual([])
  })

  it('or are found at their line, with what should stand there and the cell that says so', () => {
    expect(
      found('2023年度财政拨款支出90.5万元，主要用于：', '1.社会保障和就业（类）支出66万元，占66.30%。'),
    ).toEqual(['TXT-001 error 23 66万元 → 60.00万元'])
    const [finding] = checkProse({ file: 'a.txt', part: part('卫生健康支出33.05万元。') })?.findings ?? []
    expect(finding?.evidence[0]).toMatchObject({ printed: '30.50', place: { file: 'a.txt', line: 13 } })
  })

  it('say why a figure could not be checked: nobody knows the item', () => {
    const item = '农林水支出（类）农业农村（款）农田灌溉改造（项）'
    const check = checkProse({ file: 'a.txt', part: part(`3.${item}：年初预算为20万元，支出决算为25万元。`) })
    expect(check?.findings).toEqual([])
    expect(check?.coverage.unknownItems).toEqual([
      { item: '农林水支出(类)农业农村(款)农田灌溉改造(项)', figures: 2 },
    ])
  })

  it('cannot be checked where the year is not known', () => {
    const { identity, ...rest } = part('卫生健康支出33.05万元。')
    const year = { certainty: 'unknown' as const, others: [], evidence: [] }
    expect(checkProse({ file: 'a.txt', part: { ...rest, identity: { ...identity, year } } })).toBeUndefined()
  })
})

const SEEDS = new URL('../../../../../shared/seeds/', import.meta.url)

describe.skipIf(!existsSync(SEEDS))('published sentences', () => {
  it.each([
    ['000', ['TXT-006 111', 'TXT-006 115', 'TXT-006 125', 'TXT-006 127']],
    ['001', []],
    ['002', ['TXT-006 235', 'TXT-006 237']],
    ['003', ['TXT-010 398', 'TXT-010 402', 'TXT-006 408', 'TXT-006 410', 'TXT-003 436']],
  ])('of %s', async (name, expected) => {
    const read = await readFile({ name: `${name}.txt`, bytes: readFileSync(new URL(`${name}.txt`, SEEDS)) })
    if (!read.ok) throw new Error('the example cannot be read')
    const findings = proseFindings(readDocument(read.document), name)
    expect(findings.map(({ rule, place }) => `${rule} ${place.line}`)).toEqual(expected)
  })
})
