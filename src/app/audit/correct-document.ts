/** 更正读取 — what a person says is printed where something else was read: the reading is mended, never the file. */
import type {
  Block,
  Document,
  DocumentPlace,
  Grid,
  GridCell,
  Paragraph,
} from '../../core/document/document.ts'

export interface Correction {
  readonly place: DocumentPlace
  /** What was read there, or a part of it. */
  readonly from: string
  readonly to: string
}

/** One that no longer meets what it was made for changes nothing. */
export const correctDocument = (document: Document, corrections: readonly Correction[]): Document =>
  corrections.reduce((all, one) => corrected(all, one) ?? all, document)

/** None where it cannot be told which text is meant: none has it, or several have. */
export function corrected(document: Document, { place, from, to }: Correction): Document | undefined {
  const texts = document.blocks.flatMap(textsOf).filter((one) => isThere(one.place, place))
  // Findings print texts without the white space that the document has in them.
  const exact = texts.filter(({ text }) => bare(text) === bare(from))
  const holding = exact.length > 0 ? exact : texts.filter(({ text }) => from !== '' && text.includes(from))
  const [meant] = holding
  if (meant === undefined || holding.length > 1) return undefined
  if (exact.length === 0 && meant.text.indexOf(from) !== meant.text.lastIndexOf(from)) return undefined
  const mended = exact.length > 0 ? to : meant.text.replace(from, () => to)
  return {
    ...document,
    blocks: document.blocks.map((block) => withText(block, meant.holder, mended, from, to)),
  }
}

const bare = (text: string): string => text.replace(/\s/g, '')

type Holder = Paragraph | GridCell

interface HeldText {
  readonly holder: Holder
  readonly text: string
  readonly place: DocumentPlace
}

const textsOf = (block: Block): readonly HeldText[] =>
  block.kind === 'paragraph'
    ? [{ holder: block, text: block.text, place: block.place }]
    : block.rows.flatMap((row) =>
        row.cells.flatMap((cell) => [
          { holder: cell, text: cell.text, place: cell.place },
          ...(cell.nested ?? []).flatMap(textsOf),
        ]),
      )

/** Whatever the asked place tells is the same there; what findings leave out, as the character of a line, may be any. */
function isThere(own: DocumentPlace, asked: DocumentPlace): boolean {
  const { box, ...rest } = asked
  const isBox =
    box === undefined ||
    (own.box !== undefined &&
      box.left === own.box.left &&
      box.top === own.box.top &&
      box.right === own.box.right &&
      box.bottom === own.box.bottom)
  return isBox && PLACE_KEYS.every((key) => rest[key] === undefined || rest[key] === own[key])
}

const PLACE_KEYS = ['page', 'line', 'character', 'sheet', 'cell', 'block'] as const

function withText(block: Block, holder: Holder, text: string, from: string, to: string): Block {
  if (block.kind === 'grid') return withCell(block, holder, text)
  if (block !== holder) return block
  // Where the words were broken over two lines, the lines stay as they stand.
  const lines = block.lines.map((line) => ({ ...line, text: line.text.replace(from, () => to) }))
  return { ...block, text, lines }
}

const withCell = (grid: Grid, holder: Holder, text: string): Grid => ({
  ...grid,
  rows: grid.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      if (cell === holder) return certain({ ...cell, text })
      return cell.nested === undefined
        ? cell
        : { ...cell, nested: cell.nested.map((one) => withCell(one, holder, text)) }
    }),
  })),
})

/** Whoever looked at the page knows better than the reader. */
const certain = ({ isUncertain: _, ...cell }: GridCell): GridCell => cell
