/** Problems of documents that are to be published: what people have still to write, and what they wrote wrongly. */
export const PUBLISHING_PROBLEMS = {
  'PUB-001': {
    zh: '“{section}”缺文本“{key}”。请在 {file} 的“文本”里写“{key}:”。',
    en: '“{section}” has no text “{key}”. Write it as “{key}:” under 文本 in {file}.',
  },
  'PUB-002': {
    zh: '“{section}”里{subject}{change}，达到说明原因的界限，没有写原因。请在 {file} 的“原因”里加一条：{example}。',
    en: 'In “{section}”, {subject} changed ({change}), enough to ask for a reason, and none is written. Add one under 原因 in {file}: {example}.',
  },
  'PUB-003': {
    zh: '文本“{key}”里写“{found}”，与报表不符：{message}。请改正文本；金额本身有误时请改明细。',
    en: 'The text “{key}” says “{found}”, which disagrees with the tables: {message}. Mend the text, or the lines if the amount is wrong.',
  },
  'PUB-004': {
    zh: '“{section}”要用到“{key}”，没有填。请在 {file} 里填写（{where}）。',
    en: '“{section}” needs “{key}”, which is not given. Write it into {file} ({where}).',
  },
  'PUB-005': {
    zh: '“{section}”要说明 {code} {name} 的用途，没有写。请在 {file} 的“用途”里写：“{code}”: 主要用于……。',
    en: '“{section}” says what {code} {name} is used for, and nothing is written. Add “{code}” under 用途 in {file}.',
  },
  'PUB-006': {
    zh: '口径 {profile} 没有“document:”，只能印报表，不能成文。请在口径文件里写明文本的章节。',
    en: 'The profile {profile} has no “document:”, so only tables can be printed. Add the sections of the document to it.',
  },
  'PUB-007': {
    zh: '“{section}”要解释科目 {code} {name}，没有现成的解释。请在 {file} 的“科目解释”里写：“{code}”: ……。',
    en: '“{section}” explains {code} {name}, for which nothing is at hand. Add “{code}” under 科目解释 in {file}.',
  },
  'PUB-008': {
    zh: '{unit} {year} 年没有可以公开的数。请先装载这一年的数据。',
    en: '{unit} has no figures of {year} to publish. Load the data of the year first.',
  },
  'PUB-009': {
    zh: '“{section}”要印 {form}，没有这样的绩效表。请在 {year}/performance/ 里填写，或确认本年不需要。',
    en: '“{section}” prints {form}, and there is no such form. Write it into {year}/performance/, or make sure that none is needed.',
  },
  'PUB-010': {
    zh: '没有写公开日期，封面上要用。请在 {file} 里写“公开日期: 2024-08-30”这样的一行。',
    en: 'The cover prints the date of publication, which is not given. Write a line such as “公开日期: 2024-08-30” into {file}.',
  },
  'PUB-011': {
    zh: '没有写联系方式。请在 {file} 里写“联系方式:”。',
    en: 'No contact is given. Write “联系方式:” into {file}.',
  },
  'PUB-012': {
    zh: '“{section}”里 {subject} 与上年比较，没有上年的数。请在 {year} 年的文件里填写上年的合计（“只知部分: 是”）。',
    en: 'In “{section}”, {subject} is compared with the year before, of which nothing is known. Write its sums into a file of {year} (“只知部分: 是”).',
  },
  'PUB-020': {
    zh: '口径文件的一项内容只写一种，这里写了：{found}。可以写：{known}。',
    en: 'An entry of “holds” has one of its kinds, and here stand: {found}. Known: {known}.',
  },
  'PUB-021': {
    zh: '文本文件的单位 {unit} 不在 department.yaml 里。请核对单位编码。',
    en: 'The file of texts names the unit {unit}, which department.yaml does not have. Check the code.',
  },
  'PUB-022': {
    zh: '文本“{key}”没有哪一节用到。这份口径用到的是：{known}。请核对名称，或删去。',
    en: 'No section uses the text “{key}”. This profile uses: {known}. Check its name, or delete it.',
  },
  'PUB-024': {
    zh: '口径文件里的“{found}”不是口径范围。请写成 {=flow:expenditure,fund:generalPublic} 的样子。',
    en: '“{found}” of the profile names no region. Write it like {=flow:expenditure,fund:generalPublic}.',
  },
  'PUB-023': {
    zh: '单位 {unit} 的这份文本写了两次（{first}）。请合在一个文件里。',
    en: 'The texts of unit {unit} are written twice ({first}). Put them into one file.',
  },
} as const
