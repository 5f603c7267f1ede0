/** Texts as fonts can print them: controls and broken characters replaced, what the fonts lack shown as 〓 and told. */
import { metricsOf } from './fonts.ts'

/** 〓, by which printers mark a character that their case lacks. */
const LACKING = '\u3013'
/** Direction marks, joiners and variation selectors: nothing is drawn for them. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]|\p{Cs}|\p{Cn}/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: they end lines in old files.
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029\u000b\u000c]/g
const OTHER_SPACES = /[\t\u2000-\u200a\u202f\u205f]/g
/** Boxes, ticks and crosses of forms, which the font that comes with Typst brings. */
const SIGNS = new Set('☐☑☒✓✔✕✗✘◻◼')
/** Everything in it is in every font. */
const PLAIN = /^[\n -~\u3001-\u3011\u4e00-\u9fa5\uff01-\uff5e“”‘’—…·]*$/

interface PrintableText {
  readonly of: (text: string) => string
  /** What no font has, in the order found. */
  readonly lacking: () => readonly string[]
}

export function printableText(): PrintableText {
  const lacking = new Set<string>()
  const cuts = [metricsOf('serif'), metricsOf('sans')]
  const shown = (character: string): string => {
    const codePoint = character.codePointAt(0) ?? 0
    if (character === '\n' || SIGNS.has(character) || cuts.some((cut) => cut.has(codePoint))) return character
    lacking.add(character)
    return LACKING
  }
  return {
    of: (text) => {
      if (PLAIN.test(text)) return text
      const clean = text
        .replace(LINE_ENDS, '\n')
        .replace(OTHER_SPACES, ' ')
        .replace(UNSEEN, '')
        .replace(CONTROLS, LACKING)
      return [...clean].map(shown).join('')
    },
    lacking: () => [...lacking],
  }
}
