/** Problems of performance: indicator values, goals, weights, scores, spending plans and monitoring. */
export const PERFORMANCE_PROBLEMS = {
  'PFM-001': {
    zh: '指标值“{found}”无法识别，按原文保留。请写成数值（如 ≥30例、97%—100%、≤5日）或明确的程度。',
    en: 'The indicator value “{found}” was not understood and is kept as printed. Write a number (such as ≥30例, 97%—100%, ≤5日) or a clear level.',
  },
  'PFM-002': {
    zh: '指标值“{found}”没有单位，按指标名称“{name}”理解为“{unit}”。请补上单位。',
    en: 'The indicator value “{found}” has no unit; “{unit}” was taken from the name “{name}”. Add the unit.',
  },
  'PFM-003': {
    zh: '“{name}”的指标值“{found}”按百分比理解（1 即 100%）。请写成百分数。',
    en: 'The value “{found}” of “{name}” was read as a share (1 is 100%). Write it as a percentage.',
  },
  'PFM-004': {
    zh: '“{found}”没有给出指标值，完成与否无法衡量。请给出数值或明确的程度。',
    en: '“{found}” gives no value, so nobody can tell whether it is reached. Give a number or a clear level.',
  },
  'PFM-005': {
    zh: '指标值“{found}”重复了指标名称，没有给出值。请给出数值或明确的程度。',
    en: 'The value “{found}” repeats the name of the indicator and gives no value. Give a number or a clear level.',
  },
  'PFM-006': {
    zh: '“{found}”是做法，不是指标值，完成多少无法衡量。请给出数值或明确的程度。',
    en: '“{found}” says what is done, not how much; it cannot be measured. Give a number or a clear level.',
  },
  'PFM-007': {
    zh: '区间“{found}”的下限大于上限，按原文保留。请核对。',
    en: 'The range “{found}” begins above its end and is kept as printed. Check it.',
  },
  'PFM-008': {
    zh: '“{found}”可以是 {month} 个月，也可以是 {month} 月完成，无法判断。请写成“{month}个月”或“{month}月底前”。',
    en: '“{found}” may be {month} months or the month {month}; it cannot be told. Write {month}个月 or {month}月底前.',
  },
  'PFM-009': {
    zh: '指标值“{found}”是约数，按所写的数比较。请写准确的数。',
    en: 'The value “{found}” is approximate; the number as written is compared. Write the exact number.',
  },
  'PFM-010': {
    zh: '“{found}”是满分，不是要达到的分数。请写明目标分数，如 ≥90分。',
    en: '“{found}” is the most that can be had, not what is aimed at. Write the target, such as ≥90分.',
  },
  'PFM-011': {
    zh: '没有填指标值。请填写。',
    en: 'No value is given. Fill it in.',
  },
  'PFM-012': {
    zh: '指标值“{found}”没有单位，只能与同样没有单位的数比较。请补上单位。',
    en: 'The value “{found}” has no unit and can only be compared with numbers without one. Add the unit.',
  },
  'PFM-013': {
    zh: '目标值“{target}”和完成值“{actual}”无法比较。请核对单位和写法，或由评价人判断。',
    en: 'The target “{target}” and the actual value “{actual}” cannot be compared. Check their units and form, or let the assessor judge.',
  },
  'PFM-014': {
    zh: '目标值“{target}”和完成值“{actual}”的单位不同，只比较了数字。请核对单位。',
    en: 'The target “{target}” and the actual value “{actual}” have different units; only the numbers were compared. Check the units.',
  },
  'PFM-015': {
    zh: '完成值“{actual}”写成了目标的样子（带比较号或区间），不是实际完成数。请写实际完成的数。',
    en: 'The actual value “{actual}” is written like a target (with a sign or a range). Write what was in fact reached.',
  },
  'PFM-020': {
    zh: '调整后预算数为零或负数，无法计算执行率。请核对预算数。',
    en: 'The adjusted budget is zero or negative, so no execution rate can be computed. Check the budget.',
  },
  'PFM-021': {
    zh: '“{name}”的人工评分 {found} 不在 0 到 {limit} 分之间。请改到这个范围内。',
    en: 'The manual score {found} of “{name}” is not between 0 and {limit}. Keep it within these bounds.',
  },
  'PFM-022': {
    zh: '“{name}”的人工评分 {found} 没有写理由。请写明理由。',
    en: 'The manual score {found} of “{name}” has no reason. State the reason.',
  },
  'PFM-023': {
    zh: '“{goal}”的分值为 {found}，其下各指标分值之和为 {sum}，相差 {difference}。请核对。',
    en: 'The goal “{goal}” is worth {found} points, its indicators together {sum}; they differ by {difference}. Check them.',
  },
  'PFM-024': {
    zh: '预算执行分值与各目标分值之和为 {sum}，应为 {expected}，相差 {difference}。请核对各项分值。',
    en: 'The points of execution and of all goals add up to {sum} instead of {expected}; they differ by {difference}. Check them.',
  },
  'PFM-025': {
    zh: '总分 {found} 不等于各项得分之和：{words}，相差 {difference}。请核对各指标得分。',
    en: 'The total {found} is not the sum of the scores: {words}; they differ by {difference}. Check the scores.',
  },
  'PFM-026': {
    zh: '预算执行得分 {found} 与计算结果不符：{words}。请核对预算数、执行数和得分。',
    en: 'The execution score {found} is not what the figures give: {words}. Check the budget, the amount executed and the score.',
  },
  'PFM-027': {
    zh: '“{name}”没有得分。请补上。',
    en: '“{name}” has no score. Add it.',
  },
  'PFM-028': {
    zh: '“{name}”不能自动评分，需由评价人选择达成程度并给出比例。',
    en: '“{name}” cannot be scored by calculation; the assessor must choose how far it was reached.',
  },
  'PFM-029': {
    zh: '“{name}”完成目标的 {found}，超过 {limit}。目标可能定得偏低，请说明原因或调整以后的目标。',
    en: '“{name}” reached {found} of its target, above {limit}. The target may have been too low; explain, or adjust it.',
  },
  'PFM-030': {
    zh: '“{goal}”的分值为 {found}，各指标得分合计只有 {sum}，少 {difference} 分。请核对是否漏了得分。',
    en: 'The goal “{goal}” is worth {found} points but its scores reach only {sum}; {difference} are missing. Check for a score left out.',
  },
  'PFM-031': {
    zh: '“{name}”的得分 {found} 不在 0 到 {limit} 分之间。请核对。',
    en: 'The score {found} of “{name}” is not between 0 and {limit}. Check it.',
  },
  'PFM-032': {
    zh: '执行率 {found} 与计算结果不符：{words}。请核对。',
    en: 'The execution rate {found} is not what the figures give: {words}. Check it.',
  },
  'PFM-033': {
    zh: '定性判断给出的比例 {found} 不在“{band}”的 {low} 到 {high} 之间。请改比例或改达成程度。',
    en: 'The share {found} is not within {low} to {high} of the band “{band}”. Change the share or the band.',
  },
  'PFM-034': {
    zh: '没有印分值，无法评分：“{name}”。',
    en: 'No points are assigned, so no score can be computed: “{name}”.',
  },
  'PFM-035': {
    zh: '{name}低于 {limit}（为 {found}），必须说明原因。请填写偏差原因。',
    en: '{name} is below {limit} (it is {found}); the reason must be stated. Fill in the deviation.',
  },
  'PFM-036': {
    zh: '总分不到满分或有偏差，必须写改进措施。请填写。',
    en: 'The total is not full or there is a deviation; improvements must be stated. Fill them in.',
  },
  'PFM-040': {
    zh: '资金支出计划 {month} 月底的 {found} 小于前一时点的 {before}。累计进度只能上升，请核对。',
    en: 'The spending plan has {found} at the end of month {month}, less than {before} before it. It is cumulative; check it.',
  },
  'PFM-041': {
    zh: '资金支出计划 12 月底应为 100%，现为 {found}。请核对。',
    en: 'The spending plan should reach 100% at the end of December; it has {found}. Check it.',
  },
  'PFM-042': {
    zh: '资金支出计划没有 12 月底一项，应为 100%。请补上。',
    en: 'The spending plan lacks the end of December, which should be 100%. Add it.',
  },
  'PFM-043': {
    zh: '资金支出计划里的 {found} 不在 0 到 100% 之间，或月份 {month} 不对、重复。请核对。',
    en: 'In the spending plan {found} is not between 0 and 100%, or the month {month} is wrong or repeated. Check it.',
  },
  'PFM-050': {
    zh: '没有名为“{found}”的一级指标（{framework}）。应为 {expected}。',
    en: 'The framework {framework} has no level-1 class “{found}”. It should be one of {expected}.',
  },
  'PFM-051': {
    zh: '“{level1}”下没有二级指标“{found}”（{framework}）。应为 {expected}。',
    en: 'The framework {framework} has no “{found}” under “{level1}”. It should be one of {expected}.',
  },
  'PFM-052': {
    zh: '二级指标“{found}”应在“{expected}”下，现在“{level1}”下（{framework}）。请改正归类。',
    en: 'In the framework {framework} “{found}” belongs under “{expected}”, not under “{level1}”. Correct the class.',
  },
  'PFM-060': {
    zh: '{name}到 {month} 月为{level}，没有写明原因、措施和完成时限。请补上纠偏措施。',
    en: '{name} is at the level “{level}” by month {month}, and no cause, measure and date are written. State what will be done.',
  },
  'PFM-061': {
    zh: '监控的指标“{name}”不在{year}年{project}的年度目标中，没有目标值可以比较。请核对名称。',
    en: 'The monitored indicator “{name}” is not among the goals of {project} for {year}, so there is no target to compare. Check its name.',
  },
  'PFM-062': {
    zh: '{name}到 {month} 月支出 {spent} 万元，超过全年预算 {budget} 万元。请核对。',
    en: '{name} spent {spent} 万元 by month {month}, more than the budget of the year, {budget}. Check both.',
  },
  'PER-001': {
    zh: '“{key}”应是一个数，现为“{found}”。请写成 20 或 16.5 这样的数。',
    en: '“{key}” should be a number but is “{found}”. Write it like 20 or 16.5.',
  },
  'PER-002': {
    zh: '支出计划里的“{found}”不是月份。请写成 3、6、10、12 或“3月底”。',
    en: '“{found}” in the spending plan is no month. Write 3, 6, 10, 12 or 3月底.',
  },
  'PER-003': {
    zh: '部门没有编码为“{unit}”的单位，这份绩效数据无处可归。已有：{known}。请改正“单位”。',
    en: 'The department has no unit {unit}, so this performance file belongs to nobody. It has: {known}. Correct 单位.',
  },
  'PER-004': {
    zh: '{unit} {year} 年的绩效数据已经在 {first} 里。请合并成一个文件。',
    en: 'The performance data of {unit} for {year} are in {first} already. Join the files.',
  },
  'PER-005': {
    zh: '单位 {unit} 在 {year} 年没有编码为“{project}”的项目。请改正“项目”，或先在预算、决算文件里写上这个项目。',
    en: 'Unit {unit} has no project {project} in {year}. Correct 项目, or add the project to the budget or accounts file first.',
  },
  'PER-006': {
    zh: '口径 {profile} 没有“{layout}”这张表式。已有：{known}。请改正“表式”，或在口径的 forms 里加上。',
    en: 'The profile {profile} has no form layout “{layout}”. It has: {known}. Correct 表式, or add it to the forms of the profile.',
  },
  'PER-007': {
    zh: '“{key}”不是表式“{layout}”的栏目，写了也印不出来。可用：{known}。',
    en: '“{key}” is not part of the form layout “{layout}” and would never be printed. It takes: {known}.',
  },
  'PER-008': {
    zh: '“{question}”没有“{found}”这个选项。可选：{known}。',
    en: '“{question}” has no option “{found}”. It has: {known}.',
  },
  'PER-009': {
    zh: '“{form}”没有写预算数、执行数，决算里也查不到，执行率和得分无法计算。请写上，或写明“项目”的编码。',
    en: '“{form}” states no 预算数 and 执行数 and the accounts have none, so neither rate nor points can be computed. State them, or the code of its 项目.',
  },
  'PER-010': {
    zh: '{unit} 没有 {year} 年的绩效数据。已有：{known}。',
    en: 'There are no performance data of {unit} for {year}. There are: {known}.',
  },
  'PER-011': {
    zh: '资金情况没有“{key}”这一行。可用：{known}。',
    en: 'The funds have no row “{key}”. There are: {known}.',
  },
  'PER-012': {
    zh: '“{key}”由数据算出，或有自己的写法，不能写在“栏目”里。请删去；要改它，请改算它的数。',
    en: '“{key}” is computed from the data or has a key of its own and cannot be written under 栏目. Remove it; to change it, change what it is computed from.',
  },
  'PER-013': {
    zh: '“截至”写作“{found}”，应为 1月 到 12月。请写明算到哪个月底。',
    en: '“{found}” is no month from 1月 to 12月. Say through which month the figures count.',
  },
  'PER-014': {
    zh: '更正“{what}”没有改动任何内容：表里没有这一行或这一栏，或者本来就是这样写的。请核对“行”“栏”“目标”，或删去这条更正。',
    en: 'The correction “{what}” changes nothing: the form has no such row or column, or says so already. Check 行, 栏 and 目标, or remove the correction.',
  },
  'PER-015': {
    zh: '更正“{what}”的“改为”写作“{to}”，这一栏里放不下。金额写数，分值和百分比写小数；要留空的不写“改为”。',
    en: 'The correction “{what}” has “{to}” under 改为, which this column cannot hold. Write amounts, points and percentages as numbers; leave 改为 out to empty the cell.',
  },
} as const
