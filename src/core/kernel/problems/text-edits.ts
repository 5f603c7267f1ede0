/** Problems of texts that people change on the page: why one is not taken. */
export const TEXT_EDIT_PROBLEMS = {
  'PUB-401': {
    zh: '“{key}”有 {found} 个字，超过 {limit} 个。请写得短些；没有保存。',
    en: '“{key}” has {found} characters, more than {limit}. Shorten it; nothing was saved.',
  },
  'PUB-402': {
    zh: '“{found}”不是日期。请写成 2024-08-30 的样子；没有保存。',
    en: '“{found}” is no date. Write it like 2024-08-30; nothing was saved.',
  },
  'PUB-403': {
    zh: '“{key}”要填一个数：数量直接写数字（3、99.43），金额带单位（25.33万元）。“{found}”没有保存。',
    en: '“{key}” is a number: digits for a count (3, 99.43), with its unit for money (25.33万元). “{found}” was not saved.',
  },
  'PUB-404': {
    zh: '这份文件没有用到文本“{key}”，没有保存。请重新打开页面再看。',
    en: 'The document does not use the text “{key}”; nothing was saved. Open the page again.',
  },
  'PUB-405': {
    zh: '“{key}”在您打开之后已被改过，没有保存。请看过现在的内容，再决定保留哪一个；您写的还在。',
    en: '“{key}” was changed after you opened it; nothing was saved. Look at what stands there now and decide which to keep; what you wrote is still there.',
  },
} as const
