import { describe, expect, test } from 'vitest'
import { fc } from '../../testing/properties.ts'
import { readText } from './read-text.ts'

const WIDTH = 28
/** As an extractor does it that counts characters, in the middle of numbers and with spaces at the ends of lines. */
const wrapped = (line: string): readonly string[] => {
  const all = [...line]
  return Array.from({ length: Math.max(1, Math.ceil(all.length / WIDTH)) }, (_, at) =>
    all.slice(at * WIDTH, (at + 1) * WIDTH).join(''),
  )
}

const read = (lines: readonly string[]): readonly string[] =>
  readText('某局.txt', lines.flatMap(wrapped).join('\n')).blocks.map((block) =>
    block.kind === 'grid' ? 'grid' : `${block.role === 'text' ? '' : `${block.role} `}${block.text}`,
  )

const ITEMS = ['办公楼维修', '群众文化活动', '图书采购', '场馆开放', '人员培训', '设备更新'].map(
  (name, at) =>
    `${at + 1}、文化旅游体育与传媒支出（类）文化和旅游（款）${name}（项）1${at}7.46 万元，主要用于${name}方面。支出决算为 1${at}7.46 万元，完成年初预算的 9${at}.35%，主要原因：项目在年底以前没有全部完成，余款结转下年使用。`,
)
const HEADING = '第三部分 武陵市临江区文化和旅游体育新闻出版局 2025 年度部门决算情况说明'
const ROWS = ['2070101 行政运行 207.40 207.40', '2070109 群众文化 37.51 37.51']

describe('lines cut after so many characters', () => {
  test('are whole paragraphs and headings again, numbers in them too', () => {
    expect(read([HEADING, '一、收入决算情况说明', ...ITEMS])).toEqual([
      `heading ${HEADING.replace('2025 年', '2025年')}`,
      'heading 一、收入决算情况说明',
      ...ITEMS,
    ])
  })

  test('know each line that they were made of', () => {
    const [first] = readText('a.txt', ITEMS.flatMap(wrapped).join('\n')).blocks
    expect(first?.kind === 'paragraph' && first.lines.map(({ place }) => place.line)).toEqual([1, 2, 3, 4, 5])
  })

  test('go on behind the number of a page', () => {
    const [first = '', ...others] = ITEMS
    const [one = '', ...rest] = wrapped(first)
    const lines = [one, '- 3 -', ...rest, ...others]
    expect(read(lines).slice(0, 2)).toEqual([first, 'pageNumber - 3 -'])
  })

  test('are not rows of tables, notes, nor what stands behind a blank line', () => {
    const row = `${'2070199 其他文化和旅游支出'.padEnd(WIDTH - 7, '等')} 111.25`
    expect([...row]).toHaveLength(WIDTH)
    expect(read([...ITEMS, '单位：万元', row, ...ROWS])).toEqual([...ITEMS, '单位：万元', row, ...ROWS])
    const title = '武陵市临江区文化和旅游体育新闻出版局二〇二五年度情况'
    expect(
      read([...ITEMS, title.padEnd(WIDTH, '表'), '', '本局负责全区的文化工作，下有图书馆。']).slice(-1),
    ).toEqual(['本局负责全区的文化工作，下有图书馆。'])
  })

  test('on paper, where digits are narrow, none stands out', () => {
    const paper = ITEMS.flatMap((item) => [item.slice(0, 31), item.slice(31, 57), item.slice(57)])
    expect(readText('a.txt', paper.join('\n')).blocks.length).toBeGreaterThan(0)
    const short = ['（一）办公室', '（二）财务科', ...ITEMS.map((item) => item.slice(0, 20))]
    expect(read(short)).toEqual(short.map((line) => (/^（/.test(line) ? `heading ${line}` : line)))
  })

  test('lose no character, wherever they are cut', () => {
    const words = fc.stringMatching(/^[\u4e00-\u4eff，、0-9.%（）]{1,90}$/)
    fc.assert(
      fc.property(fc.array(words, { minLength: 8, maxLength: 20 }), (lines) => {
        const text = lines.flatMap((line) => wrapped(`本局${line}。`)).join('\n')
        const kept = readText('a.txt', text).blocks.flatMap((block) =>
          block.kind === 'paragraph' ? [block.text] : [],
        )
        expect(kept.join('')).toBe(text.replaceAll('\n', ''))
      }),
    )
  })
})
