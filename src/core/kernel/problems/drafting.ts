/** Problems of drafting a budget: what a cell or a row of a round cannot mean, and what does not go together. */
export const DRAFTING_PROBLEMS = {
  'DRF-001': {
    zh: '{found} 万元大约是相邻各数（{other} 万元）的一万倍。是否把元填成了万元？按元是 {meant} 万元。',
    en: '{found} ten thousand yuan is about ten thousand times the amounts beside it ({other}). Was it meant in yuan? That would be {meant}.',
  },
  'DRF-002': {
    zh: '{found} 元大约是相邻各数（{other} 元）的一万分之一。是否把万元填成了元？按万元是 {meant} 元。',
    en: '{found} yuan is about a ten-thousandth of the amounts beside it ({other}). Was it meant in ten thousand yuan? That would be {meant}.',
  },
  'DRF-003': {
    zh: '{row}的“{field}”写的是“{found}”，不在可选的内容里：{known}。请从中选择。',
    en: '“{field}” of {row} says “{found}”, which is none of: {known}. Choose one of them.',
  },
  'DRF-004': {
    zh: '{row}没有写“{field}”。请填写。',
    en: '{row} has no “{field}”. Fill it in.',
  },
  'DRF-005': {
    zh: '{row}属于项目 {project}，但这里没有这个项目的基本信息。请先建立项目，或把这一行移到别的项目。',
    en: '{row} belongs to project {project}, of which there is no basic information here. Set the project up first, or move the row.',
  },
  'DRF-006': {
    zh: '{row}的“{field}”写的是“{found}”，不是人数。请写整数，如 12。',
    en: '“{field}” of {row} says “{found}”, which is no count of people. Write a whole number, such as 12.',
  },
  'DRF-008': {
    zh: '{row}的“{field}”写的是“{found}”，不是分数。请写数字，如 10。',
    en: '“{field}” of {row} says “{found}”, which is no number of points. Write a number, such as 10.',
  },
  'DRF-009': {
    zh: '{row}：{amount} 元只写了总额，缺单价。请写成单价×数量，如 60000元/户*5户；确实定不了的，请说明原因。',
    en: '{row}: {amount} yuan are written as a sum without a unit price. Write price × quantity, such as 60000元/户*5户, or say why that cannot be.',
  },
  'DRF-010': {
    zh: '{row}：申报 {amount} 元，没有可算的测算依据。请写出单价和数量，如 3000元/笔*30笔。',
    en: '{row} asks for {amount} yuan without a basis that could be worked out. Write price and quantity, such as 3000元/笔*30笔.',
  },
  'DRF-011': {
    zh: '{row}：测算 {computed} 元，申报 {requested} 元，取整 {difference} 元，超过取整单位 {step} 万元。请改为测算数，或在“说明”里写明原因。',
    en: '{row} comes to {computed} yuan and asks for {requested}: rounded by {difference}, more than the step of {step} ten thousand yuan. Ask for what it comes to, or give the reason.',
  },
  'DRF-012': {
    zh: '{row}：测算 {computed} 元，申报 {requested} 元，相差 {difference} 元，不是取整。请核对，或在“说明”里写明原因。',
    en: '{row} comes to {computed} yuan and asks for {requested}: {difference} yuan apart, which is no rounding. Check it, or give the reason.',
  },
  'DRF-013': {
    zh: '资金来源合计 {sources} 万元，申报合计 {requested} 万元，相差 {difference} 万元。请核对各项来源。',
    en: 'The sources add up to {sources} ten thousand yuan, {requested} are asked for: {difference} apart. Check the sources.',
  },
  'DRF-014': {
    zh: '“{code}”不是末级科目。请写到{level}级，如 {example}。',
    en: '“{code}” is not at the lowest level. Write it down to {level}, such as {example}.',
  },
  'DRF-015': {
    zh: '申报合计 {requested} 万元，没有写资金来源。请填写来源，各项来源之和应等于申报合计。',
    en: '{requested} ten thousand yuan are asked for and no source is named. Name the sources; they add up to what is asked for.',
  },
  'DRF-016': {
    zh: '目标是 {target}，{cost}按 {paid} 计钱。请核对两处数量。',
    en: 'The target is {target}; {cost} pays for {paid}. Check both quantities.',
  },
  'DRF-017': {
    zh: '{row}：测算 {computed} 元，金额填的是 {requested} 元，相差 {difference} 元。请核对测算依据，或改金额。',
    en: '{row} comes to {computed} yuan and says {requested}: {difference} yuan apart. Check the basis, or change the amount.',
  },
  'DRF-018': {
    zh: '{row}不在任何绩效目标下面，不会印进申报表。请放到一个目标下面。',
    en: '{row} hangs on no goal and will not be printed. Put it under one.',
  },
  'DRF-020': {
    zh: '项目代码由系统赋码；{found} 是功能科目。请留空，或填项目库的代码 {project}。',
    en: 'Project codes are assigned by the system; {found} is a function code. Leave it blank, or write the code of the library, {project}.',
  },
  'DRF-021': {
    zh: '工作表“{sheet}”超过 {limit} 行，没有导入。请下载模板填写，或删去多余的行。',
    en: 'The sheet “{sheet}” has more than {limit} rows; nothing was imported. Fill in the template, or delete the rows beyond it.',
  },
  'DRF-022': {
    zh: '工作表“{sheet}”有隐藏的行（{rows}）或列（{columns}），没有导入。如需导入，请取消隐藏后重新选择文件。',
    en: 'The sheet “{sheet}” has hidden rows ({rows}) or columns ({columns}), which were not imported. Unhide them and choose the file again if they should be.',
  },
  'DRF-023': {
    zh: '文件里没有项目申报表，没有导入。请下载模板填写，不要改动表头和左边的栏目名称。',
    en: 'There is no project declaration in the file; nothing was imported. Fill in the template, and leave its headers and labels as they are.',
  },
  'DRF-024': {
    zh: '文件里是项目 {found} 的申报表，这里是 {project}，没有导入。请打开对应的项目，或核对项目代码。',
    en: 'The file declares project {found}, this is {project}; nothing was imported. Open the other project, or check the code.',
  },
  'DRF-025': {
    zh: '{count} 个单元格是公式（{cells}），导入的是公式的结果。请核对。',
    en: '{count} cells are formulas ({cells}); their results were imported. Check them.',
  },
  'DRF-026': {
    zh: '“{found}”（{where}）不知道应填到哪一栏，没有导入。请填到模板的栏目里。',
    en: 'It is not known where “{found}” ({where}) belongs; it was not imported. Put it under a label of the template.',
  },
  'DRF-027': {
    zh: '“{field}”填的是“{found}”，申报表上没有这个选项，导出的表上没有打勾。请改为：{known}。',
    en: '“{field}” says “{found}”, which the declaration has no box for, so that none is ticked. Choose one of: {known}.',
  },
  'DRF-028': {
    zh: '{locality} {year} 年没有项目申报表的表式。请先在地区口径里写明。',
    en: '{locality} has no layout of project declarations for {year}. Add one to its profile.',
  },
  'DRF-029': {
    zh: '文件里有 {count} 张项目申报表，一次只导入一个项目。请只留一张。',
    en: 'There are {count} project declarations in the file; one is imported at a time. Keep one of them.',
  },
  'DRF-030': {
    zh: '没有写明项目代码。请加 --project，如 --project 42010322403T000000107。',
    en: 'The code of the project is missing. Add --project, such as --project 42010322403T000000107.',
  },
  'DRF-031': {
    zh: '没有写明 Excel 文件。例如：mingzhang template 申报表.xlsx。',
    en: 'No Excel file was named. For example: mingzhang template declaration.xlsx.',
  },
  'CL-001': {
    zh: '{region} {used} 万元，控制数 {ceiling} 万元，超 {over} 万元。请压减，或向财政申请调整控制数。',
    en: '{region}: {used} ten thousand yuan, ceiling {ceiling}, over it by {over}. Lower it, or ask the finance bureau for another ceiling.',
  },
  'CL-002': {
    zh: '{row}：{region}没有下达控制数，无法核对是否超出。如需控制，请与财政联系。',
    en: '{row}: no ceiling was issued for {region}, so that nobody can tell whether it is exceeded. Ask the finance bureau if there should be one.',
  },
} as const
