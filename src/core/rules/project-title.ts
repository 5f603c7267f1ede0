/** The title of a project's form against the project's name in it. */
import { plainWords, withoutSpace } from '../document/printed-words.ts'
import type { Rule } from './contract/rule.ts'
import { fieldOf, spot } from './forms/form-spots.ts'
import { coreWords, likeness } from './prose/likeness.ts'

const ENDING = /(?:20\d\d年度?)?(?:项目)?(?:支出)?\(?(?:绩效)?(?:自评表|目标\)?(?:申报)?表)$/

export const projectTitle: Rule = {
  id: 'PRJ-008',
  title: { zh: '表题中的项目名与项目名称一致', en: 'the title names the project as the form does' },
  basis: 'form',
  check: (part) =>
    part.forms.flatMap((form) => {
      const name = fieldOf(form, /^(?:预算)?项目名称$/)
      const title = plainWords(form.printedTitle ?? form.title).replace(/^\d+[、.]/, '')
      const named = coreWords(title.replace(ENDING, ''))
      if (name === undefined || named === '' || likeness(named, name.text) < 60) return []
      const own = coreWords(name.text)
      if (named === own || named === own.replace(/项目$/, '')) return []
      const printed = withoutSpace(form.printedTitle ?? form.title)
      return [
        {
          severity: 'warning' as const,
          at: { ...spot(form, { text: printed, place: form.place }), row: '表题' },
          printed,
          expected: withoutSpace(name.text),
          message: {
            zh: `表题《${printed}》中的项目名与表内项目名称“${withoutSpace(name.text)}”不同。请统一。`,
            en: `The title 《${printed}》 names another project than the form, “${withoutSpace(name.text)}”. Make them one.`,
          },
        },
      ]
    }),
}
