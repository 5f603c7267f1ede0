/** Texts that a tired person or a bad converter could leave in a cell: real ones with pieces cut out, put in, repeated, widened. */
import { type Chance, chanceOf } from './fuzz-reading.ts'

/** Digits, signs and letters of all kinds, halves of characters and marks among them. */
const SIGNS = [
  ...'0123456789.,，、；。：:（）()[]【】{}+-*/×÷✕x%‰=≈≥≤﹥≦～—–·元万亿人天次月年户 \n\t　"“”费',
  ...'０１９（）＊／＝＋－．％①⑩②㈠㊀㎡⅓½Ⅻ〇零壹百千兆٣३๓𝟗𝟘\u200b\ufeff\u0301\u0000😀',
  '\ud83d',
  '\udfd8',
]
const WORDS =
  '元/人/天 合计 其中 1、 （一） 1,111 0. 万元 个工作日 以上 以内 不低于 根据实际情况 全覆盖 有效 提高 增长 底前 预算数 每人每天'.split(
    ' ',
  )
/** Repeated to a length that nobody types. */
const STUTTERS = [
  '9',
  '0.',
  '(',
  '（1元）',
  '1元+',
  '*3人',
  '/人',
  '≥',
  '有',
  '为',
  '1,111',
  '10-',
  '内',
  '。',
  '①',
]

/** The same texts for the same seed. */
export function spoiledTexts(originals: readonly string[], count: number, seed: number): readonly string[] {
  const chance = chanceOf(seed)
  return Array.from({ length: count }, () =>
    chance(5) === 0 ? noise(chance) : spoiled(picked(originals, chance), originals, chance),
  )
}

const picked = (from: readonly string[], chance: Chance): string => from[chance(from.length)] ?? ''

const noise = (chance: Chance): string =>
  Array.from({ length: chance(80) }, () => picked(chance(4) === 0 ? WORDS : SIGNS, chance)).join('')

function spoiled(original: string, originals: readonly string[], chance: Chance): string {
  let text = original
  for (let changes = 1 + chance(5); changes > 0; changes--) {
    const at = chance(text.length + 1)
    text = text.slice(0, at) + addition(originals, chance) + text.slice(at + chance(5))
  }
  return chance(8) === 0 ? widened(text, chance) : text
}

function addition(originals: readonly string[], chance: Chance): string {
  switch (chance(12)) {
    case 0:
      return picked(STUTTERS, chance).repeat(1 + chance(600))
    case 1:
    case 2:
      return picked(originals, chance)
    case 3:
      return picked(WORDS, chance)
    case 4:
    case 5:
      return ''
    default:
      return picked(SIGNS, chance)
  }
}

/** Some of the letters in full width. */
const widened = (text: string, chance: Chance): string =>
  text.replace(/[!-~]/g, (letter) =>
    chance(2) === 0 ? letter : String.fromCharCode(letter.charCodeAt(0) + 0xfee0),
  )
