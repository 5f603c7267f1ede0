import { expect, test } from 'vitest'
import { flowPieces, spaced } from './fixtures/flow-text.ts'
import { columnsOf, headerLength } from './indicator-columns.ts'
import { joined } from './pieces.ts'

const read = (text: string) => {
  const pieces = flowPieces(text)
  const length = headerLength(pieces)
  const columns = columnsOf(joined(pieces.slice(0, length))).map(({ role, name }) => `${role}:${name}`)
  return { columns: columns.join(' '), first: pieces[length]?.text }
}

test.each([
  [
    spaced('一级\n指标\n/二级指标 指标名称 指标值 绩效标准\n产出\n指标'),
    'level1:一级指标 level2:二级指标 name:三级指标 target:指标值 basis:指标值确定依据',
    '产出',
  ],
  // Cells of two header lines, shuffled by the converter.
  [
    spaced(
      '目标名\n称\n/一级指标 二级指标 三级指标\n指标值 指标值\n确定依\n据前年 上年\n/预计当年\n实现\n年度绩\n效目标\n1',
    ),
    'goal:目标名称 level1:一级指标 level2:二级指标 name:三级指标 earlier:前年 earlier:上年 target:预计当年实现 basis:指标值确定依据',
    '年度绩',
  ],
  // The earlier year is the year before last, wherever it stands.
  [
    spaced('一级指标 二级指标 三级指标\n近两年指标值\n预期当年\n实现值\n/2022 年 2021 年\n成本指标'),
    'level1:一级指标 level2:二级指标 name:三级指标 earlier:上年 earlier:前年 target:预计当年实现',
    '成本指标',
  ],
  [
    spaced('一级指标 二级指标 三级指标 年初目标值\n(A)\n/实际完成值(B) 得分\n/数量指标'),
    'level1:一级指标 level2:二级指标 name:三级指标 target:年初目标值(A) actual:实际完成值(B) score:得分',
    '数量指标',
  ],
  [
    '一级指标 二级指标 指标类别 明细指标内容（三级指标） 指标值 指标说明 项目产出 产出数量指标',
    'level1:一级指标 level2:二级指标 category:指标类别 name:三级指标 target:指标值 explanation:指标说明',
    '项目产出',
  ],
])('%j', (text, columns, first) => expect(read(text)).toEqual({ columns, first }))
