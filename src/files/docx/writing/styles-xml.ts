/** 样式 — the styles of a written DOCX, by which an official changes all headings or all tables at once. */
import { xmlText } from '../../zip/write-xml.ts'
import { BODY, type LetterSize, PAPERS, TABLE_SIZES, textWidthOf } from './paper.ts'
import { CELL_PADDING } from './table-rows.ts'
import { WORD } from './word-names.ts'

/** The faces that GB/T 9704 names, and what stands in for each on a computer that lacks it. */
interface Face {
  readonly name: string
  readonly instead: readonly string[]
  readonly family: 'roman' | 'modern' | 'script'
}

const FACES = {
  title: {
    name: '方正小标宋简体',
    instead: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '华文中宋', '宋体', 'Noto Serif CJK SC'],
    family: 'roman',
  },
  black: { name: '黑体', instead: ['SimHei', '华文黑体', 'Noto Sans CJK SC'], family: 'modern' },
  regular: {
    name: '楷体_GB2312',
    instead: ['楷体', 'KaiTi', '华文楷体', 'Noto Serif CJK SC'],
    family: 'script',
  },
  imitation: {
    name: '仿宋_GB2312',
    instead: ['仿宋', 'FangSong', '华文仿宋', 'Noto Serif CJK SC'],
    family: 'modern',
  },
  song: { name: '宋体', instead: ['SimSun', '华文宋体', 'Noto Serif CJK SC'], family: 'roman' },
} as const satisfies Readonly<Record<string, Face>>

/** Of digits and letters, half as wide as the characters beside them. */
const LATIN = 'Times New Roman'

type FaceName = keyof typeof FACES

const fonts = (face: FaceName): string =>
  `<w:rFonts w:hint="eastAsia" w:ascii="${LATIN}" w:hAnsi="${LATIN}" w:cs="${LATIN}" w:eastAsia="${FACES[face].name}"/>`

/** 二号 of titles. */
const sized = (half: number, line: number): LetterSize => ({ half, name: '', line })
export const TITLE_SIZE = sized(44, 720)
export const CAPTION_SIZE = sized(28, 480)
export const NOTE_SIZE = sized(24, 420)
export const TABLE_TITLE_SIZE = sized(32, 520)
const CONTENTS_SIZE = sized(28, 520)
/** Space behind the titles of parts. */
export const BEHIND_TITLE = 289

export const tableStyle = ({ half }: LetterSize): string => `Table${half}`

interface StyleParts {
  readonly id: string
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  readonly face?: FaceName
  readonly size?: LetterSize
  readonly isBold?: boolean
  /** More properties of the paragraph, in the order of the standard, on either side of the spacing. */
  readonly before?: string
  readonly behind?: string
  readonly spacing?: string
  /** Shown among the styles that a user picks from. */
  readonly isQuick?: boolean
}

const HEADING = '<w:keepNext/><w:keepLines/>'
const INDENTED = '<w:ind w:firstLine="640" w:firstLineChars="200"/>'
const CENTERED = '<w:jc w:val="center"/>'
const outline = (level: number): string => `<w:outlineLvl w:val="${level - 1}"/>`
const BEHIND = ` w:after="${BEHIND_TITLE}"`

