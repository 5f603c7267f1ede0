/** made by npm run generate; do not edit: number, words and basis of every rule, without the rules themselves. */
import type { InBothLanguages } from '../../kernel/finding.ts'

export interface ListedRule {
  readonly id: string
  readonly title: InBothLanguages
  readonly basis: InBothLanguages
}

export const RULE_LIST: readonly ListedRule[] = [
  {
    id: 'BOX-001',
    title: {
      zh: '单选项恰好勾选一个',
      en: 'one box of a question, and only one',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'BOX-002',
    title: {
      zh: '项目属性与项目类型不矛盾',
      en: 'the boxes on a project’s nature agree',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'BOX-003',
    title: {
      zh: '勾选的资金来源写明资金量，并与预算数一致',
      en: 'a ticked source has its amount, that of the budget',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'BOX-004',
    title: {
      zh: '有上级转移支付的项目勾选转移支出',
      en: 'transfers are ticked where there are any',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'CST-001',
    title: {
      zh: '测算依据的算式与结果相符',
      en: 'cost bases come to what they print',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'CST-002',
    title: {
      zh: '申报金额与测算结果相符',
      en: 'amounts asked for are what their basis comes to',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'CST-003',
    title: {
      zh: '项目预算与重新计算的测算相符',
      en: 'a project’s budget is what its items really come to',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'CST-004',
    title: {
      zh: '单价不高于现行支出标准',
      en: 'no price is above the standard in force',
    },
    basis: {
      zh: '支出标准',
      en: 'expenditure standards',
    },
  },
  {
    id: 'CST-005',
    title: {
      zh: '采购计划与测算依据相符',
      en: 'purchases are part of the cost basis',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'CST-006',
    title: {
      zh: '文字中的政府采购预算与各项目采购计划一致',
      en: 'purchases in prose are those of the plans',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'CST-007',
    title: {
      zh: '测算依据与项目内容的隶属一致',
      en: 'a cost basis speaks of the same owner as its item',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'CST-008',
    title: {
      zh: '整体表与项目表的测算依据一致',
      en: 'the cost basis of a project is one',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'CST-009',
    title: {
      zh: '成本指标不超过项目预算',
      en: 'cost indicators stay within the budget',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'DAT-001',
    title: {
      zh: '日期存在',
      en: 'dates exist',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'DAT-002',
    title: {
      zh: '公开日期在法定时限之内',
      en: 'the document was published in time',
    },
    basis: {
      zh: '《预算法》第十四条、第八十条，《各级人民代表大会常务委员会监督法》（决算草案于六月至九月提请审查和批准）',
      en: 'Budget Law, articles 14 and 80; the supervision law (accounts are submitted for approval from June to September)',
    },
  },
  {
    id: 'DAT-003',
    title: {
      zh: '引用的制度实施日期正确',
      en: 'dates of law are told rightly',
    },
    basis: {
      zh: '财预〔2017〕98号《支出经济分类科目改革方案》',
      en: '财预〔2017〕98号 on the economic classification',
    },
  },
  {
    id: 'DAT-004',
    title: {
      zh: '资产的截止日是本年的',
      en: 'assets are told as of the right day',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'DAT-005',
    title: {
      zh: '句首的年度是本年',
      en: 'sentences speak of the document’s own year',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'DEV-001',
    title: {
      zh: '偏差原因中的数与表内一致',
      en: 'figures in the reasons agree with the form',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'DEV-002',
    title: {
      zh: '有未执行的预算时不写“无偏差”',
      en: '“no deviation” only where there is none',
    },
    basis: {
      zh: '财预〔2020〕10号《项目支出绩效评价管理办法》',
      en: '财预〔2020〕10号 on evaluating projects',
    },
  },
  {
    id: 'DEV-003',
    title: {
      zh: '有偏差的自评表写明原因和改进措施',
      en: 'a shortfall has its reason and its remedy',
    },
    basis: {
      zh: '财预〔2020〕10号《项目支出绩效评价管理办法》',
      en: '财预〔2020〕10号 on evaluating projects',
    },
  },
  {
    id: 'DEV-004',
    title: {
      zh: '未支付的金额说明了全部差额',
      en: 'the unpaid amount explains the whole difference',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'DEV-005',
    title: {
      zh: '执行率为 100% 时不写执行偏低',
      en: 'no talk of low spending at 100 %',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'DEV-006',
    title: {
      zh: '预算数的口径前后一致',
      en: 'the budget goes by one name',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'DEV-007',
    title: {
      zh: '大幅超额完成说明原因',
      en: 'results far above their target are explained',
    },
    basis: {
      zh: '财预〔2020〕10号《项目支出绩效评价管理办法》',
      en: '财预〔2020〕10号 on evaluating projects',
    },
  },
  {
    id: 'DOC-001',
    title: {
      zh: '目录与正文的标题一致',
      en: 'the contents page has the headings of the text',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'DOC-002',
    title: {
      zh: '目录列全各部分和报表',
      en: 'the contents page lists every part and statement',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'DOC-003',
    title: {
      zh: '标题序号连续，不重号、不跳号',
      en: 'headings are numbered without gap or repetition',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'DOC-004',
    title: {
      zh: '法定报表齐全',
      en: 'all statutory tables are there',
    },
    basis: {
      zh: '财预〔2016〕143号《地方预决算公开操作规程》',
      en: '财预〔2016〕143号 on publishing local budgets and accounts',
    },
  },
  {
    id: 'DOC-005',
    title: {
      zh: '空表有说明，说明与表相符',
      en: 'empty tables say so, and of themselves',
    },
    basis: {
      zh: '财预〔2016〕143号《地方预决算公开操作规程》',
      en: '财预〔2016〕143号 on publishing local budgets and accounts',
    },
  },
  {
    id: 'DOC-006',
    title: {
      zh: '表号齐全、连续',
      en: 'tables are numbered, all and in order',
    },
    basis: {
      zh: '部门预算、决算报表格式',
      en: 'the forms of budgets and accounts',
    },
  },
  {
    id: 'DOC-007',
    title: {
      zh: '应当说明的事项都有说明',
      en: 'what must be explained is explained',
    },
    basis: {
      zh: '财预〔2016〕143号《地方预决算公开操作规程》',
      en: '财预〔2016〕143号 on publishing local budgets and accounts',
    },
  },
  {
    id: 'DOC-008',
    title: {
      zh: '段落不重复',
      en: 'no paragraph stands twice',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'DOC-009',
    title: {
      zh: '标题中的年度是本年',
      en: 'titles name the year of the document',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'DOC-010',
    title: {
      zh: '“三公”经费说明团组、车辆、批次和人数',
      en: 'the three public expenses are told in numbers',
    },
    basis: {
      zh: '财预〔2016〕143号《地方预决算公开操作规程》',
      en: '财预〔2016〕143号 on publishing local budgets and accounts',
    },
  },
  {
    id: 'DOC-011',
    title: {
      zh: '所列单位与分单位的表一致',
      en: 'the units listed are those of the tables',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'DOC-012',
    title: {
      zh: '收入表的栏次与收支总表的收入项目一致',
      en: 'the table of revenue has a column for every source',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'DOC-013',
    title: {
      zh: '没有“三公”经费时单位范围写无',
      en: 'no unit is said to have what nobody has',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'DOC-014',
    title: {
      zh: '科目逐级列示',
      en: 'subjects are printed level by level',
    },
    basis: {
      zh: '部门预算、决算报表格式',
      en: 'the forms of budgets and accounts',
    },
  },
  {
    id: 'DOC-015',
    title: {
      zh: '合计成对列示，明细表都有合计',
      en: 'totals stand in pairs, and lists have theirs',
    },
    basis: {
      zh: '部门预算、决算报表格式',
      en: 'the forms of budgets and accounts',
    },
  },
  {
    id: 'DOC-016',
    title: {
      zh: '基本支出中的“三公”经费在“三公”经费表中列出',
      en: 'the three public expenses of basic expenditure stand in their own statement',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'EXE-001',
    title: {
      zh: '执行率等于执行数除以预算数',
      en: 'the execution rate is executed ÷ budget',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'EXE-002',
    title: {
      zh: '预算执行得分等于分值乘以执行率',
      en: 'the points for execution are weight × rate',
    },
    basis: {
      zh: '财预〔2020〕10号《项目支出绩效评价管理办法》',
      en: '财预〔2020〕10号 on evaluating projects',
    },
  },
  {
    id: 'EXE-003',
    title: {
      zh: '预算执行的分值前后一致',
      en: 'execution has the same points in heading and column',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'EXE-004',
    title: {
      zh: '整体支出等于基本支出加项目支出，与决算表一致',
      en: 'overall spending is that of the accounts',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'EXE-005',
    title: {
      zh: '指标“预算执行率”与本表执行率一致',
      en: 'the execution rate as an indicator is the form’s own',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'FMT-001',
    title: {
      zh: '同一张表的千分位、小数位写法一致',
      en: 'a table writes its amounts in one way',
    },
    basis: {
      zh: '部门预算、决算报表格式',
      en: 'the forms of budgets and accounts',
    },
  },
  {
    id: 'FMT-002',
    title: {
      zh: '金额单位一致，元和万元不混用',
      en: 'amounts keep to their unit',
    },
    basis: {
      zh: '部门预算、决算报表格式',
      en: 'the forms of budgets and accounts',
    },
  },
  {
    id: 'FMT-003',
    title: {
      zh: '比例写明百分号，金额写明单位',
      en: 'rates have their sign, amounts their unit',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'FRM-001',
    title: {
      zh: '收入、支出构成的合计等于各项之和',
      en: 'the totals of funds are the sums of their rows',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'FRM-002',
    title: {
      zh: '收入合计等于支出合计',
      en: 'revenue equals expenditure',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'FRM-003',
    title: {
      zh: '占比等于各项除以合计',
      en: 'shares are parts of the total',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'FRM-004',
    title: {
      zh: '来源合计等于各项来源之和，也等于当年预算',
      en: 'sources make their total and the year’s budget',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'FRM-005',
    title: {
      zh: '支出明细之和等于资金来源',
      en: 'cost items make the sources that pay them',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'FRM-006',
    title: {
      zh: '项目总预算不小于当年预算，只由延续性项目填写',
      en: 'the project’s whole budget is no less than the year’s',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'FRM-007',
    title: {
      zh: '预算数等于财政资金加其他资金',
      en: 'the budget is fiscal and other money',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'FRM-008',
    title: {
      zh: '人员的分项不大于总数',
      en: 'no part of a headcount is larger than the whole',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'FRM-009',
    title: {
      zh: '同类表单的栏目名称一致',
      en: 'forms of a kind print the same labels',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'FRM-010',
    title: {
      zh: '近两年各栏的年份顺序一致',
      en: 'years before stand in one order',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'FRM-011',
    title: {
      zh: '整体表的上年数与正文所述变动一致',
      en: 'last year’s total agrees with the change in the text',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'GOL-001',
    title: {
      zh: '总目标所列与分列的目标一致',
      en: 'the goals listed are those detailed',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'GOL-002',
    title: {
      zh: '目标中的数有对应的指标',
      en: 'numbers promised in a goal have their indicator',
    },
    basis: {
      zh: '财预〔2015〕88号《中央部门预算绩效目标管理办法》',
      en: '财预〔2015〕88号 on performance goals',
    },
  },
  {
    id: 'GOL-003',
    title: {
      zh: '同一表内目标的叫法一致',
      en: 'goals of a form go by one word',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'GOL-004',
    title: {
      zh: '地区名称与单位所在地一致',
      en: 'the place is called what it is',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'GOL-005',
    title: {
      zh: '分项绩效指标不照抄绩效目标',
      en: 'measures of a duty are no copies of goals',
    },
    basis: {
      zh: '财预〔2015〕88号《中央部门预算绩效目标管理办法》',
      en: '财预〔2015〕88号 on performance goals',
    },
  },
  {
    id: 'IND-001',
    title: {
      zh: '指标有指标值',
      en: 'indicators have a target',
    },
    basis: {
      zh: '财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》',
      en: '财预〔2021〕101号 on core targets and indicators',
    },
  },
  {
    id: 'IND-002',
    title: {
      zh: '指标值不重复名称、不是做法',
      en: 'targets neither repeat the name nor are deeds',
    },
    basis: {
      zh: '财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》',
      en: '财预〔2021〕101号 on core targets and indicators',
    },
  },
  {
    id: 'IND-003',
    title: {
      zh: '指标值的单位与指标名称相符',
      en: 'units fit the indicator’s name',
    },
    basis: {
      zh: '财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》',
      en: '财预〔2021〕101号 on core targets and indicators',
    },
  },
  {
    id: 'IND-004',
    title: {
      zh: '指标值只有一种读法',
      en: 'values can be read one way only',
    },
    basis: {
      zh: '财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》',
      en: '财预〔2021〕101号 on core targets and indicators',
    },
  },
  {
    id: 'IND-005',
    title: {
      zh: '二级指标属于它上面的一级指标',
      en: 'level 2 belongs under its level 1',
    },
    basis: {
      zh: '绩效指标框架',
      en: 'the framework of indicators',
    },
  },
  {
    id: 'IND-006',
    title: {
      zh: '一级、二级指标各在其栏',
      en: 'level 1 and level 2 stand in their own columns',
    },
    basis: {
      zh: '绩效指标框架',
      en: 'the framework of indicators',
    },
  },
  {
    id: 'IND-007',
    title: {
      zh: '指标的分类与所说的事相符',
      en: 'indicators stand in the class that they speak of',
    },
    basis: {
      zh: '财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》',
      en: '财预〔2021〕101号 on core targets and indicators',
    },
  },
  {
    id: 'IND-008',
    title: {
      zh: '比率统一写成百分数',
      en: 'ratios are written as percentages',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'IND-009',
    title: {
      zh: '指标值不低于上年',
      en: 'no target asks for less than last year',
    },
    basis: {
      zh: '财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》',
      en: '财预〔2021〕101号 on core targets and indicators',
    },
  },
  {
    id: 'IND-010',
    title: {
      zh: '完成值是实际数',
      en: 'actual values are what was measured',
    },
    basis: {
      zh: '财预〔2020〕10号《项目支出绩效评价管理办法》',
      en: '财预〔2020〕10号 on evaluating projects',
    },
  },
  {
    id: 'IND-011',
    title: {
      zh: '成果指标不是花了钱就能完成的',
      en: 'results are more than money spent',
    },
    basis: {
      zh: '财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》',
      en: '财预〔2021〕101号 on core targets and indicators',
    },
  },
  {
    id: 'IND-012',
    title: {
      zh: '同一表内指标不重复',
      en: 'no indicator stands twice in a form',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'IND-013',
    title: {
      zh: '整体表与项目表的同一指标一致',
      en: 'one indicator is the same in overall and project forms',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'IND-014',
    title: {
      zh: '整体表的指标在所属项目的表中也有',
      en: 'overall indicators stand in their project’s form',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'IND-015',
    title: {
      zh: '说明中的分解值与指标值相符',
      en: 'the parts named in an explanation make the value',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'IND-016',
    title: {
      zh: '说明中的公式是本指标的公式',
      en: 'the formula explained is the indicator’s own',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'IND-017',
    title: {
      zh: '指标中的年份是本年的',
      en: 'indicators speak of their own year',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'IND-018',
    title: {
      zh: '指标值确定依据已填写、用语正确',
      en: 'the basis of a value is given, in known words',
    },
    basis: {
      zh: '财预〔2015〕88号《中央部门预算绩效目标管理办法》',
      en: '财预〔2015〕88号 on performance goals',
    },
  },
  {
    id: 'IND-019',
    title: {
      zh: '三级指标不重复二级指标的名称',
      en: 'an indicator is not called like its class',
    },
    basis: {
      zh: '财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》',
      en: '财预〔2021〕101号 on core targets and indicators',
    },
  },
  {
    id: 'IND-020',
    title: {
      zh: '数量指标与测算的数量相符',
      en: 'quantities aimed at are those paid for',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'IND-021',
    title: {
      zh: '同一指标同名',
      en: 'one indicator has one name',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'IND-022',
    title: {
      zh: '比较符与指标的方向相符',
      en: 'signs point the way of the indicator’s name',
    },
    basis: {
      zh: '财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》',
      en: '财预〔2021〕101号 on core targets and indicators',
    },
  },
  {
    id: 'IND-023',
    title: {
      zh: '成本、产出、效益、满意度各有指标',
      en: 'cost, output, benefit and satisfaction all have indicators',
    },
    basis: {
      zh: '财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》',
      en: '财预〔2021〕101号 on core targets and indicators',
    },
  },
  {
    id: 'IND-024',
    title: {
      zh: '长期目标值不低于年度目标值',
      en: 'the long term asks for no less than the year',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'IND-025',
    title: {
      zh: '指标说明与指标相符',
      en: 'explanations belong to their indicator',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'IND-026',
    title: {
      zh: '指标类别已填写',
      en: 'the category of an indicator is given',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'IND-027',
    title: {
      zh: '近两年指标值是实际数',
      en: 'values of the years before are what was reached',
    },
    basis: {
      zh: '财预〔2015〕88号《中央部门预算绩效目标管理办法》',
      en: '财预〔2015〕88号 on performance goals',
    },
  },
  {
    id: 'IND-028',
    title: {
      zh: '比较符统一为 ≥ ≤ > < =',
      en: 'comparators are ≥ ≤ > < =',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'IND-029',
    title: {
      zh: '同一文件的成本指标在同一级',
      en: 'cost stands at one level throughout a document',
    },
    basis: {
      zh: '绩效指标框架',
      en: 'the framework of indicators',
    },
  },
  {
    id: 'IND-030',
    title: {
      zh: '长期目标与年度目标的指标对应',
      en: 'long term and year have the same indicators',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'IND-031',
    title: {
      zh: '指标和分类的名称完整',
      en: 'names of indicators and classes are whole',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'NAM-001',
    title: {
      zh: '科目编码与名称相符',
      en: 'codes of subjects bear their names',
    },
    basis: {
      zh: '财政部当年《政府收支分类科目》',
      en: 'the classification of the year, Ministry of Finance',
    },
  },
  {
    id: 'NAM-002',
    title: {
      zh: '文字中的科目名称与当年科目相符',
      en: 'prose calls subjects by their names of the year',
    },
    basis: {
      zh: '财政部当年《政府收支分类科目》',
      en: 'the classification of the year, Ministry of Finance',
    },
  },
  {
    id: 'NAM-003',
    title: {
      zh: '名词解释只解释表中有的科目',
      en: 'the glossary explains the subjects of the tables',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'NAM-004',
    title: {
      zh: '名词解释列全本年的项级科目',
      en: 'a glossary of subjects has all of the year',
    },
    basis: {
      zh: '财预〔2016〕143号《地方预决算公开操作规程》',
      en: '财预〔2016〕143号 on publishing local budgets and accounts',
    },
  },
  {
    id: 'NAM-005',
    title: {
      zh: '文字列举的科目名称与表一致',
      en: 'lists of amounts call subjects as the tables do',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'NAM-006',
    title: {
      zh: '报表行名、栏名完整、正确',
      en: 'labels of statements are whole and right',
    },
    basis: {
      zh: '部门预算、决算报表格式',
      en: 'the forms of budgets and accounts',
    },
  },
  {
    id: 'NAM-007',
    title: {
      zh: '单位名称前后一致、完整',
      en: 'a body has one name, and all of it',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'NAM-008',
    title: {
      zh: '政府级次的用词与本级相符',
      en: 'words of level are those of the unit’s own government',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'NAM-009',
    title: {
      zh: '文字中的项目名称与项目表一致',
      en: 'prose calls projects by their names',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'NAM-010',
    title: {
      zh: '文字列举的款、项在表中都有',
      en: 'sections that prose lists are in the tables',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'NAM-011',
    title: {
      zh: '逐项说明的科目没有遗漏',
      en: 'lists of subjects leave none out',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'NAM-012',
    title: {
      zh: '单位名称中的地名是本地的',
      en: 'the unit is named after its own place',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'NAM-013',
    title: {
      zh: '叙述中的科目类名是当年的',
      en: 'running text calls classes by their names of the year',
    },
    basis: {
      zh: '财政部当年《政府收支分类科目》',
      en: 'the classification of the year, Ministry of Finance',
    },
  },
  {
    id: 'PLN-001',
    title: {
      zh: '资金支出计划逐期不减，年底到 100%',
      en: 'spending plans rise and end at 100 %',
    },
    basis: {
      zh: '财预〔2015〕88号《中央部门预算绩效目标管理办法》',
      en: '财预〔2015〕88号 on performance goals',
    },
  },
  {
    id: 'PRJ-001',
    title: {
      zh: '项目代码与项目支出表一致，结构正确',
      en: 'project codes are those of the table of projects',
    },
    basis: {
      zh: '财办〔2020〕13号《预算管理一体化规范（试行）》',
      en: '财办〔2020〕13号 on integrated budgeting',
    },
  },
  {
    id: 'PRJ-002',
    title: {
      zh: '项目名称各处一致',
      en: 'a project has one name',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'PRJ-003',
    title: {
      zh: '项目金额各处一致',
      en: 'a project has one budget',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'PRJ-004',
    title: {
      zh: '项目类别与项目编码一致',
      en: 'a project’s class is that of its code',
    },
    basis: {
      zh: '财办〔2020〕13号《预算管理一体化规范（试行）》',
      en: '财办〔2020〕13号 on integrated budgeting',
    },
  },
  {
    id: 'PRJ-005',
    title: {
      zh: '所列项目之和等于特定目标类支出',
      en: 'the listed projects make the form’s project expenditure',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'PRJ-006',
    title: {
      zh: '整体表的资金与预算表中本单位的数一致',
      en: 'overall funds are those of the unit in the tables',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'PRJ-007',
    title: {
      zh: '前两年预算两年都写明',
      en: 'both years before are stated',
    },
    basis: {
      zh: '财预〔2015〕88号《中央部门预算绩效目标管理办法》',
      en: '财预〔2015〕88号 on performance goals',
    },
  },
  {
    id: 'PRJ-008',
    title: {
      zh: '表题中的项目名与项目名称一致',
      en: 'the title names the project as the form does',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'PRJ-009',
    title: {
      zh: '各项目执行数之和等于项目支出',
      en: 'projects make the project expenditure',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'PRJ-010',
    title: {
      zh: '整体表的往年项目支出与项目表所述一致',
      en: 'earlier project spending is that of the project forms',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'PRJ-011',
    title: {
      zh: '前两年的预算数与执行数分得清',
      en: 'budgets and spending of earlier years are told apart',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'PRJ-012',
    title: {
      zh: '项目名称里的数有对应的指标',
      en: 'a number in a project’s name has its indicator',
    },
    basis: {
      zh: '表内勾稽',
      en: 'the form’s own arithmetic',
    },
  },
  {
    id: 'PRJ-013',
    title: {
      zh: '项目预算表与项目绩效表一一对应',
      en: 'every project of the table has its form',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'PRJ-014',
    title: {
      zh: '项目的年度预算安排写明本年度金额',
      en: 'a project’s plan of the year tells the year’s amount',
    },
    basis: {
      zh: '财预〔2016〕143号《地方预决算公开操作规程》',
      en: '财预〔2016〕143号 on publishing local budgets and accounts',
    },
  },
  {
    id: 'PRV-001',
    title: {
      zh: '没有身份证号、银行卡号、手机号码',
      en: 'no numbers of persons are published',
    },
    basis: {
      zh: '《政府信息公开条例》第十五条，《个人信息保护法》',
      en: 'the regulations on open government information, article 15; the law on personal information',
    },
  },
  {
    id: 'PRV-002',
    title: {
      zh: '项目名称不含个人姓名',
      en: 'projects are not named after private persons',
    },
    basis: {
      zh: '《政府信息公开条例》第十五条，《个人信息保护法》',
      en: 'the regulations on open government information, article 15; the law on personal information',
    },
  },
  {
    id: 'PRV-003',
    title: {
      zh: '没有密级和内部标志',
      en: 'no mark of secrecy is left',
    },
    basis: {
      zh: '《政府信息公开条例》第十四条，《保守国家秘密法》',
      en: 'the regulations on open government information, article 14; the law on state secrets',
    },
  },
  {
    id: 'PRV-004',
    title: {
      zh: '文字不点信访人的姓名',
      en: 'texts do not name petitioners',
    },
    basis: {
      zh: '《政府信息公开条例》第十五条，《个人信息保护法》',
      en: 'the regulations on open government information, article 15; the law on personal information',
    },
  },
  {
    id: 'REC',
    title: {
      zh: '报表各处的数相等，总数等于分项之和，收入等于支出',
      en: 'figures of statements agree',
    },
    basis: {
      zh: '报表勾稽关系，由报表定义推出',
      en: 'relations, derived from the definitions of statements',
    },
  },
  {
    id: 'RPT-001',
    title: {
      zh: '文字中的预算数、执行数、执行率与自评表一致',
      en: 'prose on execution agrees with the form',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'RPT-002',
    title: {
      zh: '文字中的得分与自评表一致',
      en: 'points in prose agree with the form',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'RPT-003',
    title: {
      zh: '报告中各指标的完成值、得分与自评表一致',
      en: 'a report’s indicators agree with the form',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'RPT-004',
    title: {
      zh: '报告所说的各类指标与自评表一致',
      en: 'classes of indicators in a report agree with the form',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'RPT-005',
    title: {
      zh: '文字中的项目数、指标数、资金与表单一致',
      en: 'numbers of projects and indicators agree with the forms',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'RPT-006',
    title: {
      zh: '报告中的基本支出、项目支出与表单一致',
      en: 'basic and project expenditure in a report agree with the forms',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'RPT-007',
    title: {
      zh: '综述中的项目名称与自评表一致',
      en: 'summaries call projects by their names',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'RPT-008',
    title: {
      zh: '主要职责与表中的职能概述一致',
      en: 'duties in prose are those of the form',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'RPT-009',
    title: {
      zh: '单位构成与表中所述一致',
      en: 'the units named in prose are those of the form',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'RPT-010',
    title: {
      zh: '纳入绩效管理的项目支出与预算表一致',
      en: 'money with goals is the project expenditure of the tables',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'RPT-011',
    title: {
      zh: '增加额不大于增加后的数',
      en: 'nothing grows by more than it is',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'RPT-012',
    title: {
      zh: '完成率与“大于、小于、持平”一致',
      en: 'rates of completion agree with the words beside them',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'RPT-013',
    title: {
      zh: '人数、车辆数等于各类之和',
      en: 'people and vehicles are the sum of their kinds',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'RPT-014',
    title: {
      zh: '机关运行经费不大于公用经费',
      en: 'operating costs of offices are within public costs',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'RPT-015',
    title: {
      zh: '逐项列出的经济科目金额与表一致',
      en: 'amounts of economic items in prose are those of the table',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'RPT-016',
    title: {
      zh: '“收入包括”列全有数的来源',
      en: 'the text names every source that has money',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'RPT-017',
    title: {
      zh: '文字中的项目金额与项目表一致',
      en: 'prose gives projects the money of their forms',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'RPT-018',
    title: {
      zh: '文字中的项目个数与项目表一致',
      en: 'prose counts the projects of the table',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'SCR-001',
    title: {
      zh: '目标的分值等于其各指标分值之和',
      en: 'a goal’s points are the sum of its indicators’',
    },
    basis: {
      zh: '财预〔2020〕10号《项目支出绩效评价管理办法》',
      en: '财预〔2020〕10号 on evaluating projects',
    },
  },
  {
    id: 'SCR-002',
    title: {
      zh: '分值合计为 100',
      en: 'all points make 100',
    },
    basis: {
      zh: '财预〔2020〕10号《项目支出绩效评价管理办法》',
      en: '财预〔2020〕10号 on evaluating projects',
    },
  },
  {
    id: 'SCR-003',
    title: {
      zh: '总分等于各项得分之和',
      en: 'the total is the sum of the scores',
    },
    basis: {
      zh: '财预〔2020〕10号《项目支出绩效评价管理办法》',
      en: '财预〔2020〕10号 on evaluating projects',
    },
  },
  {
    id: 'SCR-004',
    title: {
      zh: '得分不超过分值',
      en: 'no score is above its weight',
    },
    basis: {
      zh: '财预〔2020〕10号《项目支出绩效评价管理办法》',
      en: '财预〔2020〕10号 on evaluating projects',
    },
  },
  {
    id: 'SCR-005',
    title: {
      zh: '没有达到目标的指标不得满分',
      en: 'a missed target does not get full marks',
    },
    basis: {
      zh: '财预〔2020〕10号《项目支出绩效评价管理办法》',
      en: '财预〔2020〕10号 on evaluating projects',
    },
  },
  {
    id: 'SCR-006',
    title: {
      zh: '说明写了延迟，时效指标不应满分',
      en: 'no full marks for timeliness beside a text that says it was late',
    },
    basis: {
      zh: '财预〔2020〕10号《项目支出绩效评价管理办法》',
      en: '财预〔2020〕10号 on evaluating projects',
    },
  },
  {
    id: 'SCR-007',
    title: {
      zh: '执行率很低时指标不应全部满分',
      en: 'not all marks are full where little was spent',
    },
    basis: {
      zh: '财预〔2020〕10号《项目支出绩效评价管理办法》',
      en: '财预〔2020〕10号 on evaluating projects',
    },
  },
  {
    id: 'TXT-001',
    title: {
      zh: '正文金额与表',
      en: 'amounts of sentences against tables',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'TXT-002',
    title: {
      zh: '增减额、方向与比例',
      en: 'changes, their directions and rates',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'TXT-003',
    title: {
      zh: '占比',
      en: 'shares',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'TXT-004',
    title: {
      zh: '完成预算比例',
      en: 'completion of the budget',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'TXT-005',
    title: {
      zh: '分项之和',
      en: 'sums of parts',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'TXT-006',
    title: {
      zh: '列举项与表',
      en: 'items named against rows',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'TXT-007',
    title: {
      zh: '“无”与表',
      en: 'what is said to be nothing',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'TXT-008',
    title: {
      zh: '数量',
      en: 'counts',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'TXT-009',
    title: {
      zh: '年份',
      en: 'years',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'TXT-010',
    title: {
      zh: '变动原因',
      en: 'reasons of changes',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'WRD-001',
    title: {
      zh: '没有重复的字词',
      en: 'no word stands twice',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'WRD-002',
    title: {
      zh: '标点不重复',
      en: 'no punctuation stands twice',
    },
    basis: {
      zh: 'GB/T 15834—2011《标点符号用法》',
      en: 'GB/T 15834—2011 on punctuation',
    },
  },
  {
    id: 'WRD-003',
    title: {
      zh: '没有模板的空白和提示',
      en: 'nothing of the template is left',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'WRD-004',
    title: {
      zh: '原因和金额都写了出来',
      en: 'reasons and amounts are told',
    },
    basis: {
      zh: '财预〔2016〕143号《地方预决算公开操作规程》',
      en: '财预〔2016〕143号 on publishing local budgets and accounts',
    },
  },
  {
    id: 'WRD-005',
    title: {
      zh: '列举的科目之间有顿号',
      en: 'listed subjects are parted',
    },
    basis: {
      zh: 'GB/T 15834—2011《标点符号用法》',
      en: 'GB/T 15834—2011 on punctuation',
    },
  },
  {
    id: 'WRD-006',
    title: {
      zh: '中文里没有夹杂的英文连词',
      en: 'no English word is left among Chinese ones',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'WRD-007',
    title: {
      zh: '段末用句号',
      en: 'the last sentence of a section ends',
    },
    basis: {
      zh: 'GB/T 15834—2011《标点符号用法》',
      en: 'GB/T 15834—2011 on punctuation',
    },
  },
  {
    id: 'WRD-008',
    title: {
      zh: '固定用语书写正确',
      en: 'fixed terms are written right',
    },
    basis: {
      zh: '部门预算、决算报表格式',
      en: 'the forms of budgets and accounts',
    },
  },
  {
    id: 'WRD-009',
    title: {
      zh: '增减和大小只说一个方向',
      en: 'a change goes one way',
    },
    basis: {
      zh: '同一文件前后一致',
      en: 'agreement within the document',
    },
  },
  {
    id: 'WRD-010',
    title: {
      zh: '括号、引号成对',
      en: 'brackets and quotes come in pairs',
    },
    basis: {
      zh: 'GB/T 15834—2011《标点符号用法》',
      en: 'GB/T 15834—2011 on punctuation',
    },
  },
]
