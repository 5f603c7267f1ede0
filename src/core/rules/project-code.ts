/** 项目代码 of a form against the table of projects, and against the structure that such codes have. */
import { withoutSpace } from '../document/printed-words.ts'
import type { Rule } from './contract/rule.ts'
import { fieldOf, formName, spot } from './forms/form-spots.ts'
import { knownProjects } from './forms/projects.ts'

/** 区划6+年2+部门3+类1+序号9, 区划6+年2+类1+序号12, and 部门3-职能4-类3-4 of earlier years. */
const STRUCTURES = [/^\d{11}[A-Z]\d{9}$/, /^\d{8}[A-Z]\d{12}$/, /^\d{3}-\d{4}-[A-Z]{3}-[A-Z0-9]{4}$/]
const STRUCTURE = '区划6位+年份2位+部门3位+类别字母+序号9位'

export const projectCode: Rule = {
  id: 'PRJ-001',
  title: { zh: '项目代码与项目支出表一致，结构正确', en: 'project codes are those of the table of projects' },
  basis: 'projectCodes',
  check: (part) =>
    knownProjects(part).flatMap(({ form, row }) => {
      if (form === undefined) return []
      const field = fieldOf(form, /^(?:预算)?项目(?:代码|编码|编号)$/)
      const code = withoutSpace(field?.text ?? '').toUpperCase()
      if (field === undefined || code === row?.code) return []
      const isStructured = STRUCTURES.some((one) => one.test(code)) && isOfUnit(code, form)
      // A code that no table contradicts may be one that we do not know the structure of.
      const isOdd = row !== undefined || (!isStructured && /^\d{1,7}$/.test(code)) || !isOfUnit(code, form)
      if (!isOdd) return []
      const isSubject = /^\d{7}$/.test(code)
      const why = isSubject ? '（7 位，像是功能科目编码）' : code.length <= 3 ? '（像是序号）' : ''
      return [
        {
          severity: row === undefined ? ('warning' as const) : ('error' as const),
          at: spot(form, field, field.label, '值'),
          printed: code,
          expected: row?.code ?? STRUCTURE,
          message: {
            zh: `${formName(form)}的${withoutSpace(field.label)}印为 ${code}${why}，${row === undefined ? `结构应为${STRUCTURE}` : `项目支出预算表中“${row.name}”的编码为 ${row.code}`}。请填项目库的编码。`,
            en: `${formName(form)} prints the code ${code}${isSubject ? ', which looks like a functional subject' : ''}; ${row === undefined ? 'project codes have 21 characters' : `the table of projects has ${row.code} for “${row.name}”`}. Use the code of the project library.`,
          },
          ...(row === undefined
            ? {}
            : {
                evidence: [
                  {
                    at: row.amount.at,
                    printed: row.code,
                    words: { zh: '项目支出预算表', en: 'table of projects' },
                  },
                ],
              }),
        },
      ]
    }),
}

/** 471-… of unit 471002. */
function isOfUnit(code: string, form: Parameters<typeof fieldOf>[0]): boolean {
  const unit = withoutSpace(fieldOf(form, /^(?:预算)?(?:单位|部门)(?:编码|代码)$/)?.text ?? '')
  const department = /^(\d{3})-/.exec(code)?.[1]
  return department === undefined || unit === '' || unit.startsWith(department)
}
