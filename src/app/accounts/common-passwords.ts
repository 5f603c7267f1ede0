/**
 * 常见密码 — what everybody thinks of first: words of the lists of most used passwords, digits and runs over the
 * keyboard, also one after another. A list of whole passwords would miss the next year put behind the same word.
 */

/** Words that lead those lists, here and elsewhere, as they read once digits and signs are read as letters. */
const WORDS = [
  'administrator',
  'motherfucker',
  'basketball',
  'caiwuchu',
  'caizhengju',
  'changeme',
  'computer',
  'football',
  'iloveyou',
  'internet',
  'letmein',
  'mingzhang',
  'monkey',
  'password',
  'passwort',
  'princess',
  'qiyeguanli',
  'starwars',
  'sunshine',
  'superman',
  'tianshi',
  'trustno',
  'welcome',
  'wodemima',
  'woaini',
  'woaiwo',
  'woaizhongguo',
  'yusuan',
  'zhongguo',
  'access',
  'admin',
  'asdfgh',
  'baobao',
  'beijing',
  'dragon',
  'flower',
  'guest',
  'hello',
  'jiangxi',
  'juesuan',
  'laoban',
  'login',
  'love',
  'master',
  'mima',
  'pass',
  'passw',
  'root',
  'secret',
  'shadow',
  'shanghai',
  'summer',
  'winter',
  'spring',
  'system',
  'test',
  'user',
  'wuhan',
  'abc',
  'aini',
  'the',
  'my',
].toSorted((a, b) => b.length - a.length)

const KEYBOARD = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
  '1234567890',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '!@#$%^&*()',
]
const RUNS = KEYBOARD.flatMap((row) => [row, [...row].toReversed().join('')])
const SHORTEST_RUN = 3

/** Signs that stand for letters. */
const LETTERS: Readonly<Record<string, string>> = { '@': 'a', $: 's', '0': 'o', '1': 'l', '3': 'e', '5': 's' }

/** What is left must be more than a couple of characters put in between. */
const LEAST_LEFT = 4

export function isCommonPassword(password: string): boolean {
  const small = password.toLowerCase()
  const asLetters = small.replace(/[@$0135]/g, (sign) => LETTERS[sign] ?? sign)
  return left(small) < LEAST_LEFT || left(withoutWords(asLetters)) < LEAST_LEFT
}

/** How many characters are neither of a common word, a run over the keyboard, a repetition nor a digit. */
const left = (text: string): number =>
  new Set(
    withoutRuns(withoutWords(text))
      .replace(/(.{1,4}?)\1+/g, '$1')
      .replace(/[\d\s._-]/g, ''),
  ).size

const withoutWords = (text: string): string => WORDS.reduce((rest, word) => rest.replaceAll(word, ' '), text)

function withoutRuns(text: string): string {
  let rest = ''
  for (let at = 0; at < text.length; ) {
    const length = runAt(text, at)
    if (length < SHORTEST_RUN) rest += text[at]
    at += length < SHORTEST_RUN ? 1 : length
  }
  return rest
}

/** How long a part of a keyboard row stands here. */
function runAt(text: string, at: number): number {
  let length = 0
  while (at + length < text.length && RUNS.some((run) => run.includes(text.slice(at, at + length + 1))))
    length += 1
  return length
}
