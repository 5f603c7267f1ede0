/** 三级指标 that only repeats the name of its class. */
import { plainWords, withoutSpace } from '../document/printed-words.ts'
import type { Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'
import { allIndicators, classOf } from './forms/indicator-rows.ts'
import { likeness } from './prose/likeness.ts'

export const nameIsClass: Rule = {
  id: 'IND-019',
  title: { zh: '三级指标不重复二级指标的名称', en: 'an indicator is not called like its class' },
  basis: 'targets',
  check: (part) => {
    const all = allIndicators(part)
    return all.flatMap((row) => {
      const { form, indicator, name, level2 } = row
      const bare = plainWords(name).replace(/指标$/, '')
      if (bare !== classOf(row) || level2 === '') return []
      const target = indicator.target?.text ?? ''
      // Where the value says what it is about, another form may have that as its name.
      const other = all.find((one) => one.form !== form && likeness(one.name, target) >= 70)
      return [
        {
          severity: other === undefined ? ('note' as const) : ('warning' as const),
          at: spot(form, indicator.name, name, '三级指标'),
          printed: name,
          expected: other?.name ?? '写明衡量什么',
          message: {
            zh: `${formName(form)}三级指标“${name}”只重复了二级指标的名称${other === undefined ? '' : `，${formName(other.form)}写作“${other.name}”`}。请写明衡量什么。`,
            en: `${formName(form)}: the indicator “${name}” only repeats its class${other === undefined ? '' : `; ${formName(other.form)} calls it “${other.name}”`}. Say what is measured.`,
          },
          ...(other === undefined
            ? {}
            : {
                evidence: [
                  {
                    at: spot(other.form, other.indicator.name, other.name),
                    printed: withoutSpace(other.name),
                    words: { zh: '另一表', en: 'the other form' },
                  },
                ],
              }),
        },
      ]
    })
  },
}
