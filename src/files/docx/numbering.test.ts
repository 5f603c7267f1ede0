/** Lists as Word counts them, and the numerals it counts in. */
import { describe, expect, it } from 'vitest'
import { documentOf, page } from '../zip/testing/make-package.ts'
import { numeral } from './numerals.ts'
import { readDocx } from './read-docx.ts'
import { makeDocx, p, tbl, tc, tr } from './testing/make-docx.ts'

const level = (index: number, way: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${way}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`

const NUMBERING = `
  <w:abstractNum w:abstractNumId="0">
    ${level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="章"/>')}
    ${level(1, 'chineseCounting', '（%2）', '<w:suff w:val="nothing"/>')}
    ${level(2, 'decimal', '%3.')}
    ${level(3, 'decimal', '%1.%4', '<w:isLgl/><w:lvlRestart w:val="0"/>')}
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="1">
    ${level(0, 'bullet', '\uf0fe', '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>')}
    ${level(1, 'bullet', '\uf0ff')}
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="列"/></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>`

const STYLES = `
  <w:style w:type="paragraph" w:styleId="章"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="numbering" w:styleId="列"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`

const item = (text: string, list: number, at: number, more = '') =>
  p(text, '', `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>${more}`)

const textOf = async (body: string) => {
  const reading = await readDocx({
    name: 'a.docx',
    bytes: makeDocx({ body, numbering: NUMBERING, styles: STYLES }),
  })
  return page(documentOf(reading))
    .split('\n')
    .map((line) => line.replace(/^\w+: /, ''))
}

describe('the numbers before paragraphs', () => {
  it('count by level, and start again under the next number above', async () => {
    const body =
      p('概况', '章') +
      item('职责', 1, 1) +
      item('机构', 1, 1) +
      p('收支', '章') +
      item('收入', 1, 1) +
      item('拨款', 1, 2)
    expect(await textOf(body)).toEqual([
      '一、概况',
      '（一）职责',
      '（二）机构',
      '二、收支',
      '（一）收入',
      '1. 拨款',
    ])
  })
  it('go on over lists of the same kind, unless a list starts anew', async () => {
    expect(await textOf(item('a', 1, 2) + item('b', 2, 2) + item('c', 2, 2) + item('d', 1, 2))).toEqual([
      '1. a',
      '5. b',
      '6. c',
      '7. d',
    ])
  })
  it('show those above in digits, and go on where they never start again', async () => {
    expect(await textOf(item('', 1, 0) + item('x', 1, 3) + item('', 1, 0) + item('y', 1, 3))).toEqual([
      '一、',
      '1.1 x',
      '二、',
      '2.2 y',
    ])
  })
  it('of a level that was skipped are its first', async () => {
    expect(await textOf(item('x', 1, 3))).toEqual(['1.1 x'])
  })
  it('may be characters of a symbol font', async () => {
    expect(await textOf(item('有', 3, 0) + item('无', 3, 1))).toEqual(['☑ 有', '• 无'])
  })
  it('come from the style that a list names', async () => {
    expect(await textOf(item('甲', 4, 0))).toEqual(['一、甲'])
  })
  it('are those of rows whose cells have nothing else', async () => {
    expect(await textOf(tbl(tr(tc(item('', 1, 2)), tc('甲')), tr(tc(item('', 1, 2)), tc('乙'))))).toEqual([
      '| 1. | 甲 |',
      '| 2. | 乙 |',
    ])
  })
  it('do not count what is deleted, and are none where the list is taken away', async () => {
    const gone = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>`
    expect(
      await textOf(gone + item('留', 1, 0) + p('无', '章', '<w:numPr><w:numId w:val="0"/></w:numPr>')),
    ).toEqual(['一、留', '无'])
  })
})

describe('numerals', () => {
  it.each([
    [10, 'chineseCounting', '十'],
    [15, 'chineseCounting', '十五'],
    [20, 'japaneseCounting', '二十'],
    [105, 'chineseCountingThousand', '一百零五'],
    [110, 'chineseCountingThousand', '一百一十'],
    [10_010, 'chineseCountingThousand', '一万零一十'],
    [2024, 'ideographDigital', '二〇二四'],
    [305, 'chineseLegalSimplified', '叁佰零伍'],
    [3, 'ideographTraditional', '丙'],
    [11, 'ideographTraditional', '11'],
    [20, 'decimalEnclosedCircleChinese', '⑳'],
    [21, 'decimalEnclosedCircle', '21'],
    [4, 'decimalEnclosedParen', '⑷'],
    [1994, 'upperRoman', 'MCMXCIV'],
    [28, 'lowerLetter', 'bb'],
    [7, 'decimalZero', '07'],
    [12, 'decimalFullWidth', '１２'],
    [5, 'none', ''],
    [5, 'constructor', '5'],
  ])('%i as %s is %s', (value, way, expected) => expect(numeral(value, way)).toBe(expected))
})
