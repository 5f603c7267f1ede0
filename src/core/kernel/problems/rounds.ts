/** Problems of budget rounds: what cannot be changed, submitted, reviewed or approved, and why. */
export const ROUND_PROBLEMS = {
  'RND-001': {
    zh: '{unit} {year} 年没有{round}，或者您无权查看。请先在“预算编制”里开始编制，或核对网址。',
    en: '{unit} has no {round} of {year}, or you may not see it. Begin it in the overview of rounds, or check the address.',
  },
  'RND-002': {
    zh: '{round}现在是“{state}”，数字已锁定，不能改。要改请先撤回，或请审核人退回。',
    en: 'The round {round} is “{state}”: its figures are locked. Withdraw it, or ask the reviewer to return it.',
  },
  'RND-003': {
    zh: '您是{role}，不能修改{unit}的数字。有意见请写批注，可以附建议值。',
    en: 'As {role} you do not change the figures of {unit}. Write a comment, with a proposed value if you like.',
  },
  'RND-004': {
    zh: '“{act}”现在办不了：{unit} {round}是“{state}”，您是{role}。请刷新页面，看看轮到谁办。',
    en: '“{act}” cannot be done now: {round} of {unit} is “{state}”, and you are {role}. Reload the page to see whose turn it is.',
  },
  'RND-005': {
    zh: '职责分离：{person}参与过{unit}这一轮的编制，不能再“{act}”同一份数据。请由另一个人办理。',
    en: 'Separation of duties: {person} took part in preparing this round of {unit} and cannot “{act}” it. Somebody else has to.',
  },
  'RND-006': {
    zh: '职责分离：{person}已审签过{unit}这一轮，不能再“{act}”。请由另一个人办理。',
    en: 'Separation of duties: {person} signed this round of {unit} and cannot “{act}” it as well. Somebody else has to.',
  },
  'RND-007': {
    zh: '还有 {count} 处错误没有改：{first}。请改好再办。',
    en: '{count} errors are left: {first}. Correct them first.',
  },
  'RND-008': {
    zh: '还有 {count} 处警告没有说明原因：{first}。请改好，或写明原因。',
    en: '{count} warnings lack a reason: {first}. Correct them, or say why.',
  },
  'RND-009': {
    zh: '还有 {count} 条审核批注没有答复。请答复后再送审。',
    en: '{count} comments of the reviewer are not answered. Answer them before submitting.',
  },
  'RND-010': {
    zh: '{round}的报送截止日是 {due}，已经过了。请向财政部门申请延期后再送审；填好的内容都还在。',
    en: 'The last day for {round} was {due}. Ask the finance bureau for more time; what you wrote is kept.',
  },
  'RND-011': {
    zh: '退回要选一项理由，并写明意见，或至少有一条待解决的批注。',
    en: 'A return needs one of the reasons, and a text or at least one open comment.',
  },
  'RND-012': {
    zh: '批复要写文号和日期。请填写后再办。',
    en: 'An approval needs a document number and a date.',
  },
  'RND-013': {
    zh: '{department}还有 {count} 个单位没有走到这一步：{units}。请先办完，或催办。',
    en: '{count} units of {department} are not there yet: {units}. Finish or remind them first.',
  },
  'RND-014': {
    zh: '还有 {count} 处改动没有看过。请看过之后再通过。',
    en: '{count} changes have not been looked at. Look at them before passing.',
  },
  'RND-015': {
    zh: '{round}已经开始编制了。请直接打开。',
    en: '{round} has been begun already. Open it.',
  },
  'RND-016': {
    zh: '这个日期“{found}”不对。请写成 2023-02-20 这样的日期，且不晚于今天。',
    en: 'The date “{found}” is not right. Write it like 2023-02-20, no later than today.',
  },
  'RND-020': {
    zh: '这一行已被删除，改动没有写入。要改请先恢复这一行。',
    en: 'This row was taken out; the change was not written. Bring the row back first.',
  },
  'RND-021': {
    zh: '这一轮里没有这一行，改动没有写入。请刷新页面。',
    en: 'The round has no such row; the change was not written. Reload the page.',
  },
  'RND-022': {
    zh: '“{sheet}”表没有可以填写的“{field}”栏，改动没有写入。',
    en: 'The sheet “{sheet}” has no field “{field}” to write in; the change was not written.',
  },
  'RND-023': {
    zh: '新行的位置不对：{what}。这一行没有加上。',
    en: 'The new row cannot stand there: {what}. It was not added.',
  },
  'RND-024': {
    zh: '这一行的编号已经用过了，没有加上。请刷新页面后再加。',
    en: 'The id of the new row is taken; it was not added. Reload the page and add it again.',
  },
  'RND-025': {
    zh: '一次最多改 {limit} 处，这次有 {found} 处。请分几次。',
    en: 'At most {limit} changes at once; these are {found}. Make several of them.',
  },
  'RND-030': {
    zh: '没有这条批注，或者您无权查看。请刷新页面。',
    en: 'There is no such comment, or you may not see it. Reload the page.',
  },
  'RND-031': {
    zh: '只有提出批注的人或审核人能把它标为“已解决”。请先答复。',
    en: 'Only its author or a reviewer may resolve a comment. Answer it first.',
  },
  'RND-032': {
    zh: '没有这次报送，或者您无权查看。请回到列表查看。',
    en: 'There is no such submission, or you may not see it. Look at the list.',
  },
  'RND-040': {
    zh: '{unit} {fund} {nature}：下达到单位合计 {sum} 万元，超过部门控制数 {total} 万元，超 {over} 万元。请压减后再下达。',
    en: '{unit}, {fund}, {nature}: the units get {sum} in all, the department has {total} (万元); {over} too much. Reduce it.',
  },
  'RND-041': {
    zh: '没有{unit}的部门控制数（{fund} {nature}）。请先由财政部门下达到部门。',
    en: 'No ceiling was issued to the department for {unit} ({fund}, {nature}). The finance bureau issues it first.',
  },
  'RND-042': {
    zh: '您不能给{unit}下达控制数：财政部门下达到部门，主管部门分到所属单位。',
    en: 'You cannot issue a ceiling to {unit}: the bureau issues to departments, a department to its units.',
  },
  'RND-043': {
    zh: '单位控制数已分到 {sum} 万元，{unit}的部门控制数不能降到 {found} 万元以下。请主管部门先调整分配。',
    en: 'Units of {unit} already have {sum} of the ceiling; it cannot be cut to {found} (万元) before the department splits it anew.',
  },
  'RND-050': {
    zh: '没有项目 {code}，或者您无权查看。',
    en: 'There is no project {code}, or you may not see it.',
  },
  'RND-051': {
    zh: '项目 {code} 在 {year} 年{round}里已经有了。请直接打开修改。',
    en: 'Project {code} is in {round} of {year} already. Open it.',
  },
  'RND-052': {
    zh: '项目 {code} 属于{unit}，只有该单位的经办能编制。',
    en: 'Project {code} belongs to {unit}; only its preparers draft it.',
  },
  'RND-053': {
    zh: '这两个项目已经判断过了：{verdict}。同一对项目只判断一次。',
    en: 'The two projects were judged already: {verdict}. A pair is judged once.',
  },
  'RND-060': {
    zh: '今天已经催办过{unit}了，明天可以再催。',
    en: '{unit} was reminded today; you may do so again tomorrow.',
  },
  'RND-061': {
    zh: '没有这项任务，或者您无权查看。',
    en: 'There is no such job, or you may not see it.',
  },
  'RND-062': {
    zh: '任务没有做完：{detail}。没有留下做了一半的东西，可以再做一次。',
    en: 'The job was not finished: {detail}. Nothing half done was left; you may start it again.',
  },
  'RND-063': {
    zh: '{unit}没有可以比较的“{against}”。请换一个基准。',
    en: '{unit} has nothing called “{against}” to compare with. Choose another base.',
  },
  'RND-064': {
    zh: '“{what}”不存在，或者您无权查看。请核对网址，或从“工作台”进入。',
    en: '“{what}” does not exist, or you may not see it. Check the address, or enter from the home page.',
  },
  'RND-065': {
    zh: '“{act}”要本人确认：密码不对，没有办理。请再输入一次。',
    en: '“{act}” is confirmed in person: the password is wrong, and nothing was done. Enter it again.',
  },
} as const
