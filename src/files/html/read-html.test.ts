import { readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import type { Block, Grid } from '../../core/document/document.ts'
import { fc } from '../../testing/properties.ts'
import type { FileReading } from '../reader.ts'
import { readHtml } from './read-html.ts'

const read = (html: string | Uint8Array, name = 'a.html'): Promise<FileReading> =>
  readHtml({ name, bytes: typeof html === 'string' ? new TextEncoder().encode(html) : html })

/** Cells of a row by `|`, spans as `甲>2v3`, tables within as `{…}`; rows by ` / `. */
const gridText = (grid: Grid): string =>
  grid.rows
    .map((row) =>
      row.cells
        .map((cell) => {
          const across = cell.columnSpan > 1 ? `>${cell.columnSpan}` : ''
          const down = cell.rowSpan > 1 ? `v${cell.rowSpan}` : ''
          const nested = cell.nested?.map((inner) => `{${gridText(inner)}}`).join('') ?? ''
          return `${cell.text.replaceAll('\n', '⏎')}${across}${down}${nested}`
        })
        .join('|'),
    )
    .join(' / ')

const blockText = (block: Block): string => {
  if (block.kind === 'grid') return gridText(block)
  return block.role === 'text' ? block.text : `${block.role}${block.level ?? ''} ${block.text}`
}

const blocks = async (html: string): Promise<readonly string[]> => {
  const reading = await read(html)
  return reading.ok ? reading.document.blocks.map(blockText) : reading.problems.map((found) => found.code)
}

const codes = (reading: FileReading): readonly string[] =>
  (reading.ok ? reading.document.problems : reading.problems).map((found) => found.code)

describe('what is shown', () => {
  test.each([
    ['runs are one paragraph', '<p>一般<b>公共</b><span>预算</span></p>', ['一般公共预算']],
    [
      'lines of the source are none of the text',
      '<p>一般公共\n   预算 of\nthe year</p>',
      ['一般公共预算 of the year'],
    ],
    ['br and nested blocks', '<div>甲<div>乙<br>丙</div>丁</div>', ['甲', '乙', '丙', '丁']],
    [
      'a sentence torn by br',
      '<p>　　本单位负责全区群众文化活动的组织、辅导和业务培训，承担<br>民间文化遗产的收集，整理。</p>',
      ['本单位负责全区群众文化活动的组织、辅导和业务培训，承担民间文化遗产的收集，整理。'],
    ],
    [
      'headings',
      '<h2>某局<br>预算</h2><p>第一部分 概况</p><p>一、职能</p>',
      ['heading2 某局预算', 'heading1 第一部分 概况', 'heading2 一、职能'],
    ],
    [
      'headings of Word',
      '<p style="mso-outline-level:3">收支</p><p class=MsoToc1>收支<span>.</span>3</p>',
      ['heading3 收支', 'contents 收支.3'],
    ],
    [
      'hidden parts',
      '<style>.x{display:none} p.y, #z{visibility:hidden} @media print{p{display:none}}</style><!--注--><script>document.write("甲")</script><template>乙</template><noscript>丙</noscript><p hidden>丁</p><p style="display : none">戊</p><p class="a x">己</p><p class=y>庚</p><i id=z>辛</i><p>壬</p><button>癸</button>',
      ['壬'],
    ],
    ['boxes', '<p><input type=checkbox checked>是 <input type="radio">否 ☑有</p>', ['☑是 ☐否 ☑有']],
    [
      'symbol fonts',
      '<p><span style="font-family:Wingdings">þ</span>甲<font face="Wingdings 2">£</font>乙 o</p>',
      ['☑甲☐乙 o'],
    ],
    [
      'fields',
      '<p>姓名<input value="张三"><select><option>甲<option selected>乙</select><input type=submit value=交></p>',
      ['姓名张三乙'],
    ],
    [
      'raised figures',
      '<p>10m<sup>2</sup>、10<sup>3</sup>、CO<sub>2</sub><sup>注</sup></p>',
      ['10m²、10³、CO2注'],
    ],
    ['ruby', '<p><ruby>漢<rp>(</rp><rt>汉</rt><rp>)</rp></ruby>字</p>', ['漢（汉）字']],
    ['numbered lists', '<ol start=3><li>甲<li>乙</ol><ul><li>丙</ul>', ['3. 甲', '4. 乙', '丙']],
    ['exact text', '<pre>甲  乙\n丙</pre>', ['甲  乙', '丙']],
    ['hard spaces', '<p>&nbsp;&nbsp;甲&nbsp;乙&nbsp;</p>', ['甲 乙']],
    [
      'pictures by their words',
      '<p>见<img src=a.png alt="流程图">和<img alt="b.png" src=b.png></p>',
      ['见[流程图]和'],
    ],
  ])('%s', async (_, html, expected) => {
    expect(await blocks(html)).toEqual(expected)
  })

  test('lines of the file are given', async () => {
    const reading = await read(
      '<html>\n<body>\n<p>\n甲<br>\n乙</p>\n<table>\n<tr><td>1\n<td>2\n<tr><td>3<td>4</table>',
    )
    expect(reading.ok && reading.document.blocks.map((block) => block.place.line)).toEqual([4, 5, 6])
    const grid = reading.ok ? reading.document.blocks[2] : undefined
    expect(grid?.kind === 'grid' && grid.rows.map((row) => row.cells.map((cell) => cell.place.line))).toEqual(
      [
        [7, 8],
        [9, 9],
      ],
    )
  })
})

describe('tables', () => {
  test.each([
    [
      'sections and spans',
      '<table><thead><tr><th rowspan=2>项目<th colspan=2>支出<tr><th>基本<th>项目<tbody><tr><td>教育<td>1.00<td></table>',
      ['项目v2|支出>2 / 基本|项目 / 教育|1.00|'],
    ],
    ['missing rows', '<table><td>甲<td>乙</tr><td>丙<td>丁</table>', ['甲|乙 / 丙|丁']],
    [
      'lines within cells',
      '<table><tr><td>基本<br>支出<td><p>甲</p><p>乙</p><tr><td>1<td>2</table>',
      ['基本⏎支出|甲⏎乙 / 1|2'],
    ],
    [
      'a caption',
      '<table><caption>收支表</caption><tr><td>甲<td>1<tr><td>乙<td>2</table>',
      ['收支表', '甲|1 / 乙|2'],
    ],
    ['text that stands in no cell', '<table>注<tr><td>甲<td>1<tr><td>乙<td>2</table>', ['注', '甲|1 / 乙|2']],
    [
      'hidden rows and cells',
      '<table><tr><td>甲<td style="display:none">x<td>1<tr style="display:none"><td>y<tr><td>乙<td>2</table>',
      ['甲|1 / 乙|2'],
    ],
    ['a frame of one cell', '<table><tr><td><p>甲</p><p>乙</p></table>', ['甲', '乙']],
    ['one column', '<table><tr><td>甲<tr><td>乙<tr><td>丙</table>', ['甲', '乙', '丙']],
    [
      'a table that arranges the page',
      '<table><tr><td>左栏<td>正文<table><tr><td>甲<td>1.00<tr><td>乙<td>2.00</table>落款</table>',
      ['左栏', '正文', '甲|1.00 / 乙|2.00', '落款'],
    ],
    [
      'a table within a form',
      `<table><tr><td>项目名称<td colspan=3>甲项目<tr><td>指标<td colspan=3><table><tr><td>数量<td>5<tr><td>质量<td>优</table>${'<tr><td>单位<td>某局<td>电话<td>123'.repeat(3)}</table>`,
      [
        '项目名称|甲项目>3 / 指标|>3{数量|5 / 质量|优} / 单位|某局|电话|123 / 单位|某局|电话|123 / 单位|某局|电话|123',
      ],
    ],
  ])('%s', async (_, html, expected) => {
    expect(await blocks(html)).toEqual(expected)
  })

  test('formulas of Excel are kept', async () => {
    const reading = await read('<table><tr><td>甲<td x:num="3" x:fmla="=A1+A2">3<tr><td>乙<td>2</table>')
    const grid = reading.ok ? reading.document.blocks[0] : undefined
    expect(grid?.kind === 'grid' && grid.rows[0]?.cells[1]).toMatchObject({ text: '3', formula: '=A1+A2' })
  })

  test('a cell beyond the limit is cut, and said to be', async () => {
    expect(codes(await read(`<table><tr><td>${'很'.repeat(100_001)}<td>1<tr><td>2<td>3</table>`))).toEqual([
      'RDG-010',
    ])
  })
})

describe('a saved web page', () => {
  const bytes = readFileSync(new URL('./fixtures/saved-page.html', import.meta.url))

  test('gives the document without what stands around it, which is counted', async () => {
    const reading = await read(bytes, 'saved-page.html')
    expect(reading.ok && reading.document.blocks.map(blockText)).toEqual([
      'heading1 云川市青溪区文化馆2024年度部门预算',
      'heading1 第一部分　部门概况',
      'heading2 一、主要职能',
      '组织群众文化活动，培训文艺骨干，收集整理民间文化遗产；管理馆内场地²。',
      'heading2 二、预算构成',
      '本部门预算为馆本级预算，没有下属单位。',
      '人员编制 12 名，在职 11 人。',
      'heading1 第二部分　预算表',
      '2024年收支总表',
      '单位：万元',
      '收入>2|支出>2 / 项目|预算数|项目|预算数 / 一、一般公共预算拨款收入|186.40|一、文化旅游体育与传媒支出|151.20 / 二、事业收入||二、社会保障和就业支出|22.10 / ||三、住房保障支出|13.10 / 收入总计|186.40|支出总计|186.40',
      '注：本表数据取自部门预算编制系统。',
      '附件：区文化馆2024年预算公开表.xlsx',
    ])
    expect(codes(reading)).toEqual(['RDG-021', 'RDG-022', 'RDG-023'])
  })

  test('what a menu would be called by name stays where it has figures, prose or files', async () => {
    const table = `<table>${'<tr><td>教育支出<td>1,200.00'.repeat(4)}</table>`
    const prose = '本单位负责文化工作。'.repeat(30)
    const menu = '<ul><li><a href="/a">甲</a><li><a href="/b">乙</a><li><a href="/c">丙</a></ul>'
    const html = `<body><div class="nav">${menu}</div><div class="left">${table}</div><div class="footer"><p>${prose}</p></div><div class="share"><a href="b.pdf">附表</a></div>`
    expect(await blocks(html)).toEqual([expect.stringContaining('1,200.00'), prose, '附表'])
  })

  test('old pages arrange everything in tables', async () => {
    const html = `<body><table><tr><td colspan=3><img src=top.jpg width=1000 height=180></td></tr>
<tr><td colspan=3><a href="/">首页</a> | <a href="/1">机构设置</a> | <a href="/2">通知公告</a> 今天是星期五</td></tr>
<tr><td><table><tr><td>栏目</td></tr><tr><td><a href="/a">财政信息</a></td></tr></table></td><td width=10></td><td><table>
<tr><td>您现在的位置：<a href="/">首页</a>&gt;&gt;正文</td></tr><tr><td align=center><b>某局2022年度部门决算</b></td></tr>
<tr><td class=content><p>一、职责</p><p>（一）负责森林防火，组织扑救；无障碍设施的技术支持。承办其他工作。</p>
<table border=1><tr><td>项目<td>金额<tr><td>农林水支出<td>790.02<tr><td>合计<td>790.02</table></td></tr>
<tr><td>上一篇：<a href="/11">某通知</a></td></tr></table></td></tr><tr><td colspan=3>版权所有：某局</td></tr></table>`
    expect(await blocks(html)).toEqual([
      '某局2022年度部门决算',
      'heading2 一、职责',
      '（一）负责森林防火，组织扑救；无障碍设施的技术支持。承办其他工作。',
      '项目|金额 / 农林水支出|790.02 / 合计|790.02',
    ])
  })

  test('within the document words that a footer has as well stay', async () => {
    const html =
      '<body><a href="/">首页</a><div><p>主要职责</p><p>无障碍改造的技术支持</p><p>主办单位：某局</p><div class="bottom">注：含上年</div><p>某局负责文化，不含旅游。</p></div>'
    expect(await blocks(html)).toEqual([
      '主要职责',
      '无障碍改造的技术支持',
      '主办单位：某局',
      '注：含上年',
      '某局负责文化，不含旅游。',
    ])
  })

  test('a table of contents that links within the page stays', async () => {
    const html =
      '<p>目录</p><ul><li><a href="#1">一、职能</a><li><a href="#2">二、收入</a><li><a href="#3">三、支出</a></ul><p>一、职能</p><p>负责文化。</p>'
    expect(await blocks(html)).toEqual([
      'contents 目录',
      'contents 一、职能',
      'contents 二、收入',
      'contents 三、支出',
      'heading2 一、职能',
      '负责文化。',
    ])
  })

  test('a page that only frames another file says so', async () => {
    const reading = await read('<body><iframe src="/pdf/viewer.html?file=2024.pdf"></iframe>')
    expect([reading.ok, codes(reading)]).toEqual([true, ['RDG-023']])
  })

  test('a page without text says that scripts may bring it', async () => {
    const reading = await read('<body><div id=app></div><script>load()</script>')
    expect([reading.ok, codes(reading)]).toEqual([false, ['RDG-024']])
  })
})

describe('exports', () => {
  test('Word: conditional comments, islands of data and smart tags', async () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument>x</w:WordDocument></xml><![endif]--></head><body><div class=nav><a href="/x">返回</a></div>
<p class=MsoNormal><![if !supportLists]><span>1、</span><![endif]>负责<st1:PersonName>文化</st1:PersonName>工作<o:p></o:p></p></body></html>`
    expect(await blocks(html)).toEqual(['返回', '1、负责文化工作'])
  })

  test('LibreOffice breaks lines only at spaces', async () => {
    const html = '<meta name="generator" content="LibreOffice 7.4"><p>部门：某局\n单位：万元</p>'
    expect(await blocks(html)).toEqual(['部门：某局 单位：万元'])
  })

  test('a web archive with several sheets, in two encodings', async () => {
    const gb = iconv.encode('<meta charset=gb2312><p>收支表</p>', 'gb18030')
    const quoted = [...gb].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
    const archive = [
      'From: <由浏览器保存>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      '\tboundary="----=_Part"',
      '',
      '------=_Part',
      'Content-Type: text/html; charset="utf-8"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('<p>某局预算</p>').toString('base64'),
      '------=_Part',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      '------=_Part',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      quoted.replace(/(.{72})/g, '$1=\r\n'),
      '------=_Part--',
    ].join('\r\n')
    expect(await blocks(archive)).toEqual(['某局预算', '收支表'])
  })

  test.each([
    [
      'gb2312 in a meta',
      iconv.encode(
        '<meta http-equiv=Content-Type content="text/html; charset=gb2312"><p>云川市青溪区文化馆部门预算公开说明，朱镕㐀</p>',
        'gb18030',
      ),
    ],
    [
      'UTF-8 that calls itself gb2312',
      iconv.encode('<meta charset=gb2312><p>云川市青溪区文化馆部门预算公开说明，朱镕㐀</p>', 'utf8'),
    ],
    [
      'GB18030 that says nothing',
      iconv.encode('<p>云川市青溪区文化馆部门预算公开说明，朱镕㐀</p>', 'gb18030'),
    ],
    [
      'UTF-16 with its mark',
      iconv.encode('<p>云川市青溪区文化馆部门预算公开说明，朱镕㐀</p>', 'utf-16le', { addBOM: true }),
    ],
  ])('%s', async (_, bytes) => {
    const reading = await read(bytes)
    const expected = ['云川市青溪区文化馆部门预算公开说明，朱镕㐀']
    expect(reading.ok && reading.document.blocks.map(blockText)).toEqual(expected)
  })
})

describe('bad pages', () => {
  test('a million tags within one another are refused at once', async () => {
    const started = performance.now()
    expect(codes(await read('<div>'.repeat(1_000_000)))).toEqual(['RDG-009'])
    expect(codes(await read('<table><tr><td>'.repeat(300_000)))).toEqual(['RDG-009'])
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  test('tables within tables are gone through once', async () => {
    const deep = 50
    const html = `${'<table><tr><td>甲<td>'.repeat(deep)}乙${'</table>'.repeat(deep)}`
    expect((await blocks(html)).join('')).toContain('乙')
  })

  test('whatever is done to a page, it is read or refused within a second', async () => {
    const page = readFileSync(new URL('./fixtures/saved-page.html', import.meta.url), 'latin1')
    const piece = fc.constantFrom(
      '<',
      '>',
      '</td>',
      '<table>',
      '</div>',
      '<!--',
      '"',
      '\0',
      '&#0;',
      '<b><p>',
      '<tr>',
      'colspan=9',
      '<svg>',
      '<math>',
      '<select>',
    )
    const change = fc.record({
      at: fc.nat(page.length),
      cut: fc.nat(400),
      put: fc.array(piece, { maxLength: 4 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const mutated = changes.reduce(
          (text, { at, cut, put }) => text.slice(0, at) + put.join('') + text.slice(at + cut),
          page,
        )
        const started = performance.now()
        const reading = await read(Buffer.from(mutated, 'latin1'))
        expect(performance.now() - started).toBeLessThan(1_000)
        expect(reading.ok || reading.problems.length > 0).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})
