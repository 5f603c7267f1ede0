/** The cost basis that an overall form copies from a project's form: an amount that only one of the two has was changed in one. */
import { plainWords } from '../document/printed-words.ts'
import { formatBrief, parseRational, times, whole } from '../kernel/rational.ts'
import type { Rule } from './contract/rule.ts'
import { costTexts } from './forms/cost-texts.ts'
import { formName, spot } from './forms/form-spots.ts'
import { knownProjects } from './forms/projects.ts'

/** With fewer amounts in common the texts are two descriptions, not one. */
const ENOUGH = 3

export const costTextOfOverall: Rule = {
  id: 'CST-008',
  title: { zh: '整体表与项目表的测算依据一致', en: 'the cost basis of a project is one' },
  basis: 'document',
  check: (part) =>
    knownProjects(part).flatMap(({ form, listed }) => {
      const own =
        listed === undefined ? undefined : costTexts(listed.form).find((one) => one.name === listed.name.text)
      if (form === undefined || listed === undefined || own === undefined) return []
      const here = amountsIn(own.printed.text)
      // What a project's form states in cells of its own, the overall form can only say in words.
      const cells = form.content.costs.flatMap(({ amounts }) => amounts.map(({ text }) => `${text}万元`))
      const texts = [...costTexts(form).map(({ printed }) => printed.text), ...cells]
      const there = amountsIn(texts.join('，'))
      const said = amountsIn(
        costTexts(form)
          .map(({ printed }) => printed.text)
          .join('，'),
      )
      const shared = [...here.keys()].filter((one) => there.has(one))
      const onlyHere = [...here].flatMap(([key, text]) => (there.has(key) ? [] : [text]))
      const onlyThere = [...said].flatMap(([key, text]) => (here.has(key) ? [] : [text]))
      const different = [...onlyHere, ...onlyThere]
      if (shared.length < ENOUGH || different.length === 0 || different.length > shared.length) return []
      const [printed, expected] = [onlyHere.join('、'), onlyThere.join('、')]
      return [
        {
          severity: 'note' as const,
          at: spot(listed.form, own.printed, listed.name.text, '测算依据'),
          printed,
          expected,
          message: {
            zh: `${formName(listed.form)}“${plainWords(listed.name.text)}”的测算依据与${formName(form)}不同：${inWords('前者多', onlyHere)}${inWords('后者多', onlyThere)}请统一。`,
            en: `The cost basis of “${plainWords(listed.name.text)}” in ${formName(listed.form)} differs from ${formName(form)}: only the one has ${printed || 'nothing more'}, only the other ${expected || 'nothing more'}. Make them one.`,
          },
        },
      ]
    }),
}

const inWords = (head: string, amounts: readonly string[]): string =>
  amounts.length === 0 ? '' : `${head} ${amounts.join('、')}；`

/** Every amount with its unit, in yuan. */
function amountsIn(text: string): ReadonlyMap<string, string> {
  const found = plainWords(text).matchAll(/(\d+(?:\.\d+)?)(万元|万|元)/g)
  return new Map(
    [...found].flatMap(([words, digits = '', unit = '']) => {
      const value = parseRational(digits)
      if (value === undefined) return []
      return [[formatBrief(times(value, whole(unit === '元' ? 1 : 10_000)), 4), words] as const]
    }),
  )
}
