/** What a template says to its author: blanks, signs in place of names, instructions. */

interface TemplateWords {
  /** On the text without white space. */
  readonly pattern: RegExp
  /** What stands there when it is filled in; absent where nobody but the author can say. */
  readonly expected?: string
  readonly zh: string
  readonly en: string
}

const BLANK = { zh: '是没有填写的空', en: 'is a blank that was not filled in' }
const LABEL = { zh: '留有模板的栏目名', en: 'keeps a label of the template' }
const INSTRUCTION = { zh: '是写给填报人的话，不是公开的内容', en: 'speaks to the author, not to the reader' }

/** Signs without which none of the patterns below fits. */
export const MAY_BE_TEMPLATE =
  /[XxＸｘ×＊*○〇_＿]{2}|待填|待补|待完|待核|待确|待定|此处|暂缺|请|如有|若有|如无|若无|没有的|无此项|内容[)）]|模板|[样示]例|样表|参考|格式[)）]|名称|全称|原因[)）】\]]|金额等[)）]|数量等[)）]|情况等[)）]|年度[)）】\]]|标题/

export const TEMPLATE_WORDS: readonly TemplateWords[] = [
  {
    pattern:
      /(?<![一二三四五六七八九])(?:[XxＸｘ×＊*○〇]{2,})(?:省|市|区|县|局|委|办|中心|部门|单位|项目|公司|万元|元|年|月|日|人|个|辆|次|批|%|％)/g,
    ...BLANK,
  },
  { pattern: /(?<=[是为：:])[XxＸｘ×]{2,}(?=[，。；、]|$)/g, ...BLANK },
  { pattern: /(?<![A-Za-z\d])(?:20)?(?:[XxＸｘ×＊*]{2,4})年/g, ...BLANK },
  { pattern: /[_＿]{2,}(?:万元|元|年|月|日|人|个|辆|次|批|%|％)/g, ...BLANK },
  {
    pattern:
      /[（(【[]?(?:待填写?|待补充|待完善|待核实|待确认|待定稿|此处填写|暂缺)[)）】\]]?(?=[，。；、]|$)/g,
    ...BLANK,
  },
  {
    pattern:
      /[（(](?:(?:该项|此处|本项|以上|注[:：]?)[^（()）]{0,40})?请(?:各?(?:部门|单位))?(?:根据|依据|按照?|结合|参照|自行|在此|填写|说明|补充|修改|删除|逐项)[^（()）]{0,60}[)）]/g,
    expected: '',
    ...INSTRUCTION,
  },
  {
    pattern:
      /[（(](?:如有|若有|如无|若无|没有的|无此项)[^（()）]{0,30}(?:请|删除|删去|不填|说明|填写|保留)[^（()）]{0,30}[)）]/g,
    expected: '',
    ...INSTRUCTION,
  },
  {
    // （绩效目标管理工作情况，以及项目数量、单位数量、预算金额等）: what to write, behind what was written.
    pattern: /(?<=。)[（(](?=[^（()）]*[，、])[^（()）\d]{10,60}(?:数量|金额|情况)等[)）]$/g,
    expected: '',
    ...INSTRUCTION,
  },
  {
    pattern: /[（(](?:增加内容|新增内容|修改内容|删除内容|模板|样表|示例|样例|供参考|参考模板|格式)[)）]/g,
    expected: '',
    ...INSTRUCTION,
  },
  {
    pattern:
      /[（(【[](?:单位名称|部门名称|项目名称|单位全称|部门全称|具体原因|说明原因|填写原因|年度|具体内容)[)）】\]](?=[\p{Script=Han}])/gu,
    ...BLANK,
  },
  { pattern: /用于项目名称(?=[\p{Script=Han}])/gu, expected: '用于', ...LABEL },
  {
    pattern:
      /^[一二三四五六七八九十（()）、.\d]{1,6}[^，。]{0,8}(?:事项|内容|任务|工作|项目|小)标题[一二三四五\d]?$/g,
    ...BLANK,
  },
]

/** 支出决算为万元: the amount was never filled in. */
export const MISSING_AMOUNT =
  /(?:决算|预算|预算数|决算数|支出|收入|总计|合计|共计|金额|资金)(?:数)?(?:各)?(?:为|是|增加|减少)万元(?=[，,。；;、）)]|$)/g

/** 主要原因是。 */
export const MISSING_REASON = /原因(?:是|为|：|:)+(?=[。；;，,])/g
