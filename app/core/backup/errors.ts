/** Sentences for the operator of a backup, in Chinese. */
export class BackupRefused extends Error {}

export class NotWhole extends BackupRefused {
  constructor(file: string) {
    super(`备份不完整：${file} 与其登记的摘要不符，请换一份备份`)
  }
}
