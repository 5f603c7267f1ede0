import { expect, test } from 'vitest'
import type { Paragraph } from '../../document/document.ts'
import { contentsPages } from './contents-page.ts'
import { sectionsOf } from './outline.ts'
import { blocksOf } from './testing/blocks.ts'

const paragraphsOf = (text: string): readonly Paragraph[] =>
  blocksOf(text).filter((block): block is Paragraph => block.kind === 'paragraph')

const outlineOf = (text: string): readonly string[] => {
  const contents = contentsPages(blocksOf(text))
  const lines = new Set([...contents].map((block) => block.place.line))
  const prose = paragraphsOf(text).filter((one) => !lines.has(one.place.line))
  return sectionsOf(prose).map((one) => `${one.level} ${one.heading} (${one.paragraphs.length})`)
}

test('headings by their numbers, list items by their sentences', () => {
  expect(
    outlineOf(`
某县水利局2024年部门预算
2024年3月

第一部分 部门概况
一、主要职责
（一）贯彻执行水利工作的方针政策；
（二）负责水资源的管理。
二、机构设置情况
（一）内设机构
县水利局设办公室、水政股。
1、办公室
第二部分
部门预算表
第三部分 情况说明
一、一般公共预算支出 120.50 万元
一、不断推进规范管理。
全年完成任务。`),
  ).toEqual([
    '0  (2)',
    '1 第一部分 部门概况 (0)',
    '2 一、主要职责 (2)',
    '2 二、机构设置情况 (0)',
    '3 （一）内设机构 (2)',
    '1 第二部分 部门预算表 (0)',
    '1 第三部分 情况说明 (1)',
    '2 一、不断推进规范管理。 (1)',
  ])
})

test('headings without numbers, by their words or by what the reader says of them', () => {
  const told = blocksOf('附：其他\n县志编纂工作进展').map(
    (block) => ({ ...block, role: 'heading', level: 2 }) as Paragraph,
  )
  const plain = paragraphsOf(
    '某区福利院主要职能\n某区福利院是事业单位。\n名词解释\n基本支出：指保障运转的支出。',
  )
  expect(
    sectionsOf([...plain, ...told]).map((one) => `${one.level} ${one.heading} (${one.paragraphs.length})`),
  ).toEqual(['2 某区福利院主要职能 (1)', '2 名词解释 (1)', '3 附：其他 (0)', '3 县志编纂工作进展 (0)'])
})

const BODY = `第一部分 概况
一、主要职责
承担水利工作。
二、机构设置
设办公室。
第二部分 名词解释
略。`
const ENTRIES = '第一部分 概况\n一、主要职责\n二、机构设置\n第二部分 名词解释'

test.each([
  ['whose entries stand again', ENTRIES],
  ['with leaders and page numbers', ENTRIES.replaceAll('\n', '......3\n')],
  [
    'with dashes before the entries and a broken one',
    `- 第一部分 概况\n- 一、主要职责\n- 二、机构\n设置\n- 第二部分 名词解释`,
  ],
])('a contents page %s is no part of the prose', (_, entries) => {
  expect(outlineOf(`某局2024年部门预算\n目  录\n${entries}\n${BODY}`)).toEqual([
    '0  (1)',
    '1 第一部分 概况 (0)',
    '2 一、主要职责 (1)',
    '2 二、机构设置 (1)',
    '1 第二部分 名词解释 (1)',
  ])
})

test('a first heading that the contents print otherwise is not lost with them', () => {
  expect(
    outlineOf(
      '目录\n一、单位主要职能\n二、名词解释\n某区福利院主要职能\n某区福利院是事业单位。\n名词解释\n略。',
    ),
  ).toEqual(['2 某区福利院主要职能 (1)', '2 名词解释 (1)'])
})
