/** 勾选项 — a question with its options; where a mark was lost, the only option without a box was ticked. */
import type { Doubt } from '../../../document/entry.ts'
import { readOptions } from '../choices.ts'
import type { Piece } from './pieces.ts'
import { entry, type PartReading, printed } from './reading.ts'

/** A tick is a letter of a font of its own, which conversions lose; an empty box mostly survives. */
const LOST_MARK: Doubt = { why: '勾选符号在转换时丢失，其余各项都是空框' }

export function readChoice(question: string, pieces: readonly Piece[]): PartReading {
  // Between an amount and the number of the next option only white space stands.
  const text = pieces.map((piece) => piece.text).join(' ')
  const options = readOptions(text).map((option) => ({ ...option, place: placeOf(option.text, pieces) }))
  const [first] = options
  if (first === undefined || (options.length === 1 && first.isTicked === undefined))
    return asField(question, pieces)
  const ticked = options.filter(({ isTicked }) => isTicked === true)
  const unmarked = options.filter(({ isTicked }) => isTicked === undefined)
  const isInferred = ticked.length === 0 && unmarked.length === 1
  const sizes = options.flatMap(({ amount, place: at }) =>
    amount === undefined || amount.value === ''
      ? []
      : [{ label: amount.label, text: amount.value, place: at }],
  )
  return {
    entries: [
      ...(isInferred ? unmarked : ticked).map((option) =>
        entry(question, '值', option, isInferred ? LOST_MARK : undefined),
      ),
      ...sizes.map((size) => entry(size.label, '值', size)),
    ],
    content: {
      choices: [{ question, options: options.map(({ amount: _, ...option }) => option) }],
      fields: sizes,
    },
    unplaced: [],
  }
}

/** Where an option begins: at the first piece that begins like it. */
function placeOf(option: string, pieces: readonly Piece[]): Piece['place'] {
  const found = pieces.find(({ text }) => option.startsWith(text.slice(0, 4)))
  return (found ?? pieces[0])?.place ?? {}
}

function asField(question: string, pieces: readonly Piece[]): PartReading {
  if (pieces.length === 0) return { entries: [], content: {}, unplaced: [] }
  const value = printed(pieces)
  return {
    entries: [entry(question, '值', value)],
    content: { fields: [{ label: question, ...value }] },
    unplaced: [],
  }
}
