/** 姓名 — the name of a person within the title of a project, told by its surname and by what stands around it. */

const SURNAMES =
  '王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖石韦贾夏付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤欧阳温康施牛葛樊'
const MATTER =
  '(?:丧葬|抚恤|死亡|遗属|去世|病故|医疗|医药|住院|救治|大病|信访|上访|救助|慰问|补偿|赔偿|伤残|工伤|退休|安葬|生活补助|困难补助|诉讼|维稳)'
/** 退休人员张三抚恤金, 张三同志丧葬费: words that say that a person follows, or that one went before. */
const BEFORE =
  '(?:(?:退休|离休|在职|已故|病故|去世|死亡|困难|上访|信访|伤残)?(?:人员|职工|干部|教师|民警|老人|老干部|工人|群众|军人|同志)|^|[:：“”"、年])'
const NAME = `([${SURNAMES}][\\p{Script=Han}]{1,2})`

/** 针对王某某等所提诉求: who asked for something, in a text on how it was dealt with. */
const PETITIONER = new RegExp(
  `(?:针对|关于|接待|处理|答复|化解|稳控)${NAME}(?:等(?:\\d*人)?|同志)(?:所提|提出|反映|信访|上访|来访|诉求|的?诉求|案件|问题)`,
  'u',
)
const AFTER_PERSON = new RegExp(`${BEFORE}${NAME}(?:同志|先生|女士|等\\d*人)?(?:的)?(?=${MATTER})`, 'u')
const COMRADE = new RegExp(`${NAME}(?:同志|先生|女士)(?=.{0,6}${MATTER})`, 'u')
/** Words that begin like a surname and are none. */
const NO_NAME =
  /^(?:马上|高级|高龄|任务|方案|方面|万元|严重|严格|石油|江汉|武汉|武警|高校|施工|白内|黄石|林业|余额|于年|程序|钟表|田间|龙头|万名|何种|向社|温暖|康复|莫过|孔子|雷锋|成年|方舱|黄河|陈旧|许可|江苏|广西|全市|付款|任职|高中|夏季|白血|石化|汪洋|顾问|毛利|史志|钱款|贺岁|严管|于困|龙江|万人|马路|唐山|段路|叶片|苏区|古稀|高温|高原|温馨|白条|方志|黄金|杜绝)/

/** The name of a private person in a text on petitions. */
export function petitionerIn(text: string): string | undefined {
  const name = PETITIONER.exec(text)?.[1]
  return name === undefined || NO_NAME.test(name) || NO_PERSON.test(name.slice(1)) ? undefined : name
}

const NO_PERSON = /[市区县局院所费金款项户人员工某厂司企校村镇街]/

/** The name; `undefined` where no person is named beside such a matter. */
export function personIn(title: string): string | undefined {
  const name = COMRADE.exec(title)?.[1] ?? AFTER_PERSON.exec(title)?.[1]
  if (name === undefined || NO_NAME.test(name)) return undefined
  // 王某 names nobody any more.
  return /[市区县局院所费金款项户人员工某]/.test(name.slice(1)) ? undefined : name
}
