/** The faces that text is set in: those of the system where it has Chinese, else the subset that the product serves. */
export const FONT_STACK =
  '"PingFang SC","Microsoft YaHei","Noto Sans SC","Mingzhang Sans","Mingzhang Sans Rare",sans-serif'
