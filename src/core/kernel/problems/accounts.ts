/** Problems of accounts: who may not come in, who may not do what, and what is wrong with a password. */
export const ACCOUNT_PROBLEMS = {
  'ACC-001': {
    zh: '还没有登录，或登录已过期（闲置 8 小时或满 24 小时）。请重新登录；已填写的内容仍在本机。',
    en: 'You are not signed in, or your session has expired (8 hours idle, or 24 hours in all). Sign in again; what you typed is still on this machine.',
  },
  'ACC-002': {
    zh: '账号或密码不对。请核对后再试；连续输错会暂时锁定账号。',
    en: 'The account or the password is wrong. Check them and try again; repeated failures lock the account for a while.',
  },
  'ACC-003': {
    zh: '连续输错次数过多，账号已锁定，{minutes} 分钟后可再试。忘了密码时请系统管理员重置。',
    en: 'Too many failures in a row: the account is locked and can be tried again in {minutes} minutes. If you forgot the password, ask the system administrator to reset it.',
  },
  'ACC-004': {
    zh: '验证码不对或已用过。请等手机上出现下一个六位数字再输入；一直不对时，请核对手机的时间。',
    en: 'The code is wrong or was used before. Wait for the next six digits on your phone; if it stays wrong, check the phone’s clock.',
  },
  'ACC-005': {
    zh: '账号“{name}”还没有任职，不能办理业务。请安全管理员为它任职。',
    en: 'The account “{name}” holds no appointment, so nothing can be done with it. Ask the security administrator for one.',
  },
  'ACC-006': {
    zh: '这个请求不是从明账的页面发出的（缺少标头 x-mingzhang: 1），没有照办。请在明账的页面上操作；程序调用时请带上这个标头。',
    en: 'This request did not come from Mingzhang’s own page (the header x-mingzhang: 1 is missing) and was not carried out. Use the page; programs must send the header.',
  },
  'ACC-007': {
    zh: '不存在或无权查看。请核对地址；应当能看时，请安全管理员核对任职。',
    en: 'It does not exist, or you may not see it. Check the address; if you should see it, ask the security administrator to check your appointment.',
  },
  'ACC-008': {
    zh: '从这台机器登录的次数过多，请 {seconds} 秒后再试。',
    en: 'Too many sign-ins from this machine. Try again in {seconds} seconds.',
  },
  'ACC-009': {
    zh: '请先完成第二步验证：输入手机上的六位数字。',
    en: 'Finish the second step first: type the six digits on your phone.',
  },
  'ACC-010': {
    zh: '这是首次登录或密码刚被重置，请先修改密码。',
    en: 'This is the first sign-in, or the password was just reset: change the password first.',
  },
  'ACC-011': {
    zh: '管理员账号须设置第二步验证后才能使用。请用手机上的验证器扫码。',
    en: 'An administrator’s account can be used only with a second step. Scan the code with the authenticator on your phone.',
  },
  'ACC-020': {
    zh: '密码只有 {length} 个字符，至少要 {least} 个。可以用一句容易记住的话，不要求有大小写或符号。',
    en: 'The password has {length} characters; {least} is the least. A sentence that is easy to remember will do; no capitals or signs are asked for.',
  },
  'ACC-021': {
    zh: '密码不能与账号相同，也不能只是在账号前后加几个字符。请另想一个。',
    en: 'The password must not be the account’s name, nor that name with a few characters around it. Choose another.',
  },
  'ACC-022': {
    zh: '这个密码太常见，很容易被猜到。请另想一个。',
    en: 'This password is one of the most common ones and easily guessed. Choose another.',
  },
  'ACC-023': {
    zh: '密码超过 {most} 个字符。请短一些。',
    en: 'The password is longer than {most} characters. Make it shorter.',
  },
  'ACC-024': {
    zh: '新密码与现在的相同。请另想一个。',
    en: 'The new password is the present one. Choose another.',
  },
  'ACC-025': {
    zh: '现在的密码不对，没有修改。请核对后再试。',
    en: 'The present password is wrong; nothing was changed. Check it and try again.',
  },
  'ACC-026': {
    zh: '账号已有第二步验证。换手机时，请安全管理员先清除原来的，再重新设置。',
    en: 'The account has a second step already. For another phone, ask the security administrator to clear it first, then set it up anew.',
  },
  'ACC-027': {
    zh: '这个密码链接已用过、已过期（24 小时）或不完整。请系统管理员再给一个。',
    en: 'This password link was used, has expired (24 hours) or is incomplete. Ask the system administrator for another.',
  },
  'ACC-028': {
    zh: '单点登录没有成功（{reason}）。请再试一次，或用账号和密码登录；一直不行时请告诉系统管理员。',
    en: 'Single sign-on did not succeed ({reason}). Try again, or use account and password; if it stays, tell the system administrator.',
  },
  'ACC-029': {
    zh: '单点登录认出了您，但这里没有与“{subject}”对应的账号。请系统管理员开设同名账号。',
    en: 'Single sign-on knows you, but there is no account for “{subject}” here. Ask the system administrator for one of that name.',
  },
  'ACC-030': {
    zh: '这个设置链接已用过、已过期（24 小时）或不完整。请重新启动服务，它会给出新的链接。',
    en: 'This set-up link was used, has expired (24 hours) or is incomplete. Start the server again, and it will give a new one.',
  },
  'ACC-031': {
    zh: '三名管理员须是三个不同的账号：“{login}”出现了不止一次。',
    en: 'The three administrators need three different accounts: “{login}” occurs more than once.',
  },
  'ACC-032': {
    zh: '账号“{login}”不能用：只可有小写字母、数字和 . - _，以字母或数字开头，2 到 40 个字符。',
    en: 'The account name “{login}” cannot be used: 2 to 40 lower-case letters, digits and . - _, beginning with a letter or digit.',
  },
  'ACC-033': {
    zh: '请写上账号“{login}”使用人的姓名（不超过 50 个字）。',
    en: 'Give the name of the person who uses the account “{login}” (50 characters at most).',
  },
  'ACC-034': {
    zh: '账号“{login}”的密码只有 {length} 个字符，至少要 {least} 个。三名管理员都没有设置；请改好这一个再提交。',
    en: 'The password of “{login}” has {length} characters; {least} is the least. None of the three administrators was set up; change this one and send again.',
  },
  'ACC-035': {
    zh: '账号“{login}”的密码不能与账号相同，也不能只是在账号前后加几个字符。三名管理员都没有设置；请改好这一个再提交。',
    en: 'The password of “{login}” must not be the account’s name, nor that name with a few characters around it. None of the three administrators was set up; change this one and send again.',
  },
  'ACC-036': {
    zh: '账号“{login}”的密码太常见，很容易被猜到。三名管理员都没有设置；请改好这一个再提交。',
    en: 'The password of “{login}” is one of the most common ones and easily guessed. None of the three administrators was set up; change this one and send again.',
  },
  'ACC-037': {
    zh: '账号“{login}”的密码超过 {most} 个字符。三名管理员都没有设置；请改短这一个再提交。',
    en: 'The password of “{login}” is longer than {most} characters. None of the three administrators was set up; shorten this one and send again.',
  },
  'ACC-040': {
    zh: '账号“{login}”已有人用。请换一个。',
    en: 'The account name “{login}” is taken. Choose another.',
  },
  'ACC-041': {
    zh: '不能对自己的账号这样做。请另一名管理员办理。',
    en: 'This cannot be done to your own account. Ask another administrator.',
  },
  'ACC-042': {
    zh: '账号“{name}”的职责是{duty}，不能任{role}：三类管理员互相排斥，也不办业务。请用另一个账号。',
    en: 'The account “{name}” has the duty {duty} and cannot be {role}: the three administrators exclude one another and do no business. Use another account.',
  },
  'ACC-043': {
    zh: '任{role}要写明单位。请选择一个单位。',
    en: 'The role {role} is held in a unit. Choose one.',
  },
  'ACC-044': {
    zh: '没有单位“{unit}”（区划 {division}）。请从列表里选择；还没有装入的部门，请先装入。',
    en: 'There is no unit “{unit}” in the division {division}. Choose from the list; a department that is not loaded yet has to be loaded first.',
  },
  'ACC-045': {
    zh: '“{name}”已任{role}。',
    en: '“{name}” holds the role {role} already.',
  },
  'ACC-050': {
    zh: '委托期限从 {from} 到 {to}：结束日不能早于开始日，开始日不能早于今天，最长 {most} 天。请改期限。',
    en: 'The delegation from {from} to {to}: it may not end before it begins, nor begin before today, and lasts {most} days at most. Change its days.',
  },
  'ACC-051': {
    zh: '受托人要是本单位在任的同事，且不能是本人。请从列表里选择。',
    en: 'A delegation goes to a colleague who holds an appointment in the same unit, not to oneself. Choose from the list.',
  },
  'ACC-052': {
    zh: '只有单位负责人和主管部门审核人可以委托，受托代办的事不能再转委托。',
    en: 'Only a unit’s leader and a department’s reviewer may delegate; what was delegated is not passed on.',
  },
  'ACC-053': {
    zh: '请写委托事由（不超过 200 个字）。',
    en: 'Give the reason of the delegation (200 characters at most).',
  },
  'ACC-060': {
    zh: '{file} 不是本命令保存的链尾文件。请用 --save 保存的文件。',
    en: '{file} is no file of heads as this command saves them. Use one saved with --save.',
  },
  'ACC-061': {
    zh: '日志链有误，没有保存链尾。请先查明上面列出的记录。',
    en: 'The log is damaged, so the heads were not saved. Look into the entries named above first.',
  },
  'ACC-062': {
    zh: '{folder} 里没有数据库。请用 --data-dir 指明数据目录，或用 --database-url 指明数据库。',
    en: 'There is no database in {folder}. Name the data folder with --data-dir, or the database with --database-url.',
  },
} as const
