/** Fixed terms of the “三公”经费 and of the budget with a character wrong or moved. */
import type { Remark, Rule } from './contract/rule.ts'
import { documentTexts } from './prose/document-texts.ts'
import { placeOfSlip, slipsIn } from './prose/slips.ts'

/** What is written for what is meant; each is no word of its own. */
const TERMS: readonly (readonly [RegExp, string])[] = [
  [/公务车用车|公务用车车(?!辆)|公务用处(?=运行|购置)|公用用车(?=运行|购置)/g, '公务用车'],
  [/因公出(?:境\(国\)|境（国）)/g, '因公出国（境）'],
  [/机关运行费经费|机关运行运费/g, '机关运行经费'],
  [/一般公预算|一般公共财预算|一般共公预算|一般公公预算/g, '一般公共预算'],
  [/政府性基金算(?!术)|政府基金性预算/g, '政府性基金预算'],
  [/国有资本经预算|国有资本运营预算(?=财政|支出|收入)|国有资产经营预算/g, '国有资本经营预算'],
  [/财政款拨|财政拨(?=收入|支出)/g, '财政拨款'],
  [/我(?:部门单位|单位部门)(?=[在对按根将已无本])/g, '我部门'],
]

/** All of them at once: most texts have none. */
const ANY = new RegExp(TERMS.map(([pattern]) => pattern.source).join('|'))

export const fixedTerm: Rule = {
  id: 'WRD-008',
  title: { zh: '固定用语书写正确', en: 'fixed terms are written right' },
  basis: 'statementForms',
  check: (part, context) =>
    documentTexts(part, context)
      .filter(({ text }) => ANY.test(text))
      .flatMap((text) =>
        TERMS.flatMap(([pattern, right]) => slipsIn(text.text, pattern, () => right)).map(
          (slip): Remark => ({
            severity: 'error',
            at: placeOfSlip(text, slip, context),
            printed: slip.printed,
            expected: slip.expected,
            message: {
              zh: `“${slip.printed}”应为“${slip.expected}”。请改正。`,
              en: `“${slip.printed}” should be “${slip.expected}”.`,
            },
          }),
        ),
      ),
}
