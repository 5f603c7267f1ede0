/** 一级指标 and 二级指标 against the framework: what may stand under what. */
import { plainWords } from '../document/printed-words.ts'
import { classify, groupNamed, type IndicatorFramework } from '../law/frameworks.ts'
import type { Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'
import { frameworkOf, type IndicatorRow, indicatorRows } from './forms/indicator-rows.ts'

const stem = (text: string): string => plainWords(text).replace(/(?:指标|指)$/, '')

export const indicatorClass: Rule = {
  id: 'IND-005',
  title: { zh: '二级指标属于它上面的一级指标', en: 'level 2 belongs under its level 1' },
  basis: 'framework',
  check: (part, { locality }) =>
    part.forms.flatMap((form) => {
      const framework = frameworkOf(form, locality)
      if (framework === undefined) return []
      return indicatorRows(form).flatMap((row) => {
        const { indicator, level1, level2, name } = row
        const expected = level1 === '' || level2 === '' ? undefined : expectedClass(framework, row)
        if (expected === undefined) return []
        const printed = `${level1}/${level2}`
        return [
          {
            severity: 'warning' as const,
            at: spot(form, indicator.level2 ?? indicator.name, name, '二级指标'),
            printed,
            expected,
            message: {
              zh: `${formName(form)}指标“${name}”列在“${printed}”下，按${framework.name}应为“${expected}”。请核对分类。`,
              en: `${formName(form)}: “${name}” stands under “${printed}”; by the framework (${framework.basis}) it should be “${expected}”. Check its class.`,
            },
            basis: {
              zh: `${framework.name}（${framework.basis}）`,
              en: `${framework.id} (${framework.basis})`,
            },
          },
        ]
      })
    }),
}

/** Undefined where the classes are legal. */
function expectedClass(
  framework: IndicatorFramework,
  { level1, level2, name }: IndicatorRow,
): string | undefined {
  const group = groupNamed(framework, level1)
  // 满意度指标 as level 2 of 满意度指标 only repeats it.
  if (group !== undefined && stem(level1) === stem(level2)) {
    const [own] = group.classes
    return own === undefined || stem(own.name) === stem(level2) ? undefined : own.name
  }
  const found = classify(framework, level1, level2)
  if (found.ok || found.problem.code === 'PFM-050') return undefined
  // The indicator may be called by the class that it belongs to.
  const named = group?.classes.find((one) => stem(name).includes(stem(one.name)))
  if (named !== undefined) return named.name
  const owner = found.problem.params.expected ?? ''
  return found.problem.code === 'PFM-052' ? `${owner}/${level2}` : owner
}
