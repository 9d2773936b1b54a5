const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')

/** First bytes of programs: Windows, Linux, macOS (four forms), Java, Android, Windows shortcut. */
const programs = ['4d5a', '7f454c46', 'feedface', 'feedfacf', 'cefaedfe', 'cffaedfe', 'cafebabe', '6465780a', '4c00000001140200'].map(hex)
const scripts = /^(#!|<\?php|<script|<!doctype html|<html|<svg|<\?xml[^>]*>\s*(<!--.*?-->\s*)*<svg|@echo|<job|<hta:)/is

/** 程序 or 脚本, if opening the file would run something. */
export function whatRuns(content: Buffer) {
  if (programs.some((first) => content.subarray(0, first.length).equals(first))) return '程序'
  return scripts.test(content.toString('utf8', 0, 1024).replace(/^\ufeff/, '').trimStart()) ? '脚本' : null
}
