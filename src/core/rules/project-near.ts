/** Projects that prose names with their amount, in nearly but not quite the words of their form or of the table of projects. */
import type { Rule } from './contract/rule.ts'
import { projectMentions } from './prose/project-mentions.ts'

export const projectNear: Rule = {
  id: 'NAM-009',
  title: { zh: '文字中的项目名称与项目表一致', en: 'prose calls projects by their names' },
  basis: 'document',
  check: (part, context) =>
    projectMentions(part, context)
      .filter(({ isExact }) => !isExact)
      .map(({ words, name, at }) => ({
        severity: 'warning',
        at,
        printed: words,
        expected: name,
        message: {
          zh: `文字写作“${words}”，项目表中的名称是“${name}”。请统一为项目库的名称。`,
          en: `The text has “${words}”; the project’s own form or table calls it “${name}”. Use one name.`,
        },
      })),
}
