import { describe, expect, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import { blocksOf, drawnGrid, tabbedGrid, written } from './fixtures/drawn-grid.ts'
import { readForms } from './read-forms.ts'

const WITH_SCORES = '年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年初目标值(A) | 实际完成值(B) | 得分'
const FIRST = ' | 产出指标 | 数量指标 | 引进企业数 | 2家 | 2家 | 4'

/** The entries of the last row of a table of which a converter lost or moved cells. */
const lastRow = (header: string, ...rows: readonly string[]): readonly string[] => {
  const [form] = readForms(blocksOf('某中心整体绩效自评表', tabbedGrid([header, ...rows].join('\n')))).forms
  const last = form?.content.goals.at(-1)?.indicators.at(-1)?.name.text
  return written(form)
    .filter((one) => last !== undefined && one.startsWith(`${last} ·`))
    .map((one) => one.slice(`${last} · `.length))
}

describe('rows that lost cells', () => {
  test('a class that moved to the left pulls its row back', () => {
    expect(lastRow(WITH_SCORES, FIRST, ' | 质量指标 | 缓解融资难 | 缓解 | 联系企业 | 2')).toEqual([
      '一级指标 = 产出指标',
      '二级指标 = 质量指标',
      '年初目标值(A) = 缓解',
      '实际完成值(B) = 联系企业',
      '得分 = 2',
    ])
  })
  test('level 1 in the place of the label beside the table', () => {
    expect(
      lastRow(WITH_SCORES, FIRST, '效益指标 | 社会效益指标 | 培训干部 | 做好培训 | 观看资料片 | 2'),
    ).toEqual([
      '一级指标 = 效益指标',
      '二级指标 = 社会效益指标',
      '年初目标值(A) = 做好培训',
      '实际完成值(B) = 观看资料片',
      '得分 = 2',
    ])
  })
  test('cells that moved by two and by one', () => {
    const row = ' | 解决拆迁安置房历史遗留问题 | | 解决遗留问题 | 向上级反映情况，协助推进解决 | 4'
    expect(lastRow(WITH_SCORES, FIRST, row)).toEqual([
      '一级指标 = 产出指标',
      '二级指标 = 数量指标',
      '年初目标值(A) = 解决遗留问题',
      '实际完成值(B) = 向上级反映情况，协助推进解决',
      '得分 = 4',
    ])
  })
  test('a heading of two columns does not hold its values off', () => {
    const header =
      '年度绩效目标1(80分) | 一级指标 | 二级指标 | 三级指标 | | 年初目标值(A) | 实际完成值(B) | 得分'
    expect(
      lastRow(
        header,
        ' | | 质量指标 | 提高效率 | | 到位 | 到位 | 15',
        ' | 时效指标 | 资金到位率 | | 100% | 100% | 15 | ',
      ),
    ).toEqual([
      '年度绩效目标1/二级指标 = 时效指标',
      '年度绩效目标1/年初目标值(A) = 100%',
      '年度绩效目标1/实际完成值(B) = 100%',
      '年度绩效目标1/得分 = 15',
    ])
  })
})

describe('rows that moved', () => {
  const header = '一级指标 | 二级指标 | 指标类别 | 明细指标内容（三级指标） | 指标值 | 指标说明'
  test('to the right', () => {
    expect(lastRow(header, ' | 项目效益 | 经济效益 | 综合指标 | 国有资产 | 保值增值')).toEqual([
      '一级指标 = 项目效益',
      '二级指标 = 经济效益',
      '指标类别 = 综合指标',
      '指标值 = 保值增值',
    ])
  })
  test('one class alone; a blank category is the one above only within the same class, and that is doubtful', () => {
    const rows = [
      '项目效益 | 经济效益 | 综合指标 | 国有资产 | 保值增值 | ',
      '社会效益 | | 综合指标 | 上访次数 | 0次 | 当年的次数。',
      ' | | | 事故次数 | 0次 | 当年的次数。',
    ]
    expect(lastRow(header, ...rows)).toEqual([
      '一级指标 = 项目效益',
      '二级指标 = 社会效益',
      '指标类别 = 综合指标 ?',
      '指标值 = 0次',
      '指标说明 = 当年的次数。',
    ])
    expect(lastRow(header, ...rows, ' | 可持续影响 | | 档案工作 | 得到保障 | ')).toEqual([
      '一级指标 = 项目效益',
      '二级指标 = 可持续影响',
      '指标值 = 得到保障',
    ])
  })
})

test('where two orders fit as well, that is said, with the other column', () => {
  const header = '一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据'
  const row = '产出指标 | 数量指标 | 培训工作 | 稳步推进 | 工作计划'
  const [form] = readForms(blocksOf('某项目绩效目标表', tabbedGrid(`${header}\n${row}`))).forms
  expect(written(form)).toEqual([
    '培训工作 · 一级指标 = 产出指标',
    '培训工作 · 二级指标 = 数量指标',
    '培训工作 · 绩效指标描述 = 稳步推进 ?',
    '培训工作 · 指标值 = 工作计划 ?',
  ])
  expect(form?.entries.at(-1)?.doubt?.columns).toEqual(['指标值确定依据'])
})

test('a total that stands in the column of the label beside the table', () => {
  const { forms } = readForms(
    blocksOf(
      '基本信息表',
      tabbedGrid(`
部门负责人 | 王某 | 财务负责人 | 张某 | 联系电话 | 85580000
部门总体资金情况 | 总体资金情况 | | | | 当年金额
 | 收入构成 | 财政拨款 | | | 482.63
 | 支出构成 | 基本支出 | | | 379.14
 | | 项目支出 | | | 103.49
合计 | | | 482.63 | | `),
    ),
  )
  expect(written(forms[0]).slice(-3)).toEqual([
    '支出构成/基本支出 · 部门总体资金情况/总体资金情况/当年金额 = 379.14',
    '支出构成/项目支出 · 部门总体资金情况/总体资金情况/当年金额 = 103.49',
    '合计 · 部门总体资金情况/总体资金情况/当年金额 = 482.63',
  ])
})

// Names that are no words for classes: where they are, nobody can tell a class that moved from a name.
const NAMES = ['培训人数', '验收合格率', '资金到位及时率', '改善居住环境', '节约成本']
const VALUES = ['100%', '≥95%', '及时', '5人', '得到有效保障', '0次', '已完成']
const CLASSES: readonly (readonly [string, string])[] = [
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['产出指标', '时效指标'],
  ['效益指标', '社会效益指标'],
  ['满意度指标', '服务对象满意度指标'],
]
const indicatorRow = fc.record({
  at: fc.nat({ max: CLASSES.length - 1 }),
  name: fc.constantFrom(...NAMES),
  target: fc.constantFrom(...VALUES),
  actual: fc.constantFrom(...VALUES),
  score: fc.integer({ min: 1, max: 40 }),
  lost: fc.option(fc.nat({ max: 3 }), { nil: undefined }),
})

test('a row that lost one blank cell says what it said, or says that it is doubtful', () => {
  fc.assert(
    fc.property(fc.array(indicatorRow, { minLength: 1, maxLength: 8 }), (some) => {
      const rows = [...some].sort((a, b) => a.at - b.at)
      const before = (at: number): readonly [string, string] => CLASSES[rows[at - 1]?.at ?? -1] ?? ['', '']
      const cells = rows.map(({ at, name, target, actual, score }, index) => {
        const [level1, level2] = CLASSES[at] ?? ['', '']
        const [last1, last2] = before(index)
        const first = index > 0 && level1 === last1 ? '^' : level1
        const second = first === '^' && level2 === last2 ? '^' : level2
        return [index === 0 ? '' : '^', first, second, name, target, actual, String(score)]
      })
      const header = WITH_SCORES
      const whole = written(
        readForms(
          blocksOf('某自评表', drawnGrid([header, ...cells.map((row) => row.join(' | '))].join('\n'))),
        ).forms[0],
      )
      const torn = cells.map((row, index) => {
        const blanks = row.flatMap((text, at) => (text === '^' || text === '' ? [at] : []))
        const lost = rows[index]?.lost
        const drop = lost === undefined ? undefined : blanks[lost % Math.max(1, blanks.length)]
        return row
          .filter((_, at) => at !== drop)
          .map((text) => (text === '^' ? '' : text))
          .join(' | ')
      })
      const found = written(
        readForms(blocksOf('某自评表', tabbedGrid([header, ...torn].join('\n')))).forms[0],
      )
      expect(found.filter((one) => !one.endsWith('?') && !whole.includes(one))).toEqual([])
    }),
    { numRuns: 100 },
  )
})
