/** Problems of the server: what was asked of it, and what went wrong in it. */
export const SERVER_PROBLEMS = {
  'SRV-001': {
    zh: '不存在{what}。请核对地址，或从部门列表里重新选择。',
    en: 'There is no {what}. Check the address, or choose again from the list of departments.',
  },
  'SRV-002': {
    zh: '参数“{name}”不对：“{found}”。应当是{expected}。',
    en: 'The parameter “{name}” is wrong: “{found}”. It should be {expected}.',
  },
  'SRV-003': {
    zh: '程序出错，没有算出结果。数据没有改动。请稍后再试；仍不行时，请把编号 {id} 告诉管理员。',
    en: 'The program failed and has no answer. No data was changed. Try again; if it stays, tell the administrator the number {id}.',
  },
  'SRV-004': {
    zh: '本服务不回答发给“{host}”的请求。要从别的机器访问，请用 --host 启动；要用别的名字访问，请再加 --allowed-host 写明这个名字。',
    en: 'This server does not answer for “{host}”. Start it with --host to reach it from other machines; to call it by another name, add that name with --allowed-host.',
  },
  'SRV-005': {
    zh: '请求无法处理（{reason}）。请核对地址和请求的写法。',
    en: 'The request cannot be handled ({reason}). Check the address and how the request is written.',
  },
  'SRV-006': {
    zh: '{unit} {year} 年（{stage}）还没有数，各张表都是空的。请载入它的单位文件，或另选一个年度。',
    en: '{unit} has no figures for {year} ({stage}) yet, so its statements are empty. Load its file, or choose another year.',
  },
  'SRV-007': {
    zh: '{unit} {year} 年（{stage}）缺 {count} 个单位的数据：{missing}，合计不含它们。请载入这些单位的文件。',
    en: '{unit}, {year} ({stage}): {count} units have no data: {missing}. The totals leave them out. Load their files.',
  },
  'SRV-008': {
    zh: '这个地址不接受 {method} 请求，可以用 {allowed}。请核对请求的写法。',
    en: 'This address does not take {method}, but {allowed}. Check how the request is written.',
  },
  'SRV-010': {
    zh: '端口 {port} 已被别的程序占用，可能是另一个明账。请先停止它，或换一个端口：mingzhang serve --port {other}（或 PORT={other} npm start）。',
    en: 'Port {port} is taken by another program, perhaps another Mingzhang. Stop it, or choose another port: mingzhang serve --port {other} (or PORT={other} npm start).',
  },
  'SRV-011': {
    zh: '没有权限使用端口 {port}。请换一个 1024 以上的端口：--port 3000。',
    en: 'No right to use port {port}. Choose one above 1024: --port 3000.',
  },
  'SRV-012': {
    zh: '这个请求来自别的网站（{origin}），没有照办。请在明账自己的页面上操作；如果确是明账的网址，请用 --allowed-host 写明它。',
    en: 'This request comes from another site ({origin}) and was not carried out. Use Mingzhang’s own pages; if the address is Mingzhang’s own, name it with --allowed-host.',
  },
} as const
