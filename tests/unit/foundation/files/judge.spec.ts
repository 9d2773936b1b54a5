import { test } from '@japa/runner'
import fc from 'fast-check'
import { judgeAnnounced, judgeContent } from '#app/foundation/files/judgement/judge'
import { compound, samples, types, zip } from '#tests/support/sample_files'

const reason = async (name: string, content: Buffer | string) => {
  const verdict = await judgeContent(name, Buffer.from(content))
  return 'reason' in verdict ? verdict.reason : verdict.type
}
const text = (words: string) => Buffer.from(words)

test.group('Files that are taken', () => {
  test('{$self}')
    .with(Object.keys(samples) as (keyof typeof samples)[])
    .run(async ({ assert }, kind) => {
      assert.match(await reason(`材料.${kind}`, samples[kind]()), /^(image|application)\//)
      assert.match(await reason(`材料.${kind.toUpperCase()}`, samples[kind]()), /^(image|application)\//)
      assert.isNull(judgeAnnounced(`材料.${kind}`, 20 << 20))
    })
})

test.group('Files that are refused', (group) => {
  group.each.timeout(20_000)
  test('{name}: {said}')
    .with([
      { name: 'a.exe', size: 10, said: '不能上传“a.exe”：可以上传 JPG、PNG、PDF、OFD、Word、Excel 文件；压缩包请解开后分别上传' },
      { name: 'a.zip', size: 10, said: '不能上传“a.zip”：可以上传 JPG、PNG、PDF、OFD、Word、Excel 文件；压缩包请解开后分别上传' },
      { name: '无扩展名', size: 10, said: '不能上传“无扩展名”：可以上传 JPG、PNG、PDF、OFD、Word、Excel 文件；压缩包请解开后分别上传' },
      { name: 'a.pdf.js', size: 10, said: '不能上传“a.pdf.js”：可以上传 JPG、PNG、PDF、OFD、Word、Excel 文件；压缩包请解开后分别上传' },
      { name: 'a.pdf', size: 0, said: '“a.pdf”是空文件，请重新选择' },
      { name: 'a.jpg', size: 27682406, said: '“a.jpg”有 26.4 MB，超过 20 MB 上限，请压缩或分开后再上传' },
    ])
    .run(({ assert }, { name, size, said }) => assert.equal(judgeAnnounced(name, size), said))

  const elf = Buffer.concat([Buffer.from('7f454c46', 'hex'), Buffer.alloc(60)])
  test('content: {said}')
    .with([
      { name: 'a.pdf', content: text('MZ\x90\x00'), said: '“a.pdf”的内容是程序，不能上传' },
      { name: 'a.jpg', content: elf, said: '“a.jpg”的内容是程序，不能上传' },
      { name: 'a.pdf', content: text('#!/bin/sh\nrm -rf /'), said: '“a.pdf”的内容是脚本，不能上传' },
      { name: 'a.pdf', content: text('\ufeff  <!DOCTYPE html><script>'), said: '“a.pdf”的内容是脚本，不能上传' },
      { name: 'a.png', content: text('<?xml version="1.0"?>\n<!-- x -->\n<svg onload="x"/>'), said: '“a.png”的内容是脚本，不能上传' },
      { name: 'a.doc', content: text('<?php echo 1'), said: '“a.doc”的内容是脚本，不能上传' },
      { name: 'a.pdf', content: samples.png(), said: '“a.pdf”的内容不是 PDF 文件，而像是PNG 图片，请核对后上传正确的文件' },
      { name: 'a.jpg', content: samples.png(), said: '“a.jpg”的内容不是 JPG 图片，而像是PNG 图片，请核对后上传正确的文件' },
      { name: 'a.docx', content: samples.xlsx(), said: '“a.docx”的内容不是 Word 文档，而像是Excel 表格，请核对后上传正确的文件' },
      { name: 'a.docx', content: zip({ 'a.txt': 'x' }), said: '“a.docx”的内容不是 Word 文档，而像是压缩包，请核对后上传正确的文件' },
      { name: 'a.docx', content: samples.docx().subarray(0, 60), said: '“a.docx”的内容不是 Word 文档，而像是损坏的压缩包，请核对后上传正确的文件' },
      { name: 'a.pdf', content: text('就是几个字'), said: '“a.pdf”的内容不是 PDF 文件，而像是无法识别的内容，请核对后上传正确的文件' },
      { name: 'a.jpg', content: text('GIF89a\x01\x00\x01\x00'), said: '“a.jpg”的内容不是 JPG 图片，而像是GIF 文件，请核对后上传正确的文件' },
      { name: 'a.docx', content: compound('EncryptedPackage'), said: '“a.docx”设了打开密码，请取消密码后再上传' },
      { name: 'a.docx', content: zip({ ...types, 'word/document.xml': '', 'word/vbaProject.bin': 'x' }), said: '“a.docx”含有宏，请另存为不含宏的文件后再上传' },
      { name: 'a.doc', content: compound('WordDocument_VBA_PROJECT'), said: '“a.doc”含有宏，请另存为不含宏的文件后再上传' },
      { name: 'a.ofd', content: zip({ 'OFD.xml': '', 'Doc_0/Attachs/run.exe': 'MZ' }), said: '“a.ofd”里面夹带程序或脚本，请去掉后再上传' },
      { name: 'a.xlsx', content: zip({ ...types, 'xl/workbook.xml': 'x' }, { 'xl/workbook.xml': 400 << 20 }), said: '“a.xlsx”打开后体积异常，不能上传' },
      { name: 'a.xlsx', content: zip({ ...types, 'xl/workbook.xml': 'x' }, { 'xl/workbook.xml': 60 << 20 }), said: '“a.xlsx”打开后体积异常，不能上传' },
      { name: 'a.pdf', content: text('%PDF-1.7\n1 0 obj'), said: '“a.pdf”不完整，请重新导出后再上传' },
      { name: 'a.pdf', content: text('%PDF-1.7\n<</S /JavaScript /JS (app.alert(1))>>\n%%EOF'), said: '“a.pdf”含有脚本，请打印为新的 PDF 后再上传' },
      { name: 'a.png', content: samples.png().subarray(0, 30), said: '“a.png”不完整，请重新保存或拍照后再上传' },
      { name: 'a.jpg', content: samples.jpg().subarray(0, 30), said: '“a.jpg”不完整，请重新保存或拍照后再上传' },
    ])
    .run(async ({ assert }, { name, content, said }) => assert.equal(await reason(name, content), said))

  test('whatever the bytes, there is a verdict and no crash', async ({ assert }) => {
    const bytes = fc.uint8Array({ maxLength: 400 }).map((one) => Buffer.from(one))
    const start = fc.constantFrom(...Object.values(samples).map((make) => make()), Buffer.alloc(0))
    const broken = fc.tuple(start, bytes, fc.nat(600)).map(([first, rest, cut]) => Buffer.concat([first.subarray(0, cut), rest]))
    await fc.assert(
      fc.asyncProperty(broken, fc.constantFrom(...Object.keys(samples)), async (content, kind) => {
        const verdict = await judgeContent(`a.${kind}`, content)
        assert.isTrue('type' in verdict || verdict.reason.startsWith('“a.'))
      }),
      { numRuns: 300 }
    )
  })
})
