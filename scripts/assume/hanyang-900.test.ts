/** Holds the example of Hanyang: what stands in it is what the script writes, and every printed figure comes out. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { amountText, withSection } from './fit-margins.ts'
import { ACCOUNTS_FILE, basicSection, fitted, revenueSection } from './hanyang-900.ts'

it('writes what stands in the example', () => {
  const text = readFileSync(ACCOUNTS_FILE, 'utf8')
  expect([revenueSection(), basicSection()].reduce(withSection, text)).toBe(text)
})

it('meets every figure of the tables and forms', () => {
  expect(fitted().unmet).toEqual([])
})

it('gives each project of the example the amount that was found for it', () => {
  // The file is the one that the first test has read; its shape is the data format's.
  const file = parse(readFileSync(ACCOUNTS_FILE, 'utf8'), { schema: 'failsafe' }) as {
    readonly 项目: readonly { 编码: string; 测算: readonly { 阶段?: string; 金额: string }[] }[]
  }
  const { amounts } = fitted()
  for (const [leaf, amount] of amounts) {
    const code = leaf.split(' ')[2]
    if (code === undefined) continue
    const written = file.项目
      .find((project) => project.编码 === code)
      ?.测算.find((item) => item.阶段 === undefined)
    expect([code, written?.金额]).toEqual([code, amountText(amount, 'tenThousandYuan')])
  }
})