const STYLES: readonly StyleParts[] = [
  { id: 'Text', name: '正文文字', behind: `${INDENTED}<w:jc w:val="both"/>`, isQuick: true },
  {
    id: 'Title',
    name: 'Title',
    next: 'Text',
    face: 'title',
    size: TITLE_SIZE,
    behind: CENTERED,
    isQuick: true,
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    face: 'regular',
    size: sized(36, 640),
    behind: CENTERED,
    isQuick: true,
  },
  {
    id: 'Heading1',
    name: 'heading 1',
    next: 'Text',
    face: 'title',
    size: TITLE_SIZE,
    before: HEADING,
    spacing: BEHIND,
    behind: CENTERED + outline(1),
    isQuick: true,
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    next: 'Text',
    face: 'black',
    before: HEADING,
    behind: INDENTED + outline(2),
    isQuick: true,
  },
  {
    id: 'Heading3',
    name: 'heading 3',
    next: 'Text',
    face: 'regular',
    before: HEADING,
    behind: INDENTED + outline(3),
    isQuick: true,
  },
  {
    id: 'Heading4',
    name: 'heading 4',
    next: 'Text',
    isBold: true,
    before: HEADING,
    behind: INDENTED + outline(4),
    isQuick: true,
  },
  ...[1, 2, 3, 4].map((level) => ({
    id: `Unlisted${level}`,
    name: `不入目录的标题 ${level}`,
    basedOn: `Heading${level}`,
    next: 'Text',
  })),
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    next: 'Text',
    face: 'title',
    size: TITLE_SIZE,
    spacing: BEHIND,
    behind: CENTERED,
  },
  ...[1, 2, 3, 4].map(
    (level): StyleParts => ({
      id: `TOC${level}`,
      name: `toc ${level}`,
      face: level === 1 ? 'black' : 'imitation',
      size: CONTENTS_SIZE,
      before: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${textWidthOf(PAPERS.portrait)}"/></w:tabs>`,
      behind: `<w:ind w:left="${(level - 1) * 280}"/>`,
    }),
  ),
  {
    id: 'Caption',
    name: 'caption',
    next: 'Text',
    face: 'black',
    size: CAPTION_SIZE,
    before: '<w:keepNext/>',
    behind: CENTERED,
    isQuick: true,
  },
  { id: 'Picture', name: '图片', size: sized(28, 0), behind: CENTERED },
  { id: 'Note', name: '注释文字', size: NOTE_SIZE, behind: '<w:jc w:val="both"/>', isQuick: true },
  { id: 'Contact', name: '联系方式', behind: INDENTED, isQuick: true },
  {
    id: 'TableTitle',
    name: '表题',
    next: 'TableHead',
    face: 'title',
    size: TABLE_TITLE_SIZE,
    before: HEADING,
    behind: CENTERED,
    isQuick: true,
  },
  { id: 'TableHead', name: '表头行', face: 'song', size: TABLE_SIZES.five, before: HEADING },
  {
    id: 'TableNote',
    name: '表注',
    face: 'song',
    size: TABLE_SIZES.five,
    behind: '<w:jc w:val="both"/>',
    isQuick: true,
  },
  ...Object.values(TABLE_SIZES).map(
    (size): StyleParts => ({
      id: tableStyle(size),
      name: `表格文字 ${size.name}`,
      face: 'song',
      size,
      isQuick: true,
    }),
  ),
  { id: 'Footer', name: 'footer', face: 'song', size: sized(28, 400), behind: CENTERED },
]

export function stylesXml(): string {
  const normal = styleXml({ id: 'Normal', name: 'Normal', isQuick: true }, 'w:default="1"')
  return `<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr>${fonts('imitation')}<w:kern w:val="0"/><w:sz w:val="${BODY.half}"/><w:szCs w:val="${BODY.half}"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${BODY.line}" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>${normal}${STYLES.map((style) => styleXml(style)).join('')}${TABLE_STYLES}</w:styles>`
}

function styleXml(style: StyleParts, more = ''): string {
  const { id, name, basedOn = id === 'Normal' ? undefined : 'Normal', next, size, face } = style
  const line = size === undefined || size.line === 0 ? '' : ` w:line="${size.line}" w:lineRule="exact"`
  // A picture is as high as it is.
  const spacing = size?.line === 0 ? ' w:line="240" w:lineRule="auto"' : line
  const paragraph = [
    style.before ?? '',
    spacing + (style.spacing ?? '') === '' ? '' : `<w:spacing${style.spacing ?? ''}${spacing}/>`,
    style.behind ?? '',
  ].join('')
  const run = [
    face === undefined ? '' : fonts(face),
    style.isBold === true ? '<w:b/>' : '',
    size === undefined ? '' : `<w:sz w:val="${size.half}"/><w:szCs w:val="${size.half}"/>`,
  ].join('')
  return [
    `<w:style w:type="paragraph" ${more} w:styleId="${id}"><w:name w:val="${name}"/>`.replace('  ', ' '),
    basedOn === undefined ? '' : `<w:basedOn w:val="${basedOn}"/>`,
    next === undefined ? '' : `<w:next w:val="${next}"/>`,
    style.isQuick === true ? '<w:qFormat/>' : '',
    paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`,
    run === '' ? '' : `<w:rPr>${run}</w:rPr>`,
    '</w:style>',
  ].join('')
}

const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`

/** 公开表格: ruled all over. */
const TABLE_STYLES = [
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  '<w:style w:type="table" w:customStyle="1" w:styleId="Statement"><w:name w:val="公开表格"/><w:basedOn w:val="TableNormal"/><w:tblPr>',
  `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders>`,
  `<w:tblCellMar><w:top w:w="${CELL_PADDING.above}" w:type="dxa"/><w:left w:w="${CELL_PADDING.beside}" w:type="dxa"/><w:bottom w:w="${CELL_PADDING.above}" w:type="dxa"/><w:right w:w="${CELL_PADDING.beside}" w:type="dxa"/></w:tblCellMar>`,
  '</w:tblPr></w:style>',
].join('')

/** `fontTable.xml`: by these names a program that lacks a face finds another of its kind. */
export const fontTableXml = (): string =>
  `<w:fonts ${WORD}>${Object.values(FACES)
    .map(
      ({ name, instead, family }) =>
        `<w:font w:name="${xmlText(name)}"><w:altName w:val="${xmlText(instead.join(','))}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="default"/></w:font>`,
    )
    .join('')}</w:fonts>`
