import { existsSync, readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../core/document/document.ts'
import type { FileReading } from '../reader.ts'
import { readText, readTextFile } from './read-text.ts'

/** One line for each block: grids as `第一格|第二格 / …`, paragraphs with their role and level; lines in front. */
const shown = (document: Document): readonly string[] =>
  document.blocks.map((block) => {
    if (block.kind === 'paragraph') {
      const role = block.role === 'text' ? '' : `${block.role}${block.level ?? ''} `
      return `${block.lines.map((line) => line.place.line).join(',')}: ${role}${block.text}`
    }
    const rows = block.rows.map((row) => row.cells.map((cell) => cell.text.replaceAll('\n', '⏎')).join('|'))
    return `${block.place.line}: ${rows.join(' / ')}`
  })

const read = (text: string, name = '某局.txt'): readonly string[] => shown(readText(name, text))

describe('grids', () => {
  test('tabs make cells, each with its line and character', () => {
    const [grid] = readText('a.txt', '项目\t预算数\n\t1.00').blocks
    expect(grid).toMatchObject({ kind: 'grid', origin: 'tabbed', columnCount: 2 })
    expect(grid?.kind === 'grid' && grid.rows[1]?.cells[1]).toEqual({
      column: 1,
      columnSpan: 1,
      rowSpan: 1,
      text: '1.00',
      place: { line: 2, character: 2 },
    })
  })

  test('a page break in the middle of a table does not tear it', () => {
    const text = '序号\t事项\t完成\n1\t甲\t已完成前半\n\n\t\t<p>后半。</p>\n--\t--\t----\n\n2\t乙\t已完成'
    expect(read(text)).toEqual(['1: 序号|事项|完成 / 1|甲|已完成前半 / ||后半。 / 2|乙|已完成'])
  })

  test.each([
    ['with a header of its own', '项目\t金额\n甲\t1.00\n\n科目编码\t合计\n201\t2.00'],
    ['with the same header again', '指标\t值\n甲\t1\n\n指标\t值\n乙\t2'],
    ['with other columns', '项目\t金额\n甲\t1.00\n\n乙\t2.00\t3.00'],
    ['after a title', '项目\t金额\n甲\t1.00\n表二\n乙\t2.00'],
  ])('a table %s is another one', (_, text) => {
    expect(readText('a.txt', text).blocks.filter((block) => block.kind === 'grid')).toHaveLength(2)
  })

  test('Markdown tables and HTML tables within text', () => {
    const text = [
      '| 项目 | 金额 |',
      '|:---|---:|',
      '| 甲\\|乙 | **1.00** |',
      '',
      '<table><tr><td rowspan="2">类</td>',
      '<td>201</td></tr><tr><td>202</td></tr></table>',
      '说明',
    ].join('\n')
    expect(read(text, '某局.md')).toEqual(['1: 项目|金额 / 甲|乙|1.00', '5: 类|201 / 202', '7: 说明'])
  })

  test('an HTML table that is never closed stays text', () => {
    expect(read('<table><tr><td>甲\n乙')).toEqual(['1: <table><tr><td>甲', '2: 乙'])
  })

  test('what a tab only indents is a paragraph, and contents with tabs are no table', () => {
    expect(read('\t本单位负责辖区文化工作。\n\t没有下属单位。')).toEqual([
      '1: 本单位负责辖区文化工作。',
      '2: 没有下属单位。',
    ])
    expect(read('目 录\n一、职能\t1\n二、收支.....\t2\n一、职能\n负责文化。')).toEqual([
      '1: contents 目 录',
      '2: contents 一、职能 1',
      '3: contents 二、收支..... 2',
      '4: heading2 一、职能',
      '5: 负责文化。',
    ])
  })

  test('exported CSV is one grid, and quoted cells may hold anything', () => {
    const csv = '收支总表,\n项目,金额\n"甲,""乙""\n丙","1,200.00"\n,\n合计,\n,\n'
    expect(read(csv, 'a.csv')).toEqual(['1: 收支总表| / 项目|金额 / 甲,"乙"⏎丙|1,200.00 / | / 合计|'])
    expect(read('项目\t"金\n额"\n甲\t1.00', 'a.tsv')).toEqual(['1: 项目|金⏎额 / 甲|1.00'])
    expect(read('"甲,1\n乙,2', 'a.csv')).toEqual(['1: "甲|1 / 乙|2'])
    expect(read('一、职能\n负责文化。', 'a.csv')).toEqual(['1: heading2 一、职能', '2: 负责文化。'])
  })

  test('a cell beyond the limit is cut, and said to be', () => {
    const document = readText('a.txt', `项目\t${'很'.repeat(100_001)}`)
    expect(document.problems.map((found) => [found.code, found.params.found])).toEqual([
      ['RDG-010', '100001'],
    ])
  })
})

/** Thirty characters to a line, as on paper. */
const PAPER = [
  '第一部分 概况',
  '',
  '一、主要职能',
  '',
  '1、负责全区群众文化活动的组织和辅导，收集整理民间文化遗产，并开展',
  '',
  '业务培训；管理馆内场地和设备，会同有关单位做好安全工作，全年开放三',
  '',
  '百天以上。',
  '',
  '- 3 -',
  '',
  '2、完成上级交办的其他工作。',
  '',
  '2024 年收入预算 186.40 万元，其中：一般公共预算拨款收入 171.20',
  '',
  '万元，占 92%。',
  '',
  '收支总表',
  '单位：万元',
  '一、一般公共预算拨款收入 171.20 一、文化支出 151.20',
  '',
  '二、事业收入 15.20 二、社会保障和就业支出 22.10',
  '',
  '三、其他收入',
].join('\n')

describe('paragraphs', () => {
  test('what was broken over the lines of paper is joined, rows of tables are not', () => {
    expect(read(PAPER)).toEqual([
      '1: heading1 第一部分 概况',
      '3: heading2 一、主要职能',
      '5,7,9: 1、负责全区群众文化活动的组织和辅导，收集整理民间文化遗产，并开展业务培训；管理馆内场地和设备，会同有关单位做好安全工作，全年开放三百天以上。',
      '11: pageNumber - 3 -',
      '13: 2、完成上级交办的其他工作。',
      '15,17: 2024 年收入预算 186.40 万元，其中：一般公共预算拨款收入 171.20万元，占 92%。',
      '19: 收支总表',
      '20: 单位：万元',
      '21: 一、一般公共预算拨款收入 171.20 一、文化支出 151.20',
      '23: 二、事业收入 15.20 二、社会保障和就业支出 22.10',
      '25: 三、其他收入',
    ])
  })

  test('where lines are paragraphs, only a torn sentence is joined', () => {
    const long = `${'本单位负责全区群众文化活动的组织、辅导，'.repeat(12)}并开展业务培训。`
    const text = [
      long,
      '',
      '（一）基本支出 1.00 万元，主要用于工资、津贴、绩效工资和各项',
      '',
      '保险，以及办公费。',
      '',
      '联系人：张三',
      '李四',
    ]
    expect(read(text.join('\n')).slice(1)).toEqual([
      '3,5: （一）基本支出 1.00 万元，主要用于工资、津贴、绩效工资和各项保险，以及办公费。',
      '7: 联系人：张三',
      '8: 李四',
    ])
  })

  test('contents end where the first part begins again', () => {
    expect(read('目 录\n第一部分 概况\n第二部分 报表......4\n\n第一部分\n概况')).toEqual([
      '1: contents 目 录',
      '2: contents 第一部分 概况',
      '3: contents 第二部分 报表......4',
      '5: heading1 第一部分',
      '6: 概况',
    ])
  })

  test('a number before a form feed is that of the page', () => {
    expect(read('合计\n403\n12\n\f下一页\n13')).toEqual([
      '1: 合计',
      '2: 403',
      '3: pageNumber 12',
      '4: 下一页',
      '5: 13',
    ])
  })

  test('Markdown headings, bullets, quotes and rules', () => {
    expect(read('# 某局预算\n\n---\n> 引用\n- 1、甲\n* 乙\n- 5 -\n## 二、说明 ##')).toEqual([
      '1: heading1 某局预算',
      '4: 引用',
      '5: 1、甲',
      '6: 乙',
      '7: pageNumber - 5 -',
      '8: heading2 二、说明',
    ])
  })
})

describe('bytes', () => {
  const text = '某局 2024 年部门预算\n项目\t金额\n教育支出\t1.00\n'
  const codes = (reading: FileReading): readonly string[] =>
    (reading.ok ? reading.document.problems : reading.problems).map((found) => found.code)

  test.each(['utf8', 'utf-16le', 'utf-16be', 'gb18030', 'gbk'])('%s is read', async (encoding) => {
    const bytes = iconv.encode(text, encoding, { addBOM: encoding !== 'gb18030' && encoding !== 'gbk' })
    const reading = await readTextFile({ name: 'a.txt', bytes })
    expect(reading.ok && shown(reading.document)).toEqual([
      '1: 某局 2024 年部门预算',
      '2: 项目|金额 / 教育支出|1.00',
    ])
    expect(codes(reading)).toEqual([])
  })

  test.each(['big5', 'shift_jis', 'windows-1251'])('%s is not taken for Chinese', async (encoding) => {
    const words = encoding === 'windows-1251' ? 'Бюджет района на год' : '予算概要資料預算書類區政府'
    const reading = await readTextFile({ name: 'a.txt', bytes: iconv.encode(words.repeat(5), encoding) })
    expect([reading.ok, codes(reading)]).toEqual([false, ['RDG-017']])
  })

  test('an empty byte is shown and said, many are no text', async () => {
    const bytes = new TextEncoder().encode(text.repeat(20))
    expect(codes(await readTextFile({ name: 'a.txt', bytes: bytes.with(3, 0) }))).toEqual(['RDG-020'])
    const wide = await readTextFile({ name: 'a.txt', bytes: iconv.encode('budget 2024', 'utf-16le') })
    expect([wide.ok, codes(wide)]).toEqual([false, ['RDG-017']])
  })

  test('a torn character is shown and said', async () => {
    const bytes = new TextEncoder().encode(text.repeat(20)).slice(0, -15)
    const reading = await readTextFile({ name: 'a.txt', bytes: bytes.with(3, 0xff) })
    expect([reading.ok, codes(reading)]).toEqual([true, ['RDG-020']])
  })
})

const SEEDS = new URL('../../../../shared/seeds/', import.meta.url)

describe.skipIf(!existsSync(SEEDS))('published documents', () => {
  test.each(['000', '001', '002', '003', '004'])('%s keeps every visible line', (name) => {
    const text = readFileSync(new URL(`${name}.txt`, SEEDS), 'utf8')
    const document = readText(`${name}.txt`, text)
    const kept = new Set(
      document.blocks.flatMap((block) =>
        block.kind === 'grid'
          ? block.rows.map((row) => row.place.line)
          : block.lines.map((line) => line.place.line),
      ),
    )
    const lost = text
      .split('\n')
      .flatMap((line, at) => (kept.has(at + 1) || line.replace(/[-\t]/g, '').trim() === '' ? [] : [at + 1]))
    expect(lost).toEqual([])
  })
})
