/** A fault of input that the user can mend, as a value with a stable code. */
import { PROBLEM_TEXTS, type ProblemCode } from './problem-texts.ts'

export type { ProblemCode } from './problem-texts.ts'

/** Where the fault stands: a line of a file, or a cell of a sheet. */
export interface Place {
  readonly file: string
  readonly line?: number
  readonly cell?: string
}

export interface Problem {
  readonly code: ProblemCode
  readonly params: Readonly<Record<string, string>>
  readonly place?: Place
}

export type Language = 'zh' | 'en'

export function problem(
  code: ProblemCode,
  params: Readonly<Record<string, string>> = {},
  place?: Place,
): Problem {
  return place === undefined ? { code, params } : { code, params, place }
}

export const at = (found: Problem, place: Place): Problem => ({ ...found, place })

/** The sentence for the user: where, what was found, what to do, and the code; `words` say it otherwise where something else is to be done. */
export function describe(
  found: Problem,
  language: Language,
  words: Readonly<Record<Language, string>> = PROBLEM_TEXTS[found.code],
): string {
  const text = words[language].replace(/\{(\w+)\}/g, (_, name: string) => found.params[name] ?? '')
  const where = describePlace(found.place, language)
  return language === 'zh' ? `${where}${text}（${found.code}）` : `${where}${text} (${found.code})`
}

function describePlace(place: Place | undefined, language: Language): string {
  if (place === undefined) return ''
  if (place.cell !== undefined)
    return language === 'zh' ? `${place.file} ${place.cell}：` : `${place.file} ${place.cell}: `
  if (place.line === undefined) return language === 'zh' ? `${place.file}：` : `${place.file}: `
  return language === 'zh' ? `${place.file} 第 ${place.line} 行：` : `${place.file} line ${place.line}: `
}
