/** Problems of classification codes and of the lists that bring new ones. */
export const LAW_PROBLEMS = {
  'LAW-001': {
    zh: '{book}中没有代码 {code}（{year} 年）。请核对代码；如果是新增科目，请先导入当年的科目表。',
    en: 'There is no code {code} in the book {book} ({year}). Check it; if it is new, import the official list of that year first.',
  },
  'LAW-002': {
    zh: '代码 {code} 在 {year} 年不用（{years}）。请改用当年的代码。',
    en: 'Code {code} is not in force in {year} ({years}). Use the code of that year.',
  },
  'LAW-003': {
    zh: '部门预算经济科目 {code} 没有对应的政府预算经济科目。请用款级代码（5 位），或在对应关系里补上。',
    en: 'Departmental economic code {code} has no governmental counterpart. Use a section code (5 digits), or add the correspondence.',
  },
  'LAW-004': {
    zh: '部门预算经济科目 {code} 在 {year} 年没有对应的政府预算经济科目（有对应的年度：{years}）。请改用当年的代码。',
    en: 'Departmental economic code {code} has no governmental counterpart in {year} (it has one in {years}). Use the code of that year.',
  },
  'LAW-005': {
    zh: '“{code}”不是{book}的代码。应为 {expected}。请核对这一行，或删去。',
    en: '“{code}” is not a code of the book {book}. It should be {expected}. Check the row, or delete it.',
  },
  'LAW-006': {
    zh: '代码 {code} 按位数是“{expected}”级，表里写的是“{found}”级。无法判断哪一项有误，请核对。',
    en: 'By its length the code {code} is of level {expected}, but the list says {found}. Check which of the two is wrong.',
  },
  'LAW-007': {
    zh: '代码 {code}（{name}）的上级 {parent} 在 {year} 年的科目表和这份表里都没有。请补上 {parent} 一行，或核对代码。',
    en: 'The code above {code} ({name}), {parent}, is neither in the book of {year} nor in this list. Add its row, or check the code.',
  },
  'LAW-008': {
    zh: '代码 {code} 在这份表里有不同的名称：{names}。请只留一个。',
    en: 'The code {code} bears different names in this list: {names}. Keep one of them.',
  },
  'LAW-009': {
    zh: '代码 {code} 没有名称。请补上。',
    en: 'The code {code} has no name. Add it.',
  },
  'LAW-010': {
    zh: '代码 {code} 的截止年度 {to} 早于起始年度 {from}。请核对两个年度。',
    en: 'The code {code} ends in {to}, before it begins in {from}. Check both years.',
  },
  'LAW-011': {
    zh: '没有找到表头。需要一行同时写着“科目编码”（或“编码”“代码”，或“类”“款”“项”三栏）和“科目名称”（或“名称”）。',
    en: 'No header row was found. One row must hold both a code column (科目编码, 编码, 代码, code, or 类/款/项) and a name column (科目名称, 名称, name).',
  },
  'LAW-012': {
    zh: '这个文件打不开：不是完整的 .xlsx。请用 Excel 或 WPS 另存为 .xlsx 或 .csv 再试。',
    en: 'This file cannot be opened: it is not a whole .xlsx file. Save it as .xlsx or .csv and try again.',
  },
  'LAW-013': {
    zh: '这一格是公式，按它显示的值“{found}”读取。请核对。',
    en: 'This cell is a formula; its shown value “{found}” was read. Please check it.',
  },
  'LAW-014': {
    zh: '这一格没有可读的值（{found}）。请改写成文字或数字。',
    en: 'This cell holds no readable value ({found}). Write it as text or as a number.',
  },
  'LAW-015': {
    zh: '“{found}”不是科目表的名称。应为 {expected}。',
    en: '“{found}” is not the name of a book. It should be {expected}.',
  },
  'LAW-016': {
    zh: '“{found}”不是把握程度。应为 sure、likely、unsure 或 local，或空着。',
    en: '“{found}” is not a confidence. It should be sure, likely, unsure or local, or blank.',
  },
  'LAW-017': {
    zh: '这一行没有编码，没有读取：{found}',
    en: 'This row has no code and was not read: {found}',
  },
  'LAW-018': {
    zh: '这个工作表没有科目表头，没有读取。',
    en: 'This sheet has no header of a classification and was not read.',
  },
  'LAW-019': {
    zh: '从这一行开始的引号没有配对，后面的内容无法分格。请补上引号。',
    en: 'The quotation mark that opens in this row is never closed, so the cells after it cannot be told apart. Close it.',
  },
  'LAW-020': {
    zh: '这个文件解开后超过 {limit} MB，或里面多于 {entries} 个部分，没有读取。科目表不会这么大：请检查文件，或把科目表另存为 .csv 再试。',
    en: 'Unpacked, this file is larger than {limit} MB or has more than {entries} parts, and was not read. No list of codes is that large: check the file, or save the list as .csv and try again.',
  },
  'LAW-021': {
    zh: '这是旧式 .xls 文件，不能读取。请用 Excel 或 WPS 另存为 .xlsx 或 .csv 再试。',
    en: 'This file is of the old .xls format, which cannot be read. Save it as .xlsx or .csv and try again.',
  },
} as const
