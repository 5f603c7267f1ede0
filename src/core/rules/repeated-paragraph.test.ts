import { expect, test } from 'vitest'
import { repeatedParagraph } from './repeated-paragraph.ts'
import { found } from './testing/made-part.ts'

const A = '1. 社会救助支出 10.00 万元，主要用于发放城乡低保对象的生活补助。'
const B = '2. 养老服务支出 20.00 万元，主要用于社区养老服务设施的日常运营。'

test('each paragraph once', () => {
  expect(found(repeatedParagraph, { prose: `# 说明\n${A}\n${B}` })).toEqual([])
})

test('two that stand again', () => {
  expect(found(repeatedParagraph, { prose: `# 说明\n${A}\n${B}\n${A}\n${B}` })).toEqual([
    `error ${A.replaceAll(' ', '')} → 删去重复的 2 段`,
  ])
})

test('set phrases, and the same sentence below another heading', () => {
  expect(found(repeatedParagraph, { prose: `# 甲\n${A}\n无偏差。\n无偏差。\n# 乙\n${A}` })).toEqual([])
})
