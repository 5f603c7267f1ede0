/** 共享字符串 — the texts of a workbook, each kept once; also how a text is put together from its runs. */
import { READING_LIMITS } from '../reader.ts'
import type { OfficePart } from '../zip/office-package.ts'
import { Refusal } from '../zip/refusal.ts'

/** A text that was cut knows how long it was. */
export interface SharedText {
  readonly text: string
  readonly length: number
}

/** More than any workbook of this trade has; beyond it memory would be the first to end. */
const MOST_CHARACTERS = 100_000_000
const MOST_TEXTS = 3_000_000

export function readSharedStrings(part: OfficePart | undefined): readonly SharedText[] {
  const texts: SharedText[] = []
  const collector = new TextCollector()
  let characters = 0
  part?.scan({
    open: (name) => collector.open(name),
    text: (text) => collector.text(text),
    close: (name) => {
      collector.close(name)
      if (name !== 'si') return
      const text = collector.take()
      characters += text.text.length
      texts.push(text)
      if (characters > MOST_CHARACTERS || texts.length > MOST_TEXTS)
        throw new Refusal('RDG-014', { limit: String(READING_LIMITS.memoryMegabytes) })
    },
  })
  return texts
}

/** Joins the runs of a text, leaving out how Japanese characters are pronounced. */
export class TextCollector {
  #pieces: string[] = []
  #length = 0
  #isInText = false
  #isPhonetic = false

  open(name: string): void {
    if (name === 't') this.#isInText = true
    else if (name === 'rPh') this.#isPhonetic = true
  }

  close(name: string): void {
    if (name === 't') this.#isInText = false
    else if (name === 'rPh') this.#isPhonetic = false
  }

  text(text: string): void {
    if (this.#isInText && !this.#isPhonetic) this.add(text)
  }

  /** Keeps no more than a cell may have. */
  add(text: string): void {
    if (this.#length < READING_LIMITS.cellCharacters) this.#pieces.push(text)
    this.#length += text.length
  }

  take(): SharedText {
    const text = plainText(this.#pieces.join('').slice(0, READING_LIMITS.cellCharacters))
    const length = this.#length
    this.#pieces = []
    this.#length = 0
    return { text, length }
  }
}

/** `_x000D_` is a character that XML cannot hold, `_x005F_` an underline that stands before such a code. */
function plainText(text: string): string {
  const characters = text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
  return characters.includes('\r') ? characters.replace(/\r\n?/g, '\n') : characters
}
