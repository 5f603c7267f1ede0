/** One project, one name: in its form, in the overall form and in the table of projects. */
import type { Remark, Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'
import { knownProjects, nameAgreement, shownName } from './forms/projects.ts'

export const projectName: Rule = {
  id: 'PRJ-002',
  title: { zh: '项目名称各处一致', en: 'a project has one name' },
  basis: 'document',
  check: (part) =>
    knownProjects(part).flatMap(({ form, name, row, listed }): readonly Remark[] => {
      if (form === undefined || name === undefined) return []
      const own = shownName(name.text)
      const inTable = row === undefined ? 'same' : nameAgreement(name.text, row.name)
      const inList = listed === undefined ? 'same' : nameAgreement(name.text, listed.name.text)
      const ofForm: readonly Remark[] =
        row === undefined || inTable === 'same'
          ? []
          : [
              {
                severity: inTable === 'marks' ? 'note' : 'warning',
                at: spot(form, name, '项目名称', '值'),
                printed: own,
                expected: shownName(row.name),
                message: {
                  zh: `${formName(form)}的项目名称为“${own}”，项目支出预算表中为“${shownName(row.name)}”。请统一为项目库的名称。`,
                  en: `The form calls the project “${own}”, the table of projects “${shownName(row.name)}”. Use the name of the project library.`,
                },
                evidence: [
                  {
                    at: row.amount.at,
                    printed: row.name,
                    words: { zh: '项目支出预算表', en: 'table of projects' },
                  },
                ],
              },
            ]
      if (listed === undefined || inList === 'same') return ofForm
      const printed = shownName(listed.name.text)
      const isAsTable = row !== undefined && nameAgreement(listed.name.text, row.name) === 'same'
      // The form's own finding says it already where the list has the right name.
      if (isAsTable && ofForm.length > 0) return ofForm
      const expected = [...new Set([own, ...(row === undefined ? [] : [shownName(row.name)])])].join('／')
      return [
        ...ofForm,
        {
          severity: inList === 'marks' ? 'note' : 'warning',
          at: spot(listed.form, listed.name, printed, '项目名称'),
          printed,
          expected,
          message: {
            zh: `${formName(listed.form)}列的项目“${printed}”，在项目表和项目支出预算表中为“${expected}”。请统一。`,
            en: `The overall form lists “${printed}”; the project’s form and the table of projects call it “${expected}”. Make them one.`,
          },
          evidence: [
            { at: spot(form, name, '项目名称'), printed: own, words: { zh: '项目表', en: 'project form' } },
          ],
        },
      ]
    }),
}
