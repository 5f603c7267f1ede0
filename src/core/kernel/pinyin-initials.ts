/** 拼音首字母 — the initials that Chinese words are found by, told by where the collation of pinyin puts a character. */

/** The first character of each letter in the collation of pinyin. */
const FIRST: readonly (readonly [string, string])[] = [
  ['a', '阿'],
  ['b', '八'],
  ['c', '嚓'],
  ['d', '哒'],
  ['e', '妸'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '哈'],
  ['j', '讥'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '妈'],
  ['n', '拏'],
  ['o', '噢'],
  ['p', '妑'],
  ['q', '七'],
  ['r', '呥'],
  ['s', '仨'],
  ['t', '他'],
  ['w', '穵'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '帀'],
]

const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin')

/** `稳定专项` → `wdzx`; what is no Chinese stays as it is, in small letters. */
export const pinyinInitials = (text: string): string => [...text.toLowerCase()].map(initialOf).join('')

function initialOf(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return character
  return FIRST.findLast(([, first]) => collator.compare(first, character) <= 0)?.[0] ?? character
}

/** Whether all words of a question are in a text, as they stand or by their initials. */
export function isFoundBy(question: string, text: string): boolean {
  const [plain, initials] = [text.toLowerCase(), pinyinInitials(text)]
  return question
    .toLowerCase()
    .split(/\s+/)
    .every((word) => plain.includes(word) || initials.includes(word))
}
