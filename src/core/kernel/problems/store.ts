/** Problems of the store: the data folder, the embedded database, a database server of one's own. */
export const STORE_PROBLEMS = {
  'STO-001': {
    zh: '数据目录 {folder} 正由另一个明账使用（{role}，进程 {pid}，{since} 启动）。同一目录只能开一份：请用已打开的那份，或先停掉它（按 Ctrl-C，或 kill {pid}），或用 --data-dir 另指一个目录。',
    en: 'The data folder {folder} is in use by another Mingzhang ({role}, process {pid}, started {since}). One folder is opened once: use that one, stop it (Ctrl-C, or kill {pid}), or name another folder with --data-dir.',
  },
  'STO-002': {
    zh: '数据库不能以 root 运行，所以改用系统用户 {user}，但它进不了目录 {folder}（通常因为上级目录只许 root 进入）。请用 --data-dir 指一个它进得去的目录，例如 --data-dir /var/lib/mingzhang；或改用普通用户运行。',
    en: 'The database must not run as root and runs as the system user {user}, which cannot reach the folder {folder} (usually a parent folder is closed to all but root). Name a folder that it can reach with --data-dir, such as --data-dir /var/lib/mingzhang, or run as an ordinary user.',
  },
  'STO-003': {
    zh: '数据库不能以 root 运行，而系统里没有可用的普通用户，自动新建用户 {user} 也未成功（{detail}）。请先执行 useradd --system {user}，或改用普通用户运行。',
    en: 'The database must not run as root, there is no ordinary user to run it as, and the user {user} could not be made ({detail}). Run useradd --system {user} first, or run as an ordinary user.',
  },
  'STO-004': {
    zh: '本机（{platform}）没有随带的数据库程序。请重新执行 npm ci（不要略去可选依赖）；若本机不受支持，请设 DATABASE_URL 连接一个 PostgreSQL 15 以上的数据库。',
    en: 'There is no bundled database program for this machine ({platform}). Run npm ci again without leaving out optional packages; if the machine is not supported, set DATABASE_URL to a PostgreSQL of version 15 or later.',
  },
  'STO-005': {
    zh: '随带的数据库没能启动：{detail}。详情见 {log}。请确认磁盘有空间、目录可写，再试一次；数据没有改动。',
    en: 'The bundled database did not start: {detail}. See {log}. Make sure that the disk has room and the folder is writable, and try again; the data is unchanged.',
  },
  'STO-006': {
    zh: '数据目录 {folder} 是 PostgreSQL {found} 建的，本程序随带的是 {expected}。请用原版本的程序导出备份后在新目录恢复，或用 --data-dir 另指一个目录。',
    en: 'The data folder {folder} was made by PostgreSQL {found}; this program brings {expected}. Make a backup with the former version and restore it into a new folder, or name another folder with --data-dir.',
  },
  'STO-007': {
    zh: '不能使用数据目录 {folder}：{detail}。请检查目录的属主和权限（它可能是另一个用户建的），或用 --data-dir 另指一个目录。',
    en: 'The data folder {folder} cannot be used: {detail}. Check its owner and permissions (another user may have made it), or name another folder with --data-dir.',
  },
  'STO-008': {
    zh: '数据目录 {folder} 正由另一个明账使用（进程 {pid}），但连不上它的数据库：{detail}。请用启动它的同一系统用户再试，或先停掉它。',
    en: 'The data folder {folder} is in use by another Mingzhang (process {pid}), but its database does not answer: {detail}. Try again as the system user who started it, or stop it first.',
  },
  'STO-010': {
    zh: '数据库 {database} 的版本是 PostgreSQL {found}，需要 15 或更高。请升级，或改连别的数据库。',
    en: 'The database {database} is PostgreSQL {found}; 15 or later is needed. Upgrade it, or name another one.',
  },
  'STO-011': {
    zh: '连不上数据库 {database}：{detail}。请检查地址和端口，确认数据库已启动、防火墙放行。',
    en: 'The database {database} cannot be reached: {detail}. Check host and port, that it is running, and that no firewall is between.',
  },
  'STO-012': {
    zh: '数据库 {database} 拒绝登录（{detail}）。请检查 DATABASE_URL 里的用户名和密码；密码中的特殊字符要写成 %XX。',
    en: 'The database {database} refuses the login ({detail}). Check user and password in DATABASE_URL; special characters of the password are written as %XX.',
  },
  'STO-013': {
    zh: '数据库服务器上没有 {database}。请先建库（createdb --encoding=UTF8 …），或检查 DATABASE_URL 最后的库名。',
    en: 'The server has no database {database}. Create it first (createdb --encoding=UTF8 …), or check the name at the end of DATABASE_URL.',
  },
  'STO-014': {
    zh: '数据库用户没有足够的权限（{database}：{detail}）。请让管理员执行：GRANT CREATE, USAGE ON SCHEMA public TO 该用户；表若由别的用户所建，再授予读写权限。',
    en: 'The database user lacks rights ({database}: {detail}). Have the administrator run: GRANT CREATE, USAGE ON SCHEMA public TO that user; where another user owns the tables, grant reading and writing too.',
  },
  'STO-015': {
    zh: 'DATABASE_URL 不是 PostgreSQL 地址。应写成 postgresql://用户:密码@主机:5432/库名。',
    en: 'DATABASE_URL is not the address of a PostgreSQL. Write postgresql://user:password@host:5432/name.',
  },
  'STO-016': {
    zh: '数据库 {database} 已由更新版本的明账升级过（{detail}）。请更新本程序；旧程序不会改动它。',
    en: 'The database {database} was upgraded by a newer Mingzhang ({detail}). Update this program; an older one leaves it alone.',
  },
  'STO-017': {
    zh: '数据库 {database} 的编码是 {found}，存不全汉字。请用 UTF8 编码新建一个库。',
    en: 'The database {database} has the encoding {found}, which cannot hold all Chinese characters. Create one with the encoding UTF8.',
  },
  'STO-020': {
    zh: '单位 {unit} 在区划 {division} 里已属于部门 {owner}，不能再属于部门 {department}。请核对单位编码；什么也没有装入。',
    en: 'Unit {unit} already belongs to department {owner} in division {division}, so it cannot belong to department {department}. Check its code; nothing was loaded.',
  },
  'STO-021': {
    zh: '单位 {unit} {year} 年度的公开文件在此期间已有第 {version} 版。请重新打开，看过差异后再发布；这一次没有发布。',
    en: 'The publication of unit {unit} for {year} has reached version {version} meanwhile. Open it again, look at the differences and publish anew; nothing was published this time.',
  },
  'STO-023': {
    zh: '第二步验证的密钥打不开：{file} 不在、不全，或不是封存时的那一个。请从备份恢复这个文件（它随数据目录备份，不在数据库的备份里）；没有备份时，由安全管理员逐个撤销第二步验证，再由本人重新设置。',
    en: 'The secret of the second factor cannot be opened: {file} is missing, broken, or not the key that it was sealed with. Restore that file from a backup (it is backed up with the data folder, not with the database); without one, the security administrator takes each second factor away, and its owner sets another.',
  },
  'STO-022': {
    zh: '数据库 {database} 里还没有应用角色 mingzhang_app，而连接用的用户不能建角色（{detail}）。请让管理员执行：CREATE ROLE mingzhang_app NOLOGIN; GRANT mingzhang_app TO 该用户；再启动一次。',
    en: 'The database {database} lacks the application role mingzhang_app, and the connecting user may not make it ({detail}). Have the administrator run: CREATE ROLE mingzhang_app NOLOGIN; GRANT mingzhang_app TO that user; then start again.',
  },
} as const
