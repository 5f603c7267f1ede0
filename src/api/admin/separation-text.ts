/** 职责分离 as CSV, for people who keep such lists on paper: one line for each duty, meeting and pair of acts. */
import type { SeparationResponse } from './contract.ts'

const HEAD = ['类别', '姓名', '账号', '职责或行为', '区划', '单位', '事项', '对方', '时间']

/** With a byte-order mark, so that Excel reads it; a line that says so where nothing was found. */
export function separationText({
  holders,
  bothSides,
  at,
  matterCount,
  actCount,
}: SeparationResponse): string {
  const rows = [
    HEAD,
    ...holders.flatMap(({ name, login, duties }) =>
      duties.map((one) => [
        one.lentBy === undefined ? '任职' : '受托',
        name,
        login,
        one.roleName,
        one.divisionCode,
        one.unitCode ?? '',
        '',
        one.lentBy ?? '',
        one.endsOn ?? '',
      ]),
    ),
    ...holders.flatMap(({ name, login, meetings }) =>
      meetings.map(({ area, duties: [one, other] }) => [
        '职责相遇',
        name,
        login,
        one.roleName,
        one.divisionCode,
        one.unitCode ?? '',
        area,
        `${other.roleName} ${other.unitCode ?? ''}`.trim(),
        '',
      ]),
    ),
    ...bothSides.map(({ subject, divisionCode, unitCode, year, one, other }) => [
      '一人两手',
      one.personName,
      '',
      one.actName,
      divisionCode,
      unitCode,
      `${year} ${subject}`,
      `${other.personName} ${other.actName}`,
      other.lastAt,
    ]),
    [
      '查询',
      '',
      '',
      `事项 ${matterCount} 件，行为 ${actCount} 次，一人两手 ${bothSides.length} 件`,
      '',
      '',
      '',
      '',
      at,
    ],
  ]
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** Quoted where it must be; what a spreadsheet would take for a formula stays text. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
