/** Problems of amounts and years as people write them. */
export const AMOUNT_PROBLEMS = {
  'AMT-001': {
    zh: '“{found}”不是金额。请只写数字，如 1,234.56；负数写 -3.5。',
    en: '“{found}” is not an amount. Write digits only, such as 1,234.56; write -3.5 for a negative.',
  },
  'AMT-002': {
    zh: '“{found}”小于一分的部分不为零。金额最细到分，请写准确的数，系统不会替您四舍五入。',
    en: '“{found}” has a part smaller than one fen. Write the exact amount; nothing is rounded for you.',
  },
  'AMT-003': {
    zh: '“{found}”超过一千万亿元，不会是一笔预算。请核对位数和金额单位。',
    en: '“{found}” is more than 10^15 yuan, which no budget holds. Check the digits and the currency unit.',
  },
  'YEAR-001': {
    zh: '“{found}”不是年度。请写四位数字，如 2023。',
    en: '“{found}” is not a fiscal year. Write four digits, such as 2023.',
  },
} as const
