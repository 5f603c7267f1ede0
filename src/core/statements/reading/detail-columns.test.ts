/** Tables of some provinces that no definition is for, or that one is for only in part. */
import { expect, test } from 'vitest'
import { writtenBlocks } from '../../../testing/table-blocks.ts'
import { splitGrids } from '../../document/split-grid.ts'
import { regionKey } from '../../figures/region.ts'
import { readStatements } from './read-statements.ts'

const read = (text: string) => readStatements(splitGrids(writtenBlocks(text))).statements

test('economic classes across are told by their names and by what stands above them', () => {
  const [one] = read(`
    一般公共预算财政拨款支出决算明细表
    科目编码 | 科目名称 | 合计 | 商品和服务支出 | | 资本性支出 |
    | | | 小计 | 办公费 | 小计 | 专用设备购置
    205 | 教育支出 | 3.00 | 1.00 | 1.00 | 2.00 | 2.00`)
  expect(one?.cells.slice(1).map(({ region }) => region && regionKey(region))).toEqual(
    ['302', '30201', '310', '31003'].map(
      (code) => `flow:expenditure,fund:generalPublic,function:205,economic:${code}`,
    ),
  )
})

test('what counts all of the treasury is not taken for the general public budget', () => {
  const [one] = read(`
    财政拨款支出表（功能科目）
    单位：万元
    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
    205 | 教育支出 | 3.00 | 1.00 | 2.00`)
  expect(one?.definition).toBeUndefined()
  expect(one?.cells).toHaveLength(3)
})

test('a project without a code of its own goes by the subject beside it', () => {
  const [one] = read(`
    一般公共预算财政拨款项目支出决算表
    单位：万元
    科目代码 | 科目名称 | 项目名称 | 合计
    2050202 | 小学教育 | 薄弱环节改善 | 3.00`)
  expect(one?.cells).toMatchObject([{ rowCode: '2050202', rowName: '薄弱环节改善', text: '3.00' }])
})

test('a column names its year, also where the words behind it are those of a column', () => {
  const [one] = read(`
    2025年一般公共预算“三公”经费支出表
    单位：万元
    项目 | 2024年预算数 | 2025年预算数
    公务接待费 | 2.00 | 1.00`)
  expect(one?.cells.map(({ region }) => region?.year)).toEqual(['2024', undefined])
})
