/** Where a prefilled answer came from, as the page says it. */
export function sourceWords(source: string) {
  if (source === 'account') return '由实名认证信息自动带入，如有误请先更正实名信息'
  if (source === 'window') return '与前一步填写的申请人（经办人）信息一致，如有误请返回更正'
  const [kind, name] = source.split(':')
  return kind === 'licence' ? `由电子${name}自动带入，如有误请先办理变更` : '由共享数据自动带入'
}
