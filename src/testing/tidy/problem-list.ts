/** What the texts of problems must keep: well-formed codes, each given once, and the same parameters in both languages. */
import type { ProblemText } from '../../core/kernel/problem-texts.ts'
import type { Fault } from './source-file.ts'

/** The problems of one area's file. */
export interface ProblemArea {
  readonly path: string
  readonly texts: Readonly<Record<string, ProblemText>>
}

const CODE = /^[A-Z]{2,4}-\d{3}$/

/** Faults within the areas, and codes that the list of all problems lacks. */
export function problemFaults(areas: readonly ProblemArea[], listed: readonly string[]): readonly Fault[] {
  const owners = new Map<string, string>()
  return areas.flatMap(({ path, texts }) =>
    Object.entries(texts).flatMap(([code, text]) => {
      const owner = owners.get(code)
      owners.set(code, path)
      return [
        ...(CODE.test(code) ? [] : ['is not of the form AREA-000']),
        ...(owner === undefined ? [] : [`is also in ${owner}`]),
        ...(listed.includes(code) ? [] : ['is missing from the list of all problems']),
        ...textFaults(text),
      ].map((fault) => ({ path, fault: `${code} ${fault}` }))
    }),
  )
}

function textFaults({ zh, en }: ProblemText): readonly string[] {
  const [inChinese, inEnglish] = [parameters(zh), parameters(en)]
  return [
    ...(/\p{Script=Han}/u.test(zh) ? [] : ['has no Chinese text']),
    ...(/[a-z]{2}/.test(en) && !/\p{Script=Han}.*\p{Script=Han}{8}/u.test(en) ? [] : ['has no English text']),
    ...(inChinese === inEnglish
      ? []
      : [`has other parameters in Chinese (${inChinese}) than in English (${inEnglish})`]),
  ]
}

const parameters = (text: string): string =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort().join(', ')
