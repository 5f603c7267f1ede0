/** Documents of a few lines each, written as Word, WPS and LibreOffice write them, and what a person reads in them. */
import { describe, expect, it } from 'vitest'
import { codesOf, documentOf, makePackage, page } from '../zip/testing/make-package.ts'
import { readDocx } from './read-docx.ts'
import { type DocxParts, instruction, makeDocx, mark, p, r, tbl, tc, tr } from './testing/make-docx.ts'

const read = (parts: DocxParts | string) =>
  readDocx({
    name: '部门预算.docx',
    bytes: makeDocx(typeof parts === 'string' ? { body: parts } : parts),
  })
const pageOf = async (parts: DocxParts | string) => page(documentOf(await read(parts)))

const STYLES = `
  <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>
  <w:style w:type="paragraph" w:styleId="2"><w:name w:val="标题 2"/></w:style>
  <w:style w:type="paragraph" w:styleId="章"><w:name w:val="章名"/><w:basedOn w:val="节"/></w:style>
  <w:style w:type="paragraph" w:styleId="节"><w:name w:val="节名"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="隐"><w:name w:val="隐"/><w:rPr><w:vanish/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="c"><w:name w:val="hid"/><w:rPr><w:vanish/></w:rPr></w:style>`

describe('the text of a paragraph', () => {
  it.each([
    [
      'runs, tabs and breaks',
      `<w:p>${r('收入')}<w:r><w:tab/><w:t>预算数</w:t><w:br/><w:t>支出</w:t></w:r></w:p>`,
      'text: 收入→预算数支出',
    ],
    [
      'a soft hyphen is nothing, a hard one is one',
      '<w:p><w:r><w:t>一</w:t><w:softHyphen/><w:t>般\u00ad公共</w:t><w:noBreakHyphen/><w:t>1</w:t></w:r></w:p>',
      'text: 一般公共-1',
    ],
    [
      'links, tags and inserted words',
      `<w:p><w:hyperlink>${r('网')}</w:hyperlink><w:smartTag><w:ins>${r('址')}</w:ins></w:smartTag></w:p>`,
      'text: 网址',
    ],
    [
      'words with their reading above them',
      `<w:p><w:r><w:ruby><w:rt>${r('míng')}</w:rt><w:rubyBase>${r('明')}</w:rubyBase></w:ruby></w:r></w:p>`,
      'text: 明',
    ],
    [
      'a formula with a fraction',
      '<w:p><m:oMath><m:r><m:t>a=</m:t></m:r><m:f><m:num><m:r><m:t>b</m:t></m:r></m:num><m:den><m:r><m:t>c</m:t></m:r></m:den></m:f></m:oMath></w:p>',
      'text: a=b/c',
    ],
    [
      'words in letters do not run together',
      `<w:p>${r('GDP')}<w:r><w:br/></w:r>${r('PPP')}</w:p>`,
      'text: GDP PPP',
    ],
    ['an entity and a character by its number', p('A&amp;B&#x4E00;&lt;'), 'text: A&B一<'],
  ])('%s', async (_, body, expected) => expect(await pageOf(body)).toBe(expected))

  it.each([
    ['a symbol of a font', '<w:sym w:font="Wingdings" w:char="F0FE"/>', '☑'],
    [
      'a box of Wingdings 2',
      '<w:sym w:font="Wingdings 2" w:char="F0A3"/><w:sym w:font="Wingdings 2" w:char="F052"/>',
      '□☑',
    ],
    [
      'a letter in a symbol font',
      '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr><w:t>n\uf06f</w:t>',
      '■□',
    ],
    ['a square root for a tick', '<w:sym w:font="Symbol" w:char="F0D6"/>', '√'],
    ['a font that is not known', '<w:sym w:font="仿宋" w:char="2611"/>', '☑'],
  ])('%s', async (_, run, expected) =>
    expect(await pageOf(`<w:p><w:r>${run}</w:r></w:p>`)).toBe(`text: ${expected}`),
  )

  it('shows the check boxes of content controls, whatever they are drawn with', async () => {
    const control = (checked: string) =>
      `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${checked}"/></w14:checkbox></w:sdtPr><w:sdtContent>${r('☒')}</w:sdtContent></w:sdt>`
    expect(await pageOf(`<w:p>${control('1')}${r('是')}${control('0')}${r('否')}</w:p>`)).toBe('text: ☑是☐否')
  })

  it('leaves hidden words out, and says how often', async () => {
    const body =
      p('秘密', '隐') +
      `<w:p>${r('甲', '<w:vanish/>')}${r('乙', '<w:rStyle w:val="c"/>')}${r('丙')}</w:p>` +
      `<w:p><w:pPr><w:pStyle w:val="隐"/></w:pPr>${r('丁', '<w:vanish w:val="0"/>')}</w:p>`
    const reading = await read({ body, styles: STYLES })
    expect(page(documentOf(reading))).toBe('text: 丙\ntext: 丁')
    expect(documentOf(reading).problems).toMatchObject([{ code: 'RDG-035', params: { count: '3' } }])
  })
})

