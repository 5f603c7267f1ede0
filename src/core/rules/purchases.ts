/** 采购计划 against the cost items that it is a part of, and against the budget. */

import { allItems, type CostItem } from '../budget/cost-basis/items.ts'
import { plainWords } from '../document/printed-words.ts'
import { equal, isLess, over, parseRational, type Rational, sumOf, whole } from '../kernel/rational.ts'
import type { ReadForm } from '../performance/forms/read-form.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { costTexts } from './forms/cost-texts.ts'
import { type Figure, likePrinted, money } from './forms/figure.ts'
import { formName, spot } from './forms/form-spots.ts'
import { projectBudget } from './forms/project-money.ts'
import { sharedWord } from './prose/late-payments.ts'

type Purchase = ReadForm['content']['purchases'][number]

export const purchases: Rule = {
  id: 'CST-005',
  title: { zh: '采购计划与测算依据相符', en: 'purchases are part of the cost basis' },
  basis: 'form',
  check: (part) =>
    part.forms.flatMap((form) => [
      ...aboveBudget(form),
      ...form.content.purchases.flatMap((one) => against(form, one)),
    ]),
}

function aboveBudget(form: ReadForm): readonly Remark[] {
  const budget = projectBudget(form)
  const amounts = form.content.purchases.flatMap(({ amount }) =>
    amount === undefined ? [] : (money(amount.text) ?? []),
  )
  const sum = sumOf(amounts.map((one) => one.value))
  const [first] = form.content.purchases
  if (budget === undefined || first?.amount === undefined || !isLess(budget.value, sum)) return []
  const told = likePrinted(sum, 0)
  return [
    {
      severity: 'error',
      at: spot(form, first.amount, '采购计划', '金额'),
      printed: told,
      expected: `≤${budget.text}`,
      message: {
        zh: `${formName(form)}的采购计划合计 ${told} 万元，超过项目当年预算 ${budget.text} 万元。请核对。`,
        en: `${formName(form)}: purchases of ${told} 万元 are more than the year’s budget of ${budget.text}. Check them.`,
      },
    },
  ]
}

/** 20例15次 */
const QUANTITY = /(\d+(?:\.\d+)?)(\p{Script=Han}{1,2})/gu

function against(form: ReadForm, purchase: Purchase): readonly Remark[] {
  const { name, quantity, amount } = purchase
  const figure = money(amount?.text ?? '')
  if (name === undefined || quantity === undefined || amount === undefined || figure === undefined) return []
  const items = costTexts(form)
    .flatMap((text) => allItems(text.basis.items))
    .filter((item) => item.parts.length === 0 && item.worked !== undefined)
  const wanted = [...plainWords(quantity.text).matchAll(QUANTITY)].map(([, digits = '', unit = '']) => ({
    digits,
    unit,
  }))
  const counted = wanted.map((one) => items.find((item) => isCounted(item, one)))
  const found = counted.flatMap((one) => one ?? [])
  if (wanted.length > 0 && found.length === wanted.length) return byQuantity(form, purchase, figure, found)
  // By its amount and a word of its name; the quantity then must be the item's.
  const same = items.filter(
    (item) =>
      equal(inTenThousands(item), figure.value) &&
      sharedWord(`${item.label}${item.text}`, name.text) !== undefined,
  )
  const [only, ...others] = same
  const [first] = wanted
  if (only === undefined || others.length > 0 || first === undefined || wanted.length > 1) return []
  const own = new RegExp(`(?<![\\d.])(\\d+(?:\\.\\d+)?)${first.unit}`).exec(plainWords(only.text))?.[0]
  if (own === undefined || own === `${first.digits}${first.unit}`) return []
  return [
    {
      severity: 'warning',
      at: spot(form, quantity, name.text, '数量'),
      printed: quantity.text,
      expected: own,
      message: {
        zh: `${formName(form)}采购“${name.text}”的数量为 ${quantity.text}，测算依据为 ${own}（${only.text}）。请核对。`,
        en: `${formName(form)} plans to buy ${quantity.text} of “${name.text}”; its cost basis has ${own} (${only.text}). Check both.`,
      },
    },
  ]
}

const isCounted = (
  item: CostItem,
  { digits, unit }: { readonly digits: string; readonly unit: string },
): boolean => new RegExp(`(?<![\\d.])${digits.replace('.', '\\.')}${unit}`).test(plainWords(item.text))

const inTenThousands = (item: CostItem): Rational => over(item.worked ?? sumOf([]), whole(10_000))

function byQuantity(
  form: ReadForm,
  { name, quantity, amount }: Purchase,
  figure: Figure,
  items: readonly CostItem[],
): readonly Remark[] {
  const different = [...new Set(items)]
  const sum = sumOf(different.map(inTenThousands))
  if (amount === undefined || equal(sum, figure.value) || parseRational(figure.text) === undefined) return []
  const expected = likePrinted(sum, figure.decimals)
  const words = different.map((item) => item.text).join('，')
  return [
    {
      severity: 'error',
      at: spot(form, amount, name?.text ?? '', '金额'),
      printed: figure.text,
      expected,
      message: {
        zh: `${formName(form)}采购“${name?.text ?? ''}”${quantity?.text ?? ''}的金额印为 ${figure.text} 万元，测算依据为 ${expected} 万元（${words}）。采购计划不应大于测算，请核对。`,
        en: `${formName(form)} plans ${figure.text} 万元 for ${quantity?.text ?? ''} of “${name?.text ?? ''}”; its cost basis comes to ${expected} (${words}). Check both.`,
      },
    },
  ]
}
