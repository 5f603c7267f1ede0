/** 支出项目类别 against the letter in the project's code: T 特定目标类, Y 运转类, R 人员类. */
import { plainWords } from '../document/printed-words.ts'
import type { Printed, ReadForm } from '../performance/forms/read-form.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'
import { knownProjects, shownName } from './forms/projects.ts'

const CLASSES: Readonly<Record<string, { readonly name: string; readonly words: RegExp }>> = {
  T: { name: '特定目标类', words: /特定目标/ },
  Y: { name: '运转类', words: /运转/ },
  R: { name: '人员类', words: /人员/ },
}

export const projectClass: Rule = {
  id: 'PRJ-004',
  title: { zh: '项目类别与项目编码一致', en: 'a project’s class is that of its code' },
  basis: 'projectCodes',
  check: (part) =>
    knownProjects(part).flatMap(({ form, row, listed }): readonly Remark[] => {
      const letter = /^\d{8,11}([A-Z])\d{9,12}$/.exec(row?.code ?? '')?.[1] ?? ''
      const right = CLASSES[letter]
      if (form === undefined || row === undefined || right === undefined) return []
      const isWrong = (text: string): boolean =>
        !right.words.test(plainWords(text)) &&
        Object.values(CLASSES).some((one) => one.words.test(plainWords(text)))
      const boxes = form.content.choices
        .filter(({ question }) => /类别/.test(question))
        .flatMap(({ question, options }) =>
          options
            .filter((one) => one.isTicked === true && isWrong(one.text))
            .map((one) => ({ one, question })),
        )
      const found = (at: ReadForm, printed: Printed, label: string): Remark => ({
        severity: 'warning',
        at: spot(at, printed, label, '支出项目类别'),
        printed: shownName(printed.text),
        expected: right.name,
        message: {
          zh: `${formName(at)}“${label}”的类别为“${shownName(printed.text)}”，项目编码 ${row.code} 的类别字母 ${letter} 表示${right.name}。请核对类别或编码。`,
          en: `${formName(at)} puts “${label}” in class “${shownName(printed.text)}”; the letter ${letter} of its code ${row.code} means ${right.name}. Check the class or the code.`,
        },
        evidence: [
          { at: row.amount.at, printed: row.code, words: { zh: '项目支出预算表', en: 'table of projects' } },
        ],
      })
      const ofList =
        listed?.class !== undefined && isWrong(listed.class.text)
          ? [found(listed.form, listed.class, shownName(listed.name.text))]
          : []
      return [...boxes.map(({ one, question }) => found(form, one, question)), ...ofList]
    }),
}