describe('tracked changes count as accepted', () => {
  it.each([
    [
      'words',
      `<w:p>${r('预算')}<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:moveFrom>${r('旧')}</w:moveFrom><w:ins>${r('数')}</w:ins><w:moveTo>${r('额')}</w:moveTo></w:p>`,
      'text: 预算数额',
    ],
    [
      'a paragraph mark',
      `${p('一、收入', '1', '<w:rPr><w:del/></w:rPr>')}${p('支出')}${p('二')}`,
      'text: 一、收入支出\ntext: 二',
    ],
    ['the last mark of a story', p('尾', '', '<w:rPr><w:del/></w:rPr>'), 'text: 尾'],
    ['a mark before a table', p('头', '', '<w:rPr><w:del/></w:rPr>') + tbl(tr(tc('格'))), 'text: 头\n| 格 |'],
    ['a row', tbl(tr(tc('留')), '<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc></w:tr>'), '| 留 |'],
    ['a cell', tbl(tr(tc('留'), tc('删', '<w:cellDel/>'), tc('存'))), '| 留 | 存 |'],
    [
      'a merge',
      tbl(tr(tc('甲', '<w:cellMerge w:vMerge="rest"/>')), tr(tc('', '<w:cellMerge w:vMerge="cont"/>'))),
      '| 甲 ↓2 |\n|  |',
    ],
  ])('%s', async (_, body, expected) => expect(await pageOf({ body, styles: STYLES })).toBe(expected))
})

