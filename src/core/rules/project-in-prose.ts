/** The name of a project in its summary against that in its form. */
import type { Rule } from './contract/rule.ts'
import { formName, formsOf } from './forms/form-spots.ts'
import { nameAgreement, shownName } from './forms/projects.ts'
import { mostAlike } from './prose/likeness.ts'
import { performanceTexts, summarisedName } from './prose/performance-text.ts'

export const projectInProse: Rule = {
  id: 'RPT-007',
  title: { zh: '综述中的项目名称与自评表一致', en: 'summaries call projects by their names' },
  basis: 'document',
  check: (part) =>
    performanceTexts(part).flatMap(({ text, place, heading }) => {
      const name = summarisedName(text)
      if (name === undefined) return []
      const forms = formsOf(part, 'projectEvaluation')
      const isKnown = forms.some(
        (form) =>
          nameAgreement(form.projectName ?? '', name) === 'same' ||
          nameAgreement(form.projectName ?? '', `${name}项目`) === 'same',
      )
      const form = isKnown
        ? undefined
        : mostAlike(name, forms, { name: (one) => one.projectName ?? '', least: 50 })
      if (form?.projectName === undefined) return []
      return [
        {
          severity: 'warning' as const,
          at: { place, row: heading.trim() },
          printed: shownName(name),
          expected: shownName(form.projectName),
          message: {
            zh: `综述中的项目名为“${shownName(name)}”，${formName(form)}为“${shownName(form.projectName)}”。请统一。`,
            en: `The summary calls the project “${shownName(name)}”, ${formName(form)} “${shownName(form.projectName)}”. Make them one.`,
          },
        },
      ]
    }),
}
