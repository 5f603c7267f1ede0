/** A private person’s name in the title of a project beside what is nobody else’s business: 抚恤, 医疗, 信访. */
import { withoutSpace } from '../document/printed-words.ts'
import type { Remark, Rule, Spot } from './contract/rule.ts'
import { spot } from './forms/form-spots.ts'
import { documentTexts } from './prose/document-texts.ts'
import { personIn } from './prose/person-names.ts'

export const personInProject: Rule = {
  id: 'PRV-002',
  title: { zh: '项目名称不含个人姓名', en: 'projects are not named after private persons' },
  basis: 'privacy',
  check: (part, context) => {
    const named: readonly { readonly text: string; readonly at: Spot }[] = [
      ...part.forms.flatMap((form) => {
        if (form.projectName === undefined) return []
        const field = form.content.fields.find(({ label }) => /项目名称/.test(label))
        return [
          {
            text: form.projectName,
            at: spot(form, field ?? { text: '', place: form.place }, '项目名称', '值'),
          },
        ]
      }),
      ...part.statements
        .filter(({ definition }) => definition === 'budget.projects')
        .flatMap(({ title, cells }) =>
          cells.map(({ rowName, place }) => ({
            text: rowName,
            at: { place, table: title, row: withoutSpace(rowName) },
          })),
        ),
      ...documentTexts(part, context)
        .filter(({ from }) => from === 'heading' || from === 'contents')
        .map(({ text, at }) => ({ text, at })),
    ]
    const said = new Set<string>()
    return named.flatMap(({ text, at }): readonly Remark[] => {
      const title = withoutSpace(text)
      const person = personIn(title)
      if (person === undefined || said.has(title)) return []
      said.add(title)
      const [printed, expected] = [
        title.replace(person, `${person.slice(0, 1)}**`),
        title.replace(person, `${person.slice(0, 1)}某某`),
      ]
      return [
        {
          severity: 'warning',
          at: at.row === title ? { ...at, row: printed } : at,
          printed,
          expected,
          message: {
            zh: `项目名称“${printed}”似含个人姓名，涉及其家庭、健康或待遇。请改用不含姓名的名称，如“${expected}”。`,
            en: `Project “${printed}” seems to name a private person beside a matter of family, health or benefits. Use a name without it, such as “${expected}”.`,
          },
        },
      ]
    })
  },
}