describe('the role of a paragraph', () => {
  it.each([
    ['a style by its English name', p('概况', '1'), 'heading1: 概况'],
    ['a style by its Chinese name', p('概况', '2'), 'heading2: 概况'],
    ['a style based on one with a level', p('概况', '章'), 'heading3: 概况'],
    ['a level of its own', p('概况', '', '<w:outlineLvl w:val="0"/>'), 'heading1: 概况'],
    ['a level taken away', p('概况', '1', '<w:outlineLvl w:val="9"/>'), 'text: 概况'],
    ['a title', p('部门预算', 'T'), 'heading1: 部门预算'],
    ['a line of the contents by its style', p('概况\t3', 'TOC1'), 'contents: 概况 3'],
    ['a style that does not exist', p('概况', '无'), 'text: 概况'],
  ])('%s', async (_, body, expected) => expect(await pageOf({ body, styles: STYLES })).toBe(expected))

  it('is contents within a field or a control that makes them, over paragraphs', async () => {
    const field = `<w:p>${mark('begin')}${instruction(' TOC \\o "1-3" ')}${mark('separate')}${r('概况')}</w:p>${p('收支')}<w:p>${r('附件')}${mark('end')}</w:p>`
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('目录')}</w:sdtContent></w:sdt>`
    expect(await pageOf(control + field + p('概况'))).toBe(
      'contents: 目录\ncontents: 概况\ncontents: 收支\ncontents: 附件\ntext: 概况',
    )
  })

  it('does not end with a circle of styles', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="x"><w:basedOn w:val="y"/></w:style><w:style w:type="paragraph" w:styleId="y"><w:basedOn w:val="x"/></w:style>'
    expect(await pageOf({ body: p('文', 'x'), styles })).toBe('text: 文')
  })
})

describe('fields', () => {
  it.each([
    [
      'show their result',
      `<w:p>${mark('begin')}${instruction(' DATE ')}${mark('separate')}${r('2024年')}${mark('end')}</w:p>`,
      'text: 2024年',
    ],
    [
      'within the instruction of another are no text',
      `<w:p>${mark('begin')}${instruction('IF ')}${mark('begin')}${instruction('X')}${mark('separate')}${r('内')}${mark('end')}${mark('separate')}${r('外')}${mark('end')}</w:p>`,
      'text: 外',
    ],
    [
      'without an end swallow nothing',
      `<w:p>${mark('begin')}${instruction('X')}${r('甲')}</w:p>${p('乙')}`,
      'text: 甲\ntext: 乙',
    ],
    ['that only end say nothing', `<w:p>${mark('separate')}${r('甲')}${mark('end')}</w:p>`, 'text: 甲'],
    [
      'of one mark each',
      `<w:p><w:fldSimple w:instr=" AUTHOR ">${r('科室')}</w:fldSimple></w:p>`,
      'text: 科室',
    ],
    [
      'that print a tick over a box',
      `<w:p>${mark('begin')}${instruction('EQ \\o\\ac(□,√)')}${mark('end')}${r('是')}</w:p>`,
      'text: ☑是',
    ],
    [
      'that circle a number',
      `<w:p>${mark('begin')}${instruction('eq \\o\\ac(○,')}${instruction('3)')}${mark('separate')}${mark('end')}</w:p>`,
      'text: ③',
    ],
    [
      'that are check boxes of a form',
      `<w:p>${mark('begin', '<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>')}${instruction(' FORMCHECKBOX ')}${mark('end')}${r('有')}</w:p>`,
      'text: ☑有',
    ],
  ])('%s', async (_, body, expected) => expect(await pageOf(body)).toBe(expected))

  it('with a formula give it to their cell', async () => {
    const sum = `<w:p>${mark('begin')}${instruction(' =SUM(ABOVE) \\# "0.00" ')}${mark('separate')}${r('12.65')}${mark('end')}</w:p>`
    const [grid] = documentOf(await read(tbl(tr(tc('12.65')), tr(tc(sum))))).blocks
    expect(grid).toMatchObject({ rows: [{}, { cells: [{ text: '12.65', formula: '=SUM(ABOVE)' }] }] })
  })
})

describe('notes, boxes and running heads', () => {
  it('puts a note behind its paragraph, and no number into an amount', async () => {
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    const body = tbl(tr(tc(`<w:p>${r('12.65')}${reference}</w:p>`))) + p('后')
    const footnotes = `<w:footnote w:type="separator" w:id="0">${p('线')}</w:footnote><w:footnote w:id="2">${p('含上年结转。')}</w:footnote>`
    const document = documentOf(await read({ body, footnotes }))
    expect(page(document)).toBe('| 12.65 |\nfootnote: 含上年结转。\ntext: 后')
    expect(document.blocks[1]?.place).toEqual({ block: 1, cell: 'R1C1' })
  })

  it('adds no raised digit to an amount, but says that it was there', async () => {
    const raised = (text: string) => r(text, '<w:vertAlign w:val="superscript"/>')
    const cells = [`<w:p>${r('12.65')}${raised('1')}</w:p>`, `<w:p>${r('m')}${raised('2')}</w:p>`]
    expect(await pageOf(tbl(tr(...cells.map((cell) => tc(cell)))))).toBe('| 12.65 ? | m² |')
  })

  it('reads a text box once, behind the paragraph to which it is tied', async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}${tbl(tr(tc('框内')))}</w:txbxContent>`
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box('单位：万元')}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('单位：万元')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`
    const old = `<w:pict><v:shape><v:textbox><w:txbxContent>${p('旧框')}</w:txbxContent></v:textbox></v:shape></w:pict>`
    const body = `<w:p><w:r>${both}</w:r>${r('表一')}</w:p><w:p><w:r>${old}</w:r></w:p>`
    expect(await pageOf(body)).toBe('text: 表一\ntext: 单位：万元\n| 框内 |\ntext: 旧框')
  })

  it('reads what has words in its old form alone', async () => {
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="x"><w:t> </w:t></mc:Choice><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    expect(await pageOf(body)).toBe('text: 旧')
  })

  it('prints headers and footers once, page numbers apart, and those of no page not at all', async () => {
    const section = (more: string) =>
      `<w:sectPr><w:headerReference w:type="default" r:id="header0"/><w:headerReference w:type="even" r:id="header1"/><w:footerReference w:type="default" r:id="footer0"/>${more}</w:sectPr>`
    const number = `<w:p>${r('第')}<w:fldSimple w:instr=" PAGE ">${r('1')}</w:fldSimple>${r('页')}</w:p>`
    const body = `${p('正文')}<w:p><w:pPr>${section('')}</w:pPr></w:p>${p('又')}${section('')}`
    const parts = { body, headers: [p('某某局'), p('偶数页')], footers: [number] }
    expect(await pageOf(parts)).toBe('runningHead: 某某局\ntext: 正文\ntext: 又\npageNumber: 第1页')
    expect(await pageOf({ ...parts, settings: '<w:evenAndOddHeaders/>' })).toContain('runningHead: 偶数页')
  })
})

describe('tables', () => {
  const merged = '<w:vMerge w:val="restart"/>'
  it.each([
    [
      'cells merged across',
      tbl(tr(tc('收入', '<w:gridSpan w:val="2"/>'), tc('支出')), tr(tc('项目'), tc('数'), tc('x'))),
      '| 收入 ×2 | 支出 |\n| 项目 | 数 | x |',
    ],
    [
      'cells merged down',
      tbl(tr(tc('甲', merged), tc('1')), tr(tc('', '<w:vMerge/>'), tc('2')), tr(tc('乙'), tc('3'))),
      '| 甲 ↓2 | 1 |\n| (1) 2 |\n| 乙 | 3 |',
    ],
    [
      'cells merged in both ways',
      tbl(
        tr(tc('甲', `<w:gridSpan w:val="2"/>${merged}`), tc('1')),
        tr(tc('', '<w:gridSpan w:val="2"/><w:vMerge/>'), tc('2')),
      ),
      '| 甲 ×2 ↓2 | 1 |\n| (2) 2 |',
    ],
    [
      'cells merged across in the old way',
      tbl(tr(tc('甲', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('乙'))),
      '| 甲 ×2 | 乙 |',
    ],
    [
      'a row that begins late',
      tbl(tr(tc('a'), tc('b')), `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('c')}</w:tr>`),
      '| a | b |\n| (1) c |',
    ],
    ['a merge that goes on from nothing', tbl(tr(tc('甲', '<w:vMerge/>'), tc('1'))), '| 甲 ? | 1 |'],
    [
      'a merge that goes on in another width',
      tbl(
        tr(tc('甲', merged), tc('1'), tc('2')),
        tr(tc('乙', '<w:gridSpan w:val="2"/><w:vMerge/>'), tc('3')),
      ),
      '| 甲 | 1 | 2 |\n| 乙 ×2 ? | 3 |',
    ],
    [
      'two paragraphs and a break in a cell',
      tbl(tr(tc(`${p('人员')}<w:p>${r('经')}<w:r><w:br/></w:r>${r('费')}</w:p>`))),
      '| 人员⏎经⏎费 |',
    ],
    [
      'rows and cells in content controls',
      tbl(
        `<w:sdt><w:sdtContent>${tr(`<w:sdt><w:sdtContent>${tc('控')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
      ),
      '| 控 |',
    ],
    [
      'a table with a row that is hidden',
      tbl(tr(tc('见')), `<w:tr><w:trPr><w:hidden/></w:trPr>${tc('不见')}</w:tr>`),
      '| 见 |',
    ],
  ])('with %s', async (_, body, expected) => expect(await pageOf(body)).toBe(expected))

  it('within cells are cells of their own and words of the outer one', async () => {
    const document = documentOf(
      await read(p('前') + tbl(tr(tc('左'), tc(tbl(tr(tc('甲'), tc('乙'))) + p('后'))))),
    )
    expect(page(document)).toBe('text: 前\n| 左 | 甲→乙⏎后 |')
    expect(document.blocks[1]).toMatchObject({
      place: { block: 2 },
      rows: [
        {
          cells: [
            {},
            {
              place: { block: 2, cell: 'R1C2' },
              nested: [{ rows: [{ cells: [{}, { text: '乙', place: { block: 2, cell: 'R1C2/R1C2' } }] }] }],
            },
          ],
        },
      ],
    })
  })

  it('that follow one another at once with the same columns are one, broken by a page', async () => {
    const grid = (...widths: readonly number[]) =>
      `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
    const row = (text: string) => tr(tc(text), tc('1'))
    const split = tbl(grid(10, 20), row('甲')) + tbl(grid(10, 20), row('乙'))
    expect(documentOf(await read(split)).blocks).toHaveLength(1)
    expect(documentOf(await read(tbl(row('甲')) + tbl(row('乙')))).blocks).toHaveLength(2)
    expect(
      documentOf(await read(tbl(grid(10, 20), row('甲')) + tbl(grid(20, 10), row('乙')))).blocks,
    ).toHaveLength(2)
    expect(
      documentOf(await read(tbl(grid(10, 20), row('甲')) + p('') + tbl(grid(10, 20), row('乙')))).blocks,
    ).toHaveLength(2)
  })
})

