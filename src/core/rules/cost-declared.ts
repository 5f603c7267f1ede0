/** The amount asked for against what its cost basis comes to. */
import { allItems } from '../budget/cost-basis/items.ts'
import { checkLine, type LineCheck } from '../budget/cost-basis/line-check.ts'
import { fen } from '../kernel/fen.ts'
import { describe } from '../kernel/problem.ts'
import { rational, rounded, times, whole } from '../kernel/rational.ts'
import type { Rule } from './contract/rule.ts'
import { type CostText, costTexts } from './forms/cost-texts.ts'
import { likePrinted } from './forms/figure.ts'
import { formName, isDoubtful, spot } from './forms/form-spots.ts'

const FEN_PER_TEN_THOUSAND_YUAN = whole(1_000_000)

export const costDeclared: Rule = {
  id: 'CST-002',
  title: { zh: '申报金额与测算结果相符', en: 'amounts asked for are what their basis comes to' },
  basis: 'form',
  check: (part) =>
    part.forms.flatMap((form) =>
      costTexts(form).flatMap((text) => {
        const { declared, basis } = text
        if (declared === undefined || basis.worked === undefined) return []
        const amount = times(declared.value, FEN_PER_TEN_THOUSAND_YUAN)
        const check = checkLine(basis, fen(rounded(amount, 0).numerator))
        const [said] = check.remarks
        if (said === undefined || said.level === 'note' || isFollowed(text, check)) return []
        const isUnsure = isDoubtful(form, declared.printed)
        const isWrong = said.level === 'wrong' && !check.isAsStated
        const worked = times(basis.worked, rational(1n, 10_000n))
        const expected = likePrinted(worked, declared.decimals)
        return [
          {
            severity:
              isWrong && !isUnsure
                ? ('error' as const)
                : said.level === 'wrong'
                  ? ('warning' as const)
                  : ('note' as const),
            // What is only unclear is for the text to make clear.
            at:
              said.level === 'wrong'
                ? spot(form, declared.printed, text.name, declared.column)
                : spot(form, text.printed, text.name, '测算依据'),
            printed: declared.text,
            expected,
            message: {
              zh: `${formName(form)}“${text.name}”：${describe(said.problem, 'zh').replace(/（CB-\d+）$/, '')}`,
              en: `${formName(form)} “${text.name}”: ${describe(said.problem, 'en').replace(/ \(CB-\d+\)$/, '')}`,
            },
            evidence: [
              {
                at: spot(form, text.printed, text.name, '测算依据'),
                printed: `${likePrinted(worked, 0)}万元`,
                words: { zh: '测算依据算得', en: 'what the basis comes to' },
              },
            ],
          },
        ]
      }),
    ),
}

/** The amount follows what the items say, and their faults are said by CST-001 already. */
const isFollowed = ({ basis }: CostText, { isAsStated, verdict }: LineCheck): boolean =>
  isAsStated &&
  (basis.items.length === 1 || verdict === 'coarse') &&
  allItems(basis.items).some((item) => item.remarks.some((one) => one.level !== 'note'))
