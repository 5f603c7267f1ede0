/** Problems of waivers: what cannot be waived, and who does not decide. */
export const WAIVER_PROBLEMS = {
  'WVR-001': {
    zh: '“{rule}”是硬性规则（算术、科目、控制数、平衡、个人信息等），不能豁免。请改正后再送审。',
    en: '“{rule}” is a hard rule (arithmetic, codes, ceilings, balances, personal data and the like) and cannot be waived. Mend it before handing in.',
  },
  'WVR-002': {
    zh: '检查里已没有这个问题，没有申请。请刷新检查再看。',
    en: 'The checks no longer say this, and nothing was asked for. Load the checks again.',
  },
  'WVR-003': {
    zh: '{person} 申请的豁免不能由本人决定。请由主管部门或财政部门的另一人决定。',
    en: '{person} asked for this waiver and cannot decide on it. Somebody else in the department or the bureau does.',
  },
  'WVR-004': {
    zh: '主管部门自己申请的豁免由财政部门决定，{person} 不能决定。',
    en: 'A waiver that the department itself asks for is decided by the bureau; {person} cannot decide on it.',
  },
  'WVR-005': {
    zh: '豁免的截止日“{found}”不对：要从今天（{today}）起，最长到 {most}。请改日期。',
    en: 'The last day “{found}” of the waiver is not right: from today ({today}) to {most} at the latest. Change it.',
  },
  'WVR-006': {
    zh: '这项豁免已有申请或已在有效期内，不必再申请。请看问题旁边的说明。',
    en: 'This was asked for already, or is waived. See what stands beside the finding.',
  },
  'WVR-007': {
    zh: '没有这项豁免申请，或者您无权查看。请回到列表查看。',
    en: 'There is no such request for a waiver, or you may not see it. Look at the list.',
  },
  'WVR-008': {
    zh: '这项豁免申请已经决定或撤回，不能再办。请刷新列表。',
    en: 'This request for a waiver was decided or taken back already; nothing more can be done with it. Load the list again.',
  },
  'WVR-009': {
    zh: '不予豁免要写明理由，申请的人才知道怎么改。请填写。',
    en: 'A refusal needs its reason, so that whoever asked knows what to change. Write it.',
  },
} as const