describe('what is not read is named', () => {
  const picture = (cx: number, cy: number) =>
    `<w:drawing><wp:inline><wp:extent cx="${cx}" cy="${cy}"/><a:graphic><a:graphicData uri="picture"><a:blip r:embed="x"/></a:graphicData></a:graphic></wp:inline></w:drawing>`
  it.each([
    [
      'an embedded workbook',
      `<w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object>`,
      { code: 'RDG-031', params: { found: 'Excel.Sheet.12', blocks: '#2 R1C1' } },
    ],
    [
      'a large picture',
      picture(5_400_000, 3_600_000),
      { code: 'RDG-032', params: { found: '150 × 100 mm', blocks: '#2 R1C1' } },
    ],
    [
      'an old picture',
      '<w:pict><v:shape style="position:absolute;width:300.5pt;height:200pt"><v:imagedata/></v:shape></w:pict>',
      { code: 'RDG-032', params: { found: '106 × 71 mm' } },
    ],
    [
      'a chart',
      '<w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></wp:inline></w:drawing>',
      { code: 'RDG-033' },
    ],
  ])('%s', async (_, run, expected) => {
    const body = p('表一') + tbl(tr(tc(`<w:p><w:r>${run}</w:r></w:p>`)))
    expect(documentOf(await read(body)).problems).toMatchObject([expected])
  })
  it('but a seal or a logo is not', async () =>
    expect(
      documentOf(await read(`${p('文')}<w:p><w:r>${picture(720_000, 720_000)}</w:r></w:p>`)).problems,
    ).toEqual([]))
  it('content of another file', async () =>
    expect(codesOf(await read(`${p('文')}<w:altChunk r:id="x"/>`))).toEqual(['RDG-034']))
  it('a document of pictures alone, and an empty one', async () => {
    expect(codesOf(await read(`<w:p><w:r>${picture(5_400_000, 3_600_000)}</w:r></w:p>`))).toEqual([
      'RDG-012',
      'RDG-032',
    ])
    expect(codesOf(await read('<w:p/>'))).toEqual(['RDG-003'])
  })
  it('the end of a cell of half a million characters', async () => {
    const reading = await read(tbl(tr(tc('字'.repeat(500_000)))))
    expect(documentOf(reading).problems).toMatchObject([
      { code: 'RDG-010', params: { found: '500000' }, place: { cell: '#1 R1C1' } },
    ])
    expect(page(documentOf(reading))).toHaveLength(100_004)
  })
})

describe('ways of writing the same', () => {
  it('other prefixes, and the strict namespaces', async () => {
    const bytes = (xml: string) =>
      makePackage({
        '_rels/.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word\\Document.xml"/></Relationships>',
        'WORD/document.xml': xml,
      })
    const strict =
      '<ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:body><ns0:p><ns0:r><ns0:t>严格</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>'
    const plain =
      '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>无前缀</t></r></p></body></document>'
    for (const [xml, expected] of [
      [strict, 'text: 严格'],
      [plain, 'text: 无前缀'],
    ] as const)
      expect(page(documentOf(await readDocx({ name: 'a.docx', bytes: bytes(xml) })))).toBe(expected)
  })
})
