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
  'RND-033': {
    zh: '“{name}”有 {bytes} 字节，附件最大 {limit} MB，不能是空文件。没有上传；请压缩或拆开后再传。',
    en: '“{name}” has {bytes} bytes; an attachment has {limit} MB at most and is not empty. Nothing was uploaded; make it smaller or split it.',
  },
  'RND-034': {
    zh: '“{name}”不能作附件：只收 {known}，内容要与扩展名一致，不收网页、程序和带宏的文件。没有上传；请换一种格式。',
    en: '“{name}” cannot be attached: only {known}, with a content that fits the name; no pages, programs or macros. Nothing was uploaded; use another format.',
  },
  'RND-035': {
    zh: '一条批注最多 {most} 个附件，“{name}”没有上传。请另写一条，或合并文件。',
    en: 'A comment has {most} attachments at most; “{name}” was not uploaded. Write another comment, or join the files.',
  },
  'RND-036': {
    zh: '提到的人里有不能看这一轮的，批注没有发出。请从列表里重新选择。',
    en: 'Somebody who was named may not see this round; the comment was not sent. Choose from the list again.',
  },
  'RND-037': {
    zh: '没有这个附件，或者您无权查看。请刷新批注。',
    en: 'There is no such attachment, or you may not see it. Load the comments again.',
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
  'RND-070': {
    zh: '项目“{project}”现在是“{state}”，还没有入库，不能编入预算。请先走完入库审核。',
    en: 'Project “{project}” is “{state}” and not in the library: no budget takes it in. Have it admitted first.',
  },
  'RND-071': {
    zh: '项目“{project}”现在是“{state}”，{role}不能“{act}”。别人可能刚办过，请刷新后再看。',
    en: 'Project “{project}” is “{state}”; {role} has no “{act}” now. Somebody may have acted just before: reload.',
  },
  'RND-072': {
    zh: '“{act}”要写明理由，经办人才知道改什么。请填写理由。',
    en: '“{act}” needs a reason, so that the preparer knows what to change. Write one.',
  },
  'RND-073': {
    zh: '{person}参加了项目“{project}”的填报，不能再办“{act}”：填报与审核须由不同的人办理。请换一位审核。',
    en: '{person} took part in declaring project “{project}” and cannot “{act}” it: declaring and reviewing are for different people. Ask another reviewer.',
  },
  'RND-074': {
    zh: '{person}已在单位审核中同意项目“{project}”，不能再办“{act}”。请由部门的另一位审核。',
    en: '{person} agreed to project “{project}” for the unit and cannot “{act}” it for the department. Ask somebody else.',
  },
  'RND-075': {
    zh: '项目“{project}”还有 {count} 处错误，改正后才能送审。请在页面的“问题”里逐条查看。',
    en: 'Project “{project}” has {count} errors to be mended before it is sent on. See them under “Findings”.',
  },
  'RND-076': {
    zh: '项目“{project}”的绩效目标还没有审核通过，不能入库。请等财政绩效审核目标。',
    en: 'The targets of project “{project}” have not been passed, so it is not admitted yet. The performance officer has to look at them.',
  },
  'RND-077': {
    zh: '项目“{project}”还没有申报内容。请先填写基本信息、测算依据和绩效目标。',
    en: 'Project “{project}” has no declaration. Fill in its particulars, cost basis and targets first.',
  },
  'RND-078': {
    zh: '项目“{project}”已编入{round}，现在不能“{act}”。请先在该轮次里删除它，或等批复以后再办。',
    en: 'Project “{project}” stands in {round}, so “{act}” is not possible now. Take it out of that round, or wait for the approval.',
  },
  'RND-080': {
    zh: '没有这个情景，或者您无权查看。情景在采纳以前只有建立的人看得到。',
    en: 'There is no such scenario, or you may not see it: before it is adopted only its maker does.',
  },
  'RND-081': {
    zh: '情景“{name}”已采纳或弃用，或者是别人建立的，不能再改。可以另建一个。',
    en: 'Scenario “{name}” was adopted or discarded, or is somebody else’s, and changes no more. Make another one.',
  },
  'RND-082': {
    zh: '情景里有一个参数（{kind}）对不上本轮的单位、项目或控制数。请重新选择。',
    en: 'A parameter of the scenario ({kind}) is of a unit, project or ceiling that the round does not have. Choose again.',
  },
  'RND-083': {
    zh: '情景“{name}”没有改动任何一格，没有可采纳的。排序请在“排序”页调整，控制数请在“控制数”页下达。',
    en: 'Scenario “{name}” would change no cell, so there is nothing to adopt. Move projects on the ranking page; issue ceilings on theirs.',
  },
  'RND-084': {
    zh: '没有等您答复的情景改动，可能已经答复过。请刷新后再看。',
    en: 'No change of a scenario waits for your answer; perhaps it was answered. Reload.',
  },
  'RND-079': {
    zh: '项目 {code} 正在审核或已入库，申报内容已锁定。要修改请先撤回，已入库的请用“调整”。',
    en: 'Project {code} is in review or in the library, and its declaration is locked. Withdraw it first; of one in the library begin a revision.',
  },
  'RND-066': {
    zh: '任务停在“{step}”：{person} 已没有开始时的权限（任职或委托已结束，或账号已停用）。已做完的保留；请由有权限的人重新开始。',
    en: 'The job stopped at “{step}”: {person} no longer has the rights with which it was started (the appointment or delegation has ended, or the account was disabled). What was done stays; somebody who has the rights starts it again.',
  },
  'RND-067': {
    zh: '这项任务不能继续：只有停下的、没有做完的批量任务可以继续。请重新开始一项。',
    en: 'This job cannot go on: only one of many parts that was stopped or not finished can. Start another.',
  },
} as const
