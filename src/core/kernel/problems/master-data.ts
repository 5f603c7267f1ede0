/** Problems of master data: rows of a file that cannot be taken, imports that cannot be undone. */
export const MASTER_DATA_PROBLEMS = {
  'MST-001': {
    zh: '这一列“{found}”不是模板里的栏目，没有导入。',
    en: 'The column “{found}” is none of the template’s and was not imported.',
  },
  'MST-002': {
    zh: '“{key}”在文件里出现了不止一次，后面的没有导入。请只留一行。',
    en: '“{key}” stands in the file more than once; the later rows were not imported. Keep one of them.',
  },
  'MST-003': {
    zh: '没有写“{field}”，这一行没有导入。请填写。',
    en: '“{field}” is missing and the row was not imported. Fill it in.',
  },
  'MST-004': {
    zh: '“{field}”写的是“{found}”，应如：{expected}。这一行没有导入，请改正。',
    en: '“{field}” says “{found}”, which should be like {expected}. The row was not imported; mend it.',
  },
  'MST-005': {
    zh: '文件里没有“{book}”的表：第一行应有 {labels}。请下载模板填写。',
    en: 'There is no table of “{book}” in the file: its first row should have {labels}. Fill in the template.',
  },
  'MST-006': {
    zh: '看过差异之后，{count} 行又被别人改了（{keys}），没有写入。请重新选择文件，再看一遍差异。',
    en: '{count} rows were changed by somebody after you looked at the differences ({keys}); nothing was written. Choose the file again and look once more.',
  },
  'MST-007': {
    zh: '这次导入之后，{count} 行又改过了（{keys}），不能整批撤销。请逐行改回。',
    en: '{count} rows were changed after this import ({keys}), so that it cannot be undone as a whole. Change them back one by one.',
  },
  'MST-008': {
    zh: '这次导入不存在，或者已经撤销。请刷新页面。',
    en: 'There is no such import, or it was undone already. Reload the page.',
  },
  'MST-009': {
    zh: '不存在或无权查看。',
    en: 'It does not exist, or you may not see it.',
  },
  'MST-010': {
    zh: '文件与现有数据没有不同，没有可写入的内容。',
    en: 'The file says nothing new; there is nothing to write.',
  },
  'MST-011': {
    zh: '“{found}”在合并的单元格（{cell}）里，不知道它说的是其中哪几格，这一行没有导入。请取消合并，每格写一个值。',
    en: '“{found}” stands in a merged cell ({cell}), so that it is not known which of its cells it is said of; the row was not imported. Unmerge it and write a value into each.',
  },
} as const
