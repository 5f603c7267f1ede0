/** Problems of certifying a document before it is published: whose turn it is, and what stands in the way. */
export const CERTIFICATION_PROBLEMS = {
  'PUB-501': {
    zh: '《{title}》还没有审签，不能公开。请先送审签，由没有参与编制的负责人审签后再公开。',
    en: '“{title}” is not certified and cannot be published. Hand it in for certification first; a leader who did not prepare it certifies it.',
  },
  'PUB-502': {
    zh: '{person} 参与过《{title}》的编制（填过预算、改过文本或送过审签），不能审签。请由另一位负责人审签。',
    en: '{person} took part in preparing “{title}” (typed its budget, wrote its texts or handed it in) and cannot certify it. Another leader has to.',
  },
  'PUB-503': {
    zh: '《{title}》由 {person} 审签，不能再由本人公开。请由另一位公开专员公开。',
    en: '“{title}” was certified by {person}, who cannot publish it too. Another disclosure officer has to.',
  },
  'PUB-504': {
    zh: '《{title}》在送审签之后变了（数据或文本），审签的不是现在这一份，没有公开。请撤回，重新送审签。',
    en: '“{title}” has changed since it was handed in (data or texts): what was certified is not what stands here, and nothing was published. Take it back and hand it in again.',
  },
  'PUB-505': {
    zh: '《{title}》已送审签，文本已锁定，没有保存。要改，请先撤回。',
    en: '“{title}” was handed in for certification; its texts are locked and nothing was saved. To change them, take it back first.',
  },
  'PUB-506': {
    zh: '《{title}》已走到别的一步，现在不能“{act}”。请刷新页面，看它走到了哪一步。',
    en: '“{title}” has come to another step; “{act}” cannot be done now. Load the page again to see how far it is.',
  },
  'PUB-507': {
    zh: '退回要写明原因，编制的人才知道改什么。请填写后再退回。',
    en: 'A return needs its reason, so that the preparers know what to change. Write it and return again.',
  },
  'PUB-508': {
    zh: '审签要本人确认：密码不对，没有审签。请再输入一次。',
    en: 'Certifying is confirmed in person: the password is wrong, and nothing was certified. Enter it again.',
  },
  'PUB-509': {
    zh: '批量公开至少要选一份文件，最多 {most} 份，这次选了 {found} 份。请重新选择。',
    en: 'Publish at least one document at once and at most {most}; {found} were chosen. Choose again.',
  },
} as const
