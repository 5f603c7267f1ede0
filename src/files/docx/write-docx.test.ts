/** A written DOCX: what Word needs of it, what a reader finds in it, and that it is the same every time. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Disclosure } from '../../core/document/disclosure.ts'
import { ODD_TEXTS, oddDisclosure, oddTexts, plainTable, tableBlock } from '../../testing/odd-disclosures.ts'
import { chartPictures, sampleDisclosure } from '../../testing/sample-disclosure.ts'
import { openPackage } from '../zip/office-package.ts'
import { documentOf, page } from '../zip/testing/make-package.ts'
import { shownText } from '../zip/write-xml.ts'
import { childOf, childrenOf, descendants, type XmlElement } from '../zip/xml-tree.ts'
import { readDocx } from './read-docx.ts'
import { type DocxOptions, writeDocx } from './write-docx.ts'

function written(disclosure: Disclosure, options: DocxOptions = {}): Uint8Array {
  const found = writeDocx(disclosure, options)
  if (!found.ok) throw new Error(found.problem.code)
  return found.value
}

const bodyOf = (bytes: Uint8Array): XmlElement => {
  const body = childOf(openPackage({ name: 'a.docx', bytes }, 'DOCX').main.tree(), 'w:body')
  if (body === undefined) throw new Error('no body')
  return body
}
const partOf = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())
const shown = async (bytes: Uint8Array): Promise<string> =>
  page(documentOf(await readDocx({ name: 'a.docx', bytes })))

const sample = sampleDisclosure()
const bytes = written(sample)
const body = bodyOf(bytes)

describe('a written DOCX', () => {
  it('has cover, contents, headings, sentences and tables in order', async () => {
    const text = await shown(bytes)
    expect(text.split('\n').slice(0, 7)).toEqual([
      'heading1: 样例局2023年度部门预算',
      'text: 样例局',
      'text: 2023年2月20日',
      'contents: 目录',
      'contents: 第一部分 样例局概况→1',
      'contents: 一、主要职能→1',
      'contents: 第二部分 样例局2023年度部门预算表→2',
    ])
    expect(text).toContain(
      'heading2: 一、2023年收支预算总表\ntext: 2023年收支预算总表\ntext: 预算01表\ntext: 单位：万元\n| 收入 ×2 | 支出 ×2 |',
    )
  })

  it('lists every heading but those that are unlisted, each with a bookmark of its own', () => {
    const links = [...descendants(body, 'w:hyperlink')].map(({ attributes }) => attributes.get('w:anchor'))
    const bookmarks = [...descendants(body, 'w:bookmarkStart')].map(({ attributes }) =>
      attributes.get('w:name'),
    )
    const headings = sample.blocks.filter((block) => block.kind === 'heading')
    expect(links).toHaveLength(headings.filter((one) => one.isUnlisted !== true).length)
    expect(new Set(bookmarks).size).toBe(headings.length)
    expect(links.filter((link) => !bookmarks.includes(link))).toEqual([])
  })

  it('has tables whose rows fill the grid, with headers that are repeated and rows that stay whole', () => {
    const tables = childrenOf(body, 'w:tbl')
    expect(tables).toHaveLength(sample.blocks.filter((block) => block.kind === 'table').length + 1)
    for (const table of tables) expect(gridFaults(table)).toEqual([])
    const [first] = tables
    const rows = childrenOf(first, 'w:tr').map((row) => childOf(row, 'w:trPr'))
    expect(rows.filter((row) => childOf(row, 'w:tblHeader') !== undefined)).toHaveLength(2)
    expect(rows.every((row) => childOf(row, 'w:cantSplit') !== undefined)).toBe(true)
  })

  it('turns the paper for wide tables and back', () => {
    const turns = [...descendants(body, 'w:pgSz')].map(
      ({ attributes }) => attributes.get('w:orient') ?? 'portrait',
    )
    expect(turns.filter((turn) => turn === 'landscape').length).toBeGreaterThan(1)
    expect(turns.at(-1)).toBe('portrait')
  })

  it('prints amounts on the right, totals bold, labels set in by their depth', () => {
    const cells = [...descendants(body, 'w:tc')]
    const total = cells.find((cell) => textsIn(cell) === '收入总计')
    expect(total === undefined ? [] : [...descendants(total, 'w:b')]).toHaveLength(1)
    const amount = cells.find((cell) => textsIn(cell) === '40.00')
    expect(childOf(amount, 'w:p', 'w:pPr', 'w:jc')?.attributes.get('w:val')).toBe('right')
    const deep = cells.find((cell) => textsIn(cell) === '机关事业单位基本养老保险缴费支出')
    expect(childOf(deep, 'w:p', 'w:pPr', 'w:ind')?.attributes.get('w:leftChars')).toBe('200')
  })

  it('says its language, its title and its unit, and no time', () => {
    expect(partOf(bytes, 'word/styles.xml')).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN"')
    const core = partOf(bytes, 'docProps/core.xml')
    expect(core).toContain('<dc:title>样例局2023年度部门预算</dc:title>')
    expect(core).not.toMatch(/20\d\d-\d\d-\d\dT/)
  })

  it('is the same bytes for the same disclosure', () => {
    const options = { charts: chartPictures(sample) }
    expect(written(sampleDisclosure(), options)).toEqual(written(sample, options))
  })

  it('marks what has still to be written', () => {
    const runs = [{ text: '原因是' }, { text: '〔待补〕', isGap: true }]
    const gap = bodyOf(written(oddDisclosure([{ kind: 'paragraph', role: 'text', runs }])))
    expect([...descendants(gap, 'w:highlight')]).toHaveLength(1)
  })
})

describe('charts', () => {
  it('are pictures with words for those who do not see them', () => {
    const drawn = written(sample, { charts: chartPictures(sample) })
    const [picture] = [...descendants(bodyOf(drawn), 'wp:docPr')]
    expect(picture?.attributes.get('descr')).toBe('支出分为基本支出和项目支出两部分。')
    expect(unzipSync(drawn)['word/media/chart1.png']).toBeDefined()
  })
  it('are printed as tables where nobody drew them', async () => {
    expect(await shown(bytes)).toContain(
      'text: 图1：支出结构图（单位：万元）\n| 项目 | 支出 |\n| 基本支出 | 35.00 |\n| 项目支出 | 5.00 |',
    )
  })
})

describe('odd input', () => {
  it('is printed as text', async () => {
    const odd = written(oddTexts())
    const text = await shown(odd)
    // The reader shows tabs as arrows, and of several lines each by itself.
    for (const one of ODD_TEXTS)
      for (const line of shownText(one).split('\n')) expect(text).toContain(line.replaceAll('\t', '→').trim())
    expect([...descendants(bodyOf(odd), 'w:tbl')]).toHaveLength(ODD_TEXTS.length)
  })

  it('of a megabyte in one sentence and in one cell is printed whole', async () => {
    const long = '很长的文字。'.repeat(175_000)
    const found = written(
      oddDisclosure([
        { kind: 'paragraph', role: 'text', runs: [{ text: long }] },
        tableBlock(plainTable('长表', ['项目', '说明'], [['甲', long]])),
      ]),
    )
    expect(textsIn(bodyOf(found)).split('很长的文字。')).toHaveLength(350_001)
  })

  it('of 2,000 rows and of 40 columns is a table', () => {
    const rows = Array.from({ length: 2_000 }, (_, row) => [`第${row}行`, '1,234.56'])
    const header = Array.from({ length: 40 }, (_, at) => `栏${at}`)
    const found = bodyOf(
      written(
        oddDisclosure([
          tableBlock(plainTable('长表', ['项目', '金额'], rows)),
          tableBlock(plainTable('宽表', header, [header.map(() => '1,234.56')]), 'wide'),
        ]),
      ),
    )
    const [long, wide] = childrenOf(found, 'w:tbl')
    expect(childrenOf(long, 'w:tr')).toHaveLength(2_001)
    expect(wide === undefined ? ['absent'] : gridFaults(wide)).toEqual([])
  })

  it('without rows keeps its header, and without columns its title', async () => {
    const tables = [plainTable('空表', ['项目', '金额'], []), plainTable('只有题目', [], [])]
    const text = await shown(written(oddDisclosure(tables.map((table, at) => tableBlock(table, `t${at}`)))))
    expect(text).toContain('| 项目 | 金额 |')
    expect(text).toContain('text: 只有题目')
  })

  it('with cells that reach beyond the table is kept within it', () => {
    const table = plainTable('错表', ['甲', '乙'], [['1', '2']])
    const cells = [{ text: '宽', columnSpan: 5, rowSpan: 9, indent: 0 }]
    const odd = { ...table, rows: [...table.rows, { depth: 0, isTotal: false, cells }] }
    const [found] = childrenOf(bodyOf(written(oddDisclosure([tableBlock(odd)]))), 'w:tbl')
    expect(found === undefined ? ['absent'] : gridFaults(found)).toEqual([])
  })

  it('of more columns than Word has is refused', () => {
    const header = Array.from({ length: 64 }, (_, at) => `栏${at}`)
    const found = writeDocx(oddDisclosure([tableBlock(plainTable('太宽', header, []))]))
    expect(found).toMatchObject({ ok: false, problem: { code: 'PUB-101', params: { found: '64' } } })
  })

  it('of nothing at all is a cover', async () => {
    expect(await shown(written(oddDisclosure([])))).toBe(
      'heading1: 星河县水务局2025年部门预算\npageNumber: — 1 —',
    )
  })
})

const textsIn = (element: XmlElement | undefined): string =>
  element === undefined
    ? ''
    : [...descendants(element, 'w:t')]
        .map((one) => one.children.filter((part) => typeof part === 'string').join(''))
        .join('')

/** Rows whose cells do not take as many columns as the grid has. */
function gridFaults(table: XmlElement): readonly string[] {
  const width = childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol').length
  return childrenOf(table, 'w:tr').flatMap((row, at) => {
    const taken = childrenOf(row, 'w:tc').reduce((sum, cell) => {
      const span = childOf(cell, 'w:tcPr', 'w:gridSpan')?.attributes.get('w:val') ?? '1'
      return sum + Number.parseInt(span, 10)
    }, 0)
    return taken === width ? [] : [`row ${at + 1} takes ${taken} of ${width}`]
  })
}
