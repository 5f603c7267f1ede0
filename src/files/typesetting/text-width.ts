/** How wide a text is and how many lines it takes, counted in widths of a Chinese character: no font is looked at. */

/** Characters as wide as they are high; everything else is about half of that. */
const WIDE =
  /[\u1100-\u115f\u2014\u2018-\u201d\u2026\u2030\u2103\u2160-\u217f\u2190-\u21ff\u2200-\u22ff\u2460-\u27bf\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]/

/** Digits of the usual faces are half as wide as a Chinese character, capitals and some signs wider. */
function characterWidth(character: string): number {
  if (character.length > 1 || WIDE.test(character)) return 1
  if (/[A-Z@%&mw+<>=~]/.test(character)) return 0.75
  return /[.,;:'`|!iljt() ]/.test(character) ? 0.3 : 0.5
}

export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

/** The widest line of a text that has several. */
export const widestLine = (text: string): number => Math.max(...text.split('\n').map(textWidth))

/** Words and numbers in letters and digits stay whole with the sign behind them; any Chinese character may end a line. */
const PIECE = /[!-~]+[，。、；：？！）》」』”’〕】]?|[^!-~]/gu
/** 避头 — signs that hang over the end of a line rather than begin the next. */
const HANGING = /^[，。、；：？！）》」』”’〕】％,.;:?!)\]}%]/

/** Lines that a text takes in a width; `indent` is how much less the first one has. */
export function lineCount(text: string, width: number, indent = 0): number {
  return text.split('\n').reduce((sum, line, at) => sum + linesOf(line, width, at === 0 ? indent : 0), 0)
}

function linesOf(text: string, width: number, indent: number): number {
  let lines = 1
  let used = indent
  for (const [piece] of text.matchAll(PIECE)) {
    const wide = textWidth(piece)
    if (used + wide <= width + ROUNDING || HANGING.test(piece)) used += wide
    else if (wide <= width) {
      lines += 1
      used = wide
    } else {
      // Longer than a line: it is broken wherever a line ends.
      const over = used + wide
      lines += Math.ceil(over / width) - 1
      used = over % width
    }
  }
  return lines
}

const ROUNDING = 0.01
