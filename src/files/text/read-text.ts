/** Plain text as a document: lines with tabs or bars are grids, the others are paragraphs. */
import type { Block, Document, Grid } from '../../core/document/document.ts'
import { type Problem, problem } from '../../core/kernel/problem.ts'
import { decodeDocument } from '../bytes/decode-document.ts'
import { documentName, type FileReading, type InputFile, READING_LIMITS } from '../reader.ts'
import { isBroken, paragraphsOf } from './line-blocks.ts'
import { separatorFor } from './separated-values.ts'
import { linePieces, type Piece, separatedPieces } from './text-pieces.ts'
import { unwrapped, wrapWidth } from './wrapped-lines.ts'

/** UTF-8, UTF-16 with its mark, GB18030. */
export async function readTextFile(file: InputFile): Promise<FileReading> {
  const decoded = decodeDocument(file.bytes)
  if (decoded === undefined) return { ok: false, problems: [problem('RDG-017', {}, { file: file.name })] }
  const document = readText(file.name, decoded.text)
  if (decoded.faults === 0) return { ok: true, document }
  const fault = problem('RDG-020', { count: String(decoded.faults) }, { file: file.name })
  return { ok: true, document: { ...document, problems: [fault, ...document.problems] } }
}

/** The text is already decoded. Lines are numbered from 1; a name that ends in `.csv` or `.tsv` tells separated values. */
export function readText(fileName: string, text: string): Document {
  const separator = separatorFor(fileName)
  const pieces = separator === undefined ? linePieces(text, fileName) : separatedPieces(text, separator)
  const lines = pieces.flatMap((piece) => (piece.kind === 'lines' ? piece.lines : []))
  const width = wrapWidth(lines)
  const isPaper = width === undefined && isBroken(lines)
  const problems: Problem[] = []
  const limited = limitedCells(fileName, problems)
  const blocks = pieces.flatMap((piece) => blocksOf(piece, { width, isPaper }, problems)).map(limited)
  return { name: documentName(fileName), format: 'text', pages: [], blocks, problems }
}

interface Broken {
  /** Where lines were cut after so many characters. */
  readonly width: number | undefined
  readonly isPaper: boolean
}

function blocksOf(piece: Piece, { width, isPaper }: Broken, problems: Problem[]): readonly Block[] {
  if (piece.kind === 'grid') return [piece]
  if (piece.kind === 'lines')
    return paragraphsOf(width === undefined ? piece.lines : unwrapped(piece.lines, width), isPaper)
  problems.push(...piece.problems)
  return piece.blocks
}

/** Cuts cells that are longer than is read, and says so. */
function limitedCells(file: string, problems: Problem[]): (block: Block) => Block {
  const limit = READING_LIMITS.cellCharacters
  const cut = (grid: Grid): Grid => ({
    ...grid,
    rows: grid.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        if (cell.text.length <= limit) return cell
        const params = { found: String(cell.text.length), limit: String(limit) }
        problems.push(
          problem('RDG-010', params, {
            file,
            ...(row.place.line === undefined ? {} : { line: row.place.line }),
          }),
        )
        return { ...cell, text: cell.text.slice(0, limit) }
      }),
    })),
  })
  return (block) =>
    block.kind === 'grid' && block.rows.some((row) => row.cells.some(({ text }) => text.length > limit))
      ? cut(block)
      : block
}
