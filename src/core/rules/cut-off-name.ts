/** 改制费用发 beside 改制费用发放进度: names of indicators and of their classes that were cut off at the edge of a cell. */
import type { ReadPart } from '../disclosure/reading/reading.ts'
import { plainWords, withoutSpace } from '../document/printed-words.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'
import { allIndicators, type IndicatorRow } from './forms/indicator-rows.ts'

export const cutOffName: Rule = {
  id: 'IND-031',
  title: { zh: '指标和分类的名称完整', en: 'names of indicators and classes are whole' },
  basis: 'form',
  check: (part) => [...allIndicators(part).flatMap(cutOff), ...withoutEnding(part)],
}

/** Words of two characters that indicators are named with: the first of them alone ends no name. */
const WORDS =
  '发放 完成 建设 维护 维修 采购 支付 保障 培训 检查 验收 覆盖 合格 达标 及时 满意 增长 下降 提高 提升 改善 推进 数量 情况 比例 标准 质量 服务 管理 项目 资金 费用 人员 企业 单位 准确 规范 有效 稳定 落实 处理 整改 巡查 宣传 救助'.split(
    ' ',
  )

/** The description begins with the name, and goes on in the middle of a word. */
function cutOff({ form, indicator, name }: IndicatorRow): readonly Remark[] {
  const said = withoutSpace(indicator.explanation?.text ?? '')
  const [printed, whole] = [plainWords(name), plainWords(said)]
  const last = printed.slice(-1)
  const isCut =
    printed.length >= 4 &&
    whole.length <= printed.length + 8 &&
    whole.startsWith(printed) &&
    WORDS.includes(last + whole.charAt(printed.length)) &&
    !WORDS.some((word) => printed.endsWith(word))
  if (!isCut) return []
  return [
    {
      severity: 'warning',
      at: spot(form, indicator.name, name, '三级指标'),
      printed: name,
      expected: said,
      message: {
        zh: `${formName(form)}三级指标“${name}”不完整，说明写作“${said}”。请补全名称。`,
        en: `${formName(form)}: the indicator “${name}” is cut off; its description has “${said}”. Complete the name.`,
      },
    },
  ]
}

const ENDING = /指标$/
/** So many classes with the ending tell that those without it have lost it. */
const MANY = 3

/** 经济效益 among 社会效益指标, 质量指标: one class of the form is printed without 指标. */
const withoutEnding = (part: ReadPart): readonly Remark[] =>
  part.forms.flatMap((form) => {
    const rows = allIndicators(part).filter((row) => row.form === form && row.level2 !== '')
    const names = new Set(rows.map(({ level2 }) => level2))
    const bare = [...names].filter((name) => !ENDING.test(name))
    const [only, ...others] = bare
    if (only === undefined || others.length > 0 || names.size - 1 < MANY || only.endsWith('指')) return []
    return rows
      .filter(({ level2 }) => level2 === only)
      .slice(0, 1)
      .map(({ indicator, name }) => ({
        severity: 'note' as const,
        at: spot(form, indicator.level2 ?? indicator.name, name, '二级指标'),
        printed: only,
        expected: `${only}指标`,
        message: {
          zh: `${formName(form)}二级指标“${only}”缺“指标”二字，其余 ${names.size - 1} 个都有，应为“${only}指标”。请统一。`,
          en: `${formName(form)} prints the class “${only}” without 指标, which the other ${names.size - 1} have. Make them one.`,
        },
      }))
  })
