/** How many projects prose says have goals against the rows of the table of projects and the published forms. */
import { plainWords } from '../document/printed-words.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { formsOf } from './forms/form-spots.ts'
import { projectAmounts } from './forms/project-amounts.ts'
import { isOfAnotherYear, sentenceBefore } from './prose/other-year.ts'
import { performanceTexts } from './prose/performance-text.ts'

/** 3个项目纳入绩效目标管理, 编报绩效目标的2024年度项目4个; what was evaluated is another number. */
const COUNTED = [
  /(?<![\d.])(\d{1,3})个(?:预算|一级|二级|支出)?项目(?:支出)?[^。；，,;]{0,12}(?:绩效目标|绩效管理)/g,
  /(?:绩效目标|绩效管理)的?(?:\d{4}年度?)?(?:预算|一级|二级|支出)?项目(?:共|支出)?(\d{1,3})个/g,
]

export const projectCount: Rule = {
  id: 'RPT-018',
  title: { zh: '文字中的项目个数与项目表一致', en: 'prose counts the projects of the table' },
  basis: 'document',
  check: (part, context) => {
    if (part.identity.kind.value === 'accounts') return []
    const listed = [...projectAmounts(part, context).values()].filter(({ isInTable }) => isInTable)
    const forms = formsOf(part, 'projectTargets', 'projectDeclaration')
    const [first] = listed
    if (first === undefined) return []
    return performanceTexts(part).flatMap(({ text, place, heading }) =>
      COUNTED.flatMap((pattern) => [...plainWords(text).matchAll(pattern)]).flatMap(
        (match): readonly Remark[] => {
          const [words, digits = ''] = match
          const said = Number.parseInt(digits, 10)
          const before = sentenceBefore(plainWords(text), match.index + words.length)
          if (isOfAnotherYear(before, context) || said === listed.length || said === forms.length) return []
          const isMore = said > listed.length
          const names = listed.map(({ name }) => name).join('、')
          return [
            {
              // Fewer may have goals than there are; more cannot.
              severity: isMore ? 'warning' : 'note',
              at: { place: context.locate(place, words), row: heading.trim() },
              printed: `${digits}个`,
              expected: `${listed.length}个`,
              message: {
                zh: `文字称有 ${digits} 个项目，${first.amounts[0]?.of ?? ''}列了 ${listed.length} 个（${names}）。${isMore ? '请核对个数，或补列项目。' : '若有项目不设绩效目标请说明，否则请核对个数。'}`,
                en: `The text speaks of ${digits} projects, the table has ${listed.length}. Check the number.`,
              },
              evidence: first.amounts.slice(0, 1).map(({ at }) => ({
                at,
                printed: first.name,
                words: { zh: '项目表', en: 'table of projects' },
              })),
            },
          ]
        },
      ),
    )
  },
}
