const surnames = [...'梁陈李黄林吴周张杨邓何谢罗钟冯苏麦柯车赖']
const givenNames = '晓彤 国栋 丽华 志强 敏 建文 海燕 伟明 秀珍 文杰 少芬 俊贤 玉兰 家豪 雪梅 永康 静雯 振华 春燕 立新 小霞 景明 素贞'.split(' ')

/** Invented names: the n-th of 460 pairs; near numbers differ in both parts. */
export const demoName = (n: number) => surnames[n % surnames.length] + givenNames[n % givenNames.length]
