/** Writes a DOCX: a disclosure → bytes that an official goes on editing in Word, the same for the same disclosure. */
import type { Disclosure, DisclosureBlock } from '../../core/document/disclosure.ts'
import type { Parsed } from '../../core/kernel/fen.ts'
import { problem } from '../../core/kernel/problem.ts'
import type { ChartPicture } from '../charts/chart-png.ts'
import { corePart } from '../zip/core-properties.ts'
import { contentTypes, type PackagePart, relationships, writePackage, xmlPart } from '../zip/write-package.ts'
import { documentXml } from './writing/body-xml.ts'
import { fieldBegin, mark } from './writing/contents-xml.ts'
import { chartTable, type DrawnChart } from './writing/picture-xml.ts'
import { fontTableXml, stylesXml } from './writing/styles-xml.ts'
import { runXml } from './writing/text-xml.ts'
import { WORD } from './writing/word-names.ts'

export interface DocxOptions {
  /** By the anchors of the charts; one without a picture is printed as a table. */
  readonly charts?: ReadonlyMap<string, ChartPicture>
}

/** Word opens no table with more. */
const MOST_COLUMNS = 63

export function writeDocx(given: Disclosure, options: DocxOptions = {}): Parsed<Uint8Array> {
  const charts = options.charts ?? new Map<string, ChartPicture>()
  const disclosure = { ...given, blocks: given.blocks.map((block) => chartAsTable(block, charts)) }
  for (const block of disclosure.blocks) {
    const width = block.kind === 'table' ? block.table.columns.length : 0
    if (block.kind === 'table' && width > MOST_COLUMNS) {
      const params = { table: block.table.title, found: String(width), limit: String(MOST_COLUMNS) }
      return { ok: false, problem: problem('PUB-101', params) }
    }
  }
  const drawn = new Map([...charts].map(([anchor, picture], at) => [anchor, drawnChart(picture, at + 1)]))
  const files = [...drawn.values()].flatMap(pictureFiles)
  return {
    ok: true,
    value: writePackage([
      CONTENT_TYPES,
      relationships('_rels/.rels', [
        { id: 'main', type: 'officeDocument', target: 'word/document.xml' },
        { id: 'core', type: 'core-properties', target: 'docProps/core.xml' },
      ]),
      corePart(disclosure),
      xmlPart('word/document.xml', documentXml(disclosure, { footer: 'footer', charts: drawn })),
      xmlPart('word/styles.xml', stylesXml()),
      xmlPart('word/fontTable.xml', fontTableXml()),
      xmlPart('word/settings.xml', SETTINGS),
      xmlPart('word/footer.xml', FOOTER),
      relationships('word/_rels/document.xml.rels', [
        { id: 'styles', type: 'styles', target: 'styles.xml' },
        { id: 'fonts', type: 'fontTable', target: 'fontTable.xml' },
        { id: 'settings', type: 'settings', target: 'settings.xml' },
        { id: 'footer', type: 'footer', target: 'footer.xml' },
        ...files.map(({ id, file }) => ({ id, type: 'image', target: `media/${file}` })),
      ]),
      ...files.map(({ file, content }) => ({ name: `word/media/${file}`, content })),
    ]),
  }
}

/** A chart that nobody drew is printed by its figures. */
const chartAsTable = (block: DisclosureBlock, drawn: ReadonlyMap<string, ChartPicture>): DisclosureBlock =>
  block.kind !== 'chart' || drawn.has(block.anchor)
    ? block
    : { kind: 'table', table: chartTable(block), anchor: block.anchor, isForm: false }

const drawnChart = (picture: ChartPicture, number: number): DrawnChart => ({
  picture,
  number,
  png: `png${number}`,
  svg: `svg${number}`,
})

interface PictureFile {
  readonly id: string
  readonly file: string
  readonly content: PackagePart['content']
}

const pictureFiles = ({ picture, number, png, svg }: DrawnChart): readonly PictureFile[] => [
  { id: png, file: `chart${number}.png`, content: picture.png },
  { id: svg, file: `chart${number}.svg`, content: picture.svg },
]

const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const CONTENT_TYPES = contentTypes(
  {
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: 'application/xml',
    png: 'image/png',
    svg: 'image/svg+xml',
  },
  {
    'word/document.xml': `${OFFICE}.document.main+xml`,
    'word/styles.xml': `${OFFICE}.styles+xml`,
    'word/fontTable.xml': `${OFFICE}.fontTable+xml`,
    'word/settings.xml': `${OFFICE}.settings+xml`,
    'word/footer.xml': `${OFFICE}.footer+xml`,
    'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
  },
)

/** Word without its modes for older files; punctuation as wide as it is. */
const SETTINGS = `<w:settings ${WORD}><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`

/** — 1 — */
const FOOTER = `<w:ftr ${WORD}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${runXml('— ')}${fieldBegin('PAGE')}${runXml('1')}${mark('end')}${runXml(' —')}</w:p></w:ftr>`
