/** 预算来源及资金规模: a ticked source says how much, and says the budget that is executed. */
import { plainWords } from '../document/printed-words.ts'
import { equal } from '../kernel/rational.ts'
import type { ReadForm } from '../performance/forms/read-form.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { mainExecution } from './forms/execution.ts'
import { money } from './forms/figure.ts'
import { formName, spot } from './forms/form-spots.ts'

export const sourceAmount: Rule = {
  id: 'BOX-003',
  title: {
    zh: '勾选的资金来源写明资金量，并与预算数一致',
    en: 'a ticked source has its amount, that of the budget',
  },
  basis: 'form',
  check: (part) => part.forms.flatMap(sourceFaults),
}

function sourceFaults(form: ReadForm): readonly Remark[] {
  const choice = form.content.choices.find(({ question }) => /资金规模|预算来源/.test(plainWords(question)))
  const ticked = choice?.options.filter((one) => one.isTicked === true) ?? []
  const [first] = ticked
  const { budget } = mainExecution(form)?.cells ?? {}
  if (choice === undefined || first === undefined || budget === undefined) return []
  const amounts = form.content.fields.filter(({ label }) => /^资金量/.test(plainWords(label)))
  const [amount] = amounts
  if (amount === undefined)
    return [
      {
        severity: 'warning',
        at: spot(form, first, choice.question, '资金量'),
        printed: '',
        expected: budget.text,
        message: {
          zh: `${formName(form)}勾选“${first.text}”，没有写资金量，而预算数为 ${budget.text} 万元。请补上。`,
          en: `${formName(form)} ticks “${first.text}” without its amount, though the budget is ${budget.text} 万元. Fill it in.`,
        },
      },
    ]
  const figure = money(amount.text)
  if (figure === undefined || amounts.length > 1 || ticked.length > 1 || equal(figure.value, budget.value))
    return []
  return [
    {
      severity: 'note',
      at: spot(form, amount, choice.question, amount.label),
      printed: figure.text,
      expected: budget.text,
      message: {
        zh: `${formName(form)}资金量印为 ${figure.text}，预算数(A)为 ${budget.text}。若前者是年初预算、后者是调整后的，请注明；否则请统一。`,
        en: `${formName(form)} gives ${figure.text} as the size of its money and ${budget.text} as its budget. If one is the original and the other the adjusted budget, say so; else make them one.`,
      },
    },
  ]
}
