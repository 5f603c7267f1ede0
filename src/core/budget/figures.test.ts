/** A project has one place in the tree, whichever years print its class, and each year's own name. */
import { expect, test } from 'vitest'
import { SAMPLE_FILES, sampleLedger } from '../../testing/sample-department.ts'

const LATER = `
单位: "990001"
金额单位: 万元
项目:
  - 编码: "42010399"
    名称: 样例专项（新名）
    功能: "2150502"
    测算:
      - { 内容: 印刷费, 经济: "30202", 资金: 一般公共预算, 金额: 5.00 }
`

test.each(['2022', '2024'])('a document of %s that prints no class leaves the class of 2023', (year) => {
  const path = `${year}/budget/990001.yaml`
  const { figures } = sampleLedger(new Map([...SAMPLE_FILES, [path, LATER]]))
  const nodes = figures.figures.flatMap(({ region }) => region.project ?? [])
  expect(new Set(nodes)).toEqual(new Set(['31/42010399']))
})
