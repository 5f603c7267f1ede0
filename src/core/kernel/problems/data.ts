/** Problems of a department's data files: their bytes, their YAML, their words, and what they say together. */
export const DATA_PROBLEMS = {
  'DAT-001': {
    zh: '文件不是 UTF-8 编码，看起来是 {encoding}。请在编辑器里另存为 UTF-8 后再载入；为免认错字，系统不替您转换。',
    en: 'The file is not UTF-8; it looks like {encoding}. Save it as UTF-8 and load it again; nothing is converted by guess.',
  },
  'DAT-002': {
    zh: '文件有损坏：从这一行起有 {count} 处不成字，可能没有传完或被截断。请重新取得完整的文件。',
    en: 'The file is damaged: from this line on, {count} places are no characters. It may be cut off; get the whole file again.',
  },
  'DAT-003': {
    zh: '这不是文本文件（{found}）。请放入用 UTF-8 保存的文本文件；Excel、Word 文件不能直接改名为 .yaml 或 .csv。',
    en: 'This is not a text file ({found}). Use text saved as UTF-8; an Excel or Word file cannot simply be renamed.',
  },
  'DAT-004': {
    zh: '文件超过 {limit} MB，没有读取。请检查是否放错了文件，或按单位拆成几个文件。',
    en: 'The file is larger than {limit} MB and was not read. Check that it is the right one, or split it by unit.',
  },
  'DAT-005': {
    zh: '文件是空的。请填写内容，或删除这个文件。',
    en: 'The file is empty. Fill it in, or delete it.',
  },
  'DAT-006': {
    zh: '读不出来（{reason}）。请检查这个文件或文件夹是否还在、是否有权限打开。',
    en: 'The file or folder cannot be read ({reason}). Check that it is there and may be opened.',
  },
  'DAT-007': {
    zh: '不认识这个文件，没有读取。单位文件应当是 <年度>/budget/<单位>.yaml 或 <年度>/accounts/<单位>.yaml；备注请写进 README.md，或移到别处。',
    en: 'This file has no place here and was not read. Unit files are <year>/budget/<unit>.yaml or <year>/accounts/<unit>.yaml; put notes into README.md, or elsewhere.',
  },
  'DAT-008': {
    zh: '这是一个链接，指向部门文件夹之外、指向一个文件夹，或者指不到任何文件，没有读取。请把文件本身放进来。',
    en: 'This is a link that leaves the department’s folder, leads to a folder, or to no file at all; it was not read. Put the file itself here.',
  },
  'DAT-009': {
    zh: '缺少 {file}。一个部门的文件夹里必须有它，写明部门和单位。',
    en: '{file} is missing. A department’s folder must have it, naming the department and its units.',
  },
  'DAT-010': {
    zh: '没有这个文件夹，或者它不是文件夹。请检查路径。',
    en: 'There is no such folder, or it is not a folder. Check the path.',
  },
  'DAT-011': {
    zh: 'YAML 写法有误，这里读不懂：“{found}”。请检查缩进、冒号后的空格、括号和引号。',
    en: 'The YAML cannot be understood here: “{found}”. Check the indentation, the space after colons, brackets and quotes.',
  },
  'DAT-012': {
    zh: '同一处把“{found}”写了两次。请只留一个。',
    en: '“{found}” is written twice in one place. Keep one of them.',
  },
  'DAT-013': {
    zh: '缩进用了制表符（Tab）：“{found}”。请改用空格。',
    en: 'The indentation uses a tab: “{found}”. Use spaces.',
  },
  'DAT-014': {
    zh: '到这一行为止，前面打开的括号或引号还没有配对：“{found}”。请在它或上一行补上另一半。',
    en: 'By this line a bracket or quote that was opened has no partner yet: “{found}”. Add the other one here or on the line before.',
  },
  'DAT-015': {
    zh: '这里用了锚、引用或类型标签：“{found}”。数据文件不用它们，请把内容直接写出来；文字以 &、*、! 开头的请加引号。',
    en: 'An anchor, alias or tag is used here: “{found}”. Write the content out; put quotes around text that begins with &, * or !.',
  },
  'DAT-016': {
    zh: '文件的层次超过 {depth} 层，或者条目超过 {nodes} 个，没有读取。请检查是否放错了文件，或按单位拆开。',
    en: 'The file is nested deeper than {depth} levels or has more than {nodes} entries and was not read. Check that it is the right one.',
  },
  'DAT-017': {
    zh: '一个文件里有几份 YAML（用 --- 隔开）。请每份一个文件。',
    en: 'One file holds several YAML documents (parted by ---). Use one file each.',
  },
  'DAT-018': {
    zh: '扩展名是 .yml，没有读取。请把文件改名为 {expected}。',
    en: 'The extension is .yml, so the file was not read. Rename it to {expected}.',
  },
  'DAT-019': {
    zh: '编码无法识别，既不是 UTF-8，也不是 GB18030。请在编辑器里另存为 UTF-8 后再载入。',
    en: 'The encoding is neither UTF-8 nor GB18030. Save the file as UTF-8 and load it again.',
  },
  'DAT-020': {
    zh: '{where}里没有“{found}”这一项。是不是“{nearest}”？',
    en: 'There is no “{found}” in {where}. Is it “{nearest}”?',
  },
  'DAT-021': {
    zh: '{where}里没有“{found}”这一项。可以写的有：{known}。',
    en: 'There is no “{found}” in {where}. What may be written: {known}.',
  },
  'DAT-022': {
    zh: '{where}缺少“{key}”。请补上。',
    en: '“{key}” is missing in {where}. Add it.',
  },
  'DAT-023': {
    zh: '“{key}”应当只写一段文字或一个数，这里写成了列表或几个“键: 值”。',
    en: '“{key}” should be one text or number, but is written as a list or as keys with values.',
  },
  'DAT-024': {
    zh: '“{key}”不能写“{found}”。可以写的有：{known}。',
    en: '“{key}” cannot be “{found}”. What may be written: {known}.',
  },
  'DAT-025': {
    zh: '“{key}”写的是“{found}”，应当形如 {expected}。',
    en: '“{key}” is “{found}”; it should look like {expected}.',
  },
  'DAT-026': {
    zh: '“{key}”写的是“{found}”，像是一个公式。请写算好的文字或数，不要写公式。',
    en: '“{key}” is “{found}”, which looks like a formula. Write the text or the number itself.',
  },
  'DAT-027': {
    zh: '“{key}”里有看不见的控制字符（第 {position} 个字）。请删去后重新输入这段文字。',
    en: '“{key}” holds an invisible control character (character {position}). Delete it and type the text again.',
  },
  'DAT-028': {
    zh: '“{key}”没有写数。没有发生的请写 0，或删去这一条。',
    en: '“{key}” has no number. Write 0 if there is none, or delete the entry.',
  },
  'DAT-029': {
    zh: '“假定”写的是“{found}”，但文件开头的“假定”里没有这个名字。请在开头写明它的理由，或改用：{known}。',
    en: 'The assumption “{found}” is not among those at the head of the file. Give its reason there, or use: {known}.',
  },
  'DAT-030': {
    zh: '“印作”和“编码印作”至少要写一个。',
    en: 'At least one of 印作 and 编码印作 is needed.',
  },
  'DAT-031': {
    zh: '“{key}”应当写成列表，每条以“- ”开头；没有的写 []。',
    en: '“{key}” should be a list, each entry beginning with “- ”; write [] for none.',
  },
  'DAT-032': {
    zh: '“{key}”应当写成几个“键: 值”，这里写成了别的。',
    en: '“{key}” should be written as keys with values.',
  },
  'DAT-033': {
    zh: '“{key}”写的是“{found}”，日历上没有这一天。',
    en: '“{key}” is “{found}”, which is no day of the calendar.',
  },
  'DAT-034': {
    zh: '这一行被千分号拆开了（“{found}”成了单独的一项）。请去掉金额里的逗号，或给金额加引号，如 金额: "1,234.56"。',
    en: 'A thousands separator has split this row (“{found}” became an entry of its own). Leave the comma out, or quote the amount: "1,234.56".',
  },
  'DAT-035': {
    zh: '“{key}”的第 {position} 个字只有半个编码，不成字。请删去后重新输入。',
    en: 'Character {position} of “{key}” is half a character. Delete it and type it again.',
  },
  'DAT-036': {
    zh: '“{key}”有 {length} 个字，最多 {limit} 个。请写名称本身，说明请另写。',
    en: '“{key}” has {length} characters; {limit} are the most. Write the name alone.',
  },
  'DAT-040': {
    zh: '首行的列名应当是 {expected}，这里是 {found}。',
    en: 'The columns should be {expected}, but are {found}.',
  },
  'DAT-041': {
    zh: '这一行有 {found} 列，应当有 {expected} 列。内容里有逗号的，请用双引号括起来。',
    en: 'This row has {found} columns instead of {expected}. Put double quotes around content with commas.',
  },
  'DAT-050': {
    zh: '部门里没有单位 {unit}。请核对编码，或在 department.yaml 的“单位”里加上它；现有：{known}。',
    en: 'The department has no unit {unit}. Check the code, or add it to department.yaml; there are: {known}.',
  },
  'DAT-051': {
    zh: '单位 {unit} 在 {year} 年不存在（{years}）。请核对年度，或改正它的起止年度。',
    en: 'Unit {unit} does not exist in {year} ({years}). Check the year, or correct the years of the unit.',
  },
  'DAT-052': {
    zh: '单位编码 {unit} 用了两次。请给每个单位一个自己的编码。',
    en: 'The unit code {unit} is used twice. Give each unit its own.',
  },
  'DAT-053': {
    zh: '单位 {unit} 的上级 {parent} 不在这个部门里。请核对上级的编码。',
    en: 'The parent {parent} of unit {unit} is not in this department. Check its code.',
  },
  'DAT-054': {
    zh: '单位的上下级绕成了一圈：{path}。请改正其中一个的上级。',
    en: 'The units are their own superiors: {path}. Correct the parent of one of them.',
  },
  'DAT-055': {
    zh: '单位 {unit} 的起始年度 {from} 晚于截止年度 {to}。请改正。',
    en: 'Unit {unit} begins in {from}, after it ends in {to}. Correct one of them.',
  },
  'DAT-056': {
    zh: '单位 {unit} {year} 年的{kind}写了两份（另见 {other}）。请合成一份。',
    en: 'The {kind} of unit {unit} for {year} is given twice (see also {other}). Make them one.',
  },
  'DAT-060': {
    zh: '“{code}”不是支出功能分类的代码：应当是类 3 位、款 5 位或项 7 位数字，以 2 开头。',
    en: '“{code}” is no functional class: 3 (class), 5 (section) or 7 (item) digits beginning with 2.',
  },
  'DAT-061': {
    zh: '“{code}”不是部门预算支出经济分类的代码：应当是类 3 位或款 5 位数字，以 3 开头（5 开头的是政府预算经济分类）。',
    en: '“{code}” is no departmental economic class: 3 (class) or 5 (section) digits beginning with 3 (5 begins the governmental ones).',
  },
  'DAT-062': {
    zh: '这条明细与 {other} 重复：{region}，内容也相同（两条金额分别为 {amount} 元、{otherAmount} 元）。请删去一条；确是两笔的，请用“内容”分开。',
    en: 'This line repeats {other}: {region}, with the same content (amounts {amount} and {otherAmount} yuan). Delete one; if they are two, tell them apart by 内容.',
  },
  'DAT-063': {
    zh: '这条明细（{region}，{amount} 元）是合计：它包含 {count} 条别的明细，如 {other}（{otherRegion}，{otherAmount} 元）。数据里只写明细，请删去合计，或把它改成不重叠的余数。',
    en: 'This line ({region}, {amount} yuan) is a total: it contains other lines ({count}), such as {other} ({otherRegion}, {otherAmount} yuan). Keep leaves only: delete it, or make it the remainder that does not overlap.',
  },
  'DAT-064': {
    zh: '单位 {unit} 是 {child} 的上级，两者在 {year} 年（{stage}）都有明细，上级的数就成了合计（下级的明细见 {other}）。上级本级有收支的，请在 department.yaml 里为本级另立一个单位。',
    en: 'Unit {unit} is the parent of {child} and both have lines in {year} ({stage}), which makes the parent’s a total (see {other}). Give the parent’s own money a unit of its own in department.yaml.',
  },
  'DAT-065': {
    zh: '{found}与{because}不能同时成立：这里{because}只能是{expected}（经济分类限定人员经费或公用经费，只就基本支出时说；项目支出不受此限）。请改正其中一项。',
    en: '{found} does not go with {because}, which can here only be {expected} (an economic class decides between personnel and operating in basic expenditure only, not in project spending). Correct one of them.',
  },
  'DAT-066': {
    zh: '“{flow}”不分支出性质，这里写了“{found}”。请删去“性质”；如果是支出，请移到“支出”里。',
    en: '“{flow}” has no nature of spending, but “{found}” is written. Delete it, or move the line to the expenditure.',
  },
  'DAT-067': {
    zh: '这条{flow}没有写资金性质。请写明用的是哪种资金。',
    en: 'This line ({flow}) names no fund. Say which one.',
  },
  'DAT-068': {
    zh: '“{flow}”的金额是负数：{amount} 元。只有年初、年末结转和结余可以为负，请核对。',
    en: 'The amount of “{flow}” is negative: {amount} yuan. Only balances may be; check it.',
  },
  'DAT-069': {
    zh: '没有编码为 {project} 的项目。请核对编码，或在“项目”里写上它。',
    en: 'There is no project {project}. Check the code, or describe it among the projects.',
  },
  'DAT-070': {
    zh: '项目 {project} 在同一份文件里写了两次（另见 {other}）。请合成一个。',
    en: 'Project {project} is described twice in one file (see also {other}). Make them one.',
  },
  'DAT-071': {
    zh: '项目 {project} 的分类是 {found}，而 {other} 写的是 {expected}。同一项目的分类应当一致，请改正一处。',
    en: 'Project {project} has class {found}, but {expected} at {other}. A project has one class; correct one of them.',
  },
  'DAT-072': {
    zh: '单位 {unit} {year} 年（{stage}）{fund}收支不平衡：收入、年初结转和使用结余共 {sources} 元，支出、年末结转和结余分配共 {uses} 元，相差 {difference} 元。无法判断哪一项有误，请逐项核对。',
    en: 'Unit {unit}, {year} ({stage}), {fund}: sources and uses differ. Revenue, opening balances and used surplus are {sources} yuan; expenditure, closing balances and distribution {uses} yuan; the difference is {difference} yuan. Which is wrong cannot be told; check them all.',
  },
  'DAT-080': {
    zh: '这是一个文件夹，名称却像一个文件，里面的内容没有读取。请给文件夹改名，或者换成同名的文件。',
    en: 'This is a folder named like a file; nothing in it was read. Rename it, or put the file in its place.',
  },
  'DAT-081': {
    zh: '年度文件夹“{year}”太靠后，没有读取：现有科目最多用到 {last} 年。请核对文件夹的名称。',
    en: 'The year folder “{year}” is too far ahead and was not read; {last} is the last year accepted. Check its name.',
  },
  'DAT-082': {
    zh: '这个文件夹里有 {count} 个部门，请指定其中一个：{folders}（例如 {example}）。',
    en: 'This folder holds departments ({count}); name one of them: {folders} (such as {example}).',
  },
} as const
