/** 文档 — a file as it stands, whoever made it: paragraphs and grids in reading order, each with its place. Knows no file format. */
import type { Problem } from '../kernel/problem.ts'

export type DocumentFormat = 'pdf' | 'docx' | 'xlsx' | 'html' | 'text'

export interface Document {
  /** The file's name without its extension. */
  readonly name: string
  readonly format: DocumentFormat
  /** Of a PDF: the size of every page as it is shown, turned if the file says so. Other formats have no pages. */
  readonly pages: readonly PageSize[]
  /** In reading order. */
  readonly blocks: readonly Block[]
  /** What could not be read although the file as a whole could: a page without text, a picture in place of a table. */
  readonly problems: readonly Problem[]
}

/** In points, 1/72 inch. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

export type Block = Paragraph | Grid

/**
 * Where something stands. Which of these are there depends on the format: a PDF has page and box, text and HTML
 * have a line, a workbook has sheet and cell, a DOCX has the running number of the block in its body.
 */
export interface DocumentPlace {
  /** From 1. */
  readonly page?: number
  readonly box?: Box
  /** Line of the file, from 1. */
  readonly line?: number
  /** Character of the line, from 1. */
  readonly character?: number
  readonly sheet?: string
  /** `B7` of the sheet; in a DOCX the cell of its table, `R3C2`. */
  readonly cell?: string
  /** Running number of the paragraph or table in a DOCX, from 1. */
  readonly block?: number
}

/** In points from the upper left corner of the page as it is shown. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What a paragraph is for; `text` where nothing says more. */
export type ParagraphRole = 'heading' | 'text' | 'contents' | 'footnote' | 'runningHead' | 'pageNumber'

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly role: ParagraphRole
  /** Of a heading, from 1, where the format or the type size tells. */
  readonly level?: number
  /** The lines joined into what was written before it was broken over lines and pages. */
  readonly text: string
  /** As they stand, in order. */
  readonly lines: readonly TextLine[]
  readonly place: DocumentPlace
}

export interface TextLine {
  readonly text: string
  readonly place: DocumentPlace
}

/**
 * How the reader knows the columns: `marked` by the file format (DOCX, XLSX, HTML), `ruled` by lines on the page,
 * `aligned` by gaps on the page, `tabbed` by tab characters, which tell no spans: what a merged cell covers
 * stands as empty cells, and cells may have been lost.
 */
export type GridOrigin = 'marked' | 'ruled' | 'aligned' | 'tabbed'

/** 表格 — cells in rows and columns, before anybody knows what they mean. On several pages it is one grid. */
export interface Grid {
  readonly kind: 'grid'
  readonly origin: GridOrigin
  readonly columnCount: number
  readonly rows: readonly GridRow[]
  /** The title that the format itself gives, such as a caption. */
  readonly caption?: string
  readonly place: DocumentPlace
}

export interface GridRow {
  /** Cells that begin in this row, from left to right; what a span covers is absent. */
  readonly cells: readonly GridCell[]
  readonly place: DocumentPlace
}

export interface GridCell {
  /** From 0. */
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
  /** Lines of the cell joined by `\n` where the file keeps them apart; never trimmed of anything but outer white space. */
  readonly text: string
  readonly place: DocumentPlace
  /** A formula behind the value, as the file has it, with `=`. */
  readonly formula?: string
  /** The reader is not sure that the text belongs into this cell. */
  readonly isUncertain?: boolean
  /** Tables inside the cell. */
  readonly nested?: readonly Grid[]
}
