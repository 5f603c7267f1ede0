/** Problems of auditing: a judgement or correction that cannot be taken as it was given. */
export const AUDIT_PROBLEMS = {
  'AUD-001': {
    zh: '没有这份文件，或者它还没有核对完。请回到列表查看。',
    en: 'There is no such file, or it has not been checked yet. Look at the list.',
  },
  'AUD-002': {
    zh: '这份文件现在没有这个问题，可能重新核对过了。请刷新页面再看。',
    en: 'This file has no such finding now; it may have been checked again. Reload the page.',
  },
  'AUD-003': {
    zh: '这个问题刚刚已被判为“{verdict}”（{by}），您的判断没有记下。请看过之后再判断。',
    en: 'This finding has just been judged “{verdict}” ({by}); your judgement was not kept. Look at it, then judge again.',
  },
  'AUD-004': {
    zh: '判为“不成立”要写明理由。请写上为什么。',
    en: 'A finding is set aside with a reason. Say why.',
  },
  'AUD-005': {
    zh: '理由有 {found} 个字，最多 {limit} 个。请写短一些，长的材料另附。',
    en: 'The reason has {found} characters, at most {limit} are kept. Shorten it, and attach long material elsewhere.',
  },
  'AUD-006': {
    zh: '原文这个位置没有“{found}”，或者有不止一处，无法确定要更正哪一处。请选另一处，或人工核对。',
    en: 'At this place the document has no “{found}”, or has it more than once, so that it cannot be told what to correct. Choose another place, or check by eye.',
  },
  'AUD-007': {
    zh: '只有 PDF 能标注；这份文件是 {found}。请导出 HTML、Excel 或 JSON。',
    en: 'Only a PDF can be marked; this file is {found}. Export HTML, Excel or JSON.',
  },
  'AUD-008': {
    zh: '压缩包里没有可以核对的文件（PDF、DOCX、XLSX、HTML、文本）。请检查压缩包。',
    en: 'There is no file in the archive that can be checked (PDF, DOCX, XLSX, HTML, text). Look into it.',
  },
} as const
