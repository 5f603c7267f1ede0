import { expect, test } from 'vitest'
import { listedUnits } from './listed-units.ts'
import { found, statement } from './testing/made-part.ts'

const tables = (...names: readonly string[]) => ({
  statements: [
    statement(
      'budget.revenue-by-unit',
      '收入预算总表',
      names.map((name, at) => `40${at} | ${name} | 合计 | 3.00`).join('\n'),
    ),
  ],
})
const text = (...names: readonly string[]) =>
  `# 二、预算单位构成情况\n本部门由下列单位组成：\n${names.map((name, at) => `${at + 1}、${name}`).join('\n')}`

test('the same units', () => {
  expect(
    found(listedUnits, {
      ...tables('临江区民政局（本级）', '临江区社会福利院', '临江区殡葬管理所'),
      prose: text('临江区社会福利院', '临江区殡葬管理所'),
    }),
  ).toEqual([])
})

test('a unit that only one of them has', () => {
  expect(
    found(listedUnits, {
      ...tables('临江区民政局（本级）', '临江区社会福利院', '临江区救助管理站'),
      prose: text('临江区社会福利院', '临江区殡葬管理所'),
    }),
  ).toEqual(['warning 临江区殡葬管理所 → 分单位的表列出“临江区殡葬管理所”', 'warning  → 临江区救助管理站'])
})

test('a name with a word less is told elsewhere; offices of the department are no units', () => {
  expect(
    found(listedUnits, {
      ...tables('临江区商务局（本级）', '临江区商务发展服务中心', '临江区工业企业服务中心'),
      prose: text('武陵市临江区商务发展中心', '武陵市临江区工业企业服务中心'),
    }),
  ).toEqual([])
  expect(
    found(listedUnits, { ...tables('甲区民政局', '甲区福利院'), prose: '# 机构设置\n设办公室、财务科。' }),
  ).toEqual([])
})
