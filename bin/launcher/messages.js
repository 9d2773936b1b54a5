/** What stops a start, said once in Chinese and once in English, with the next step in it. */
export class Refusal extends Error {}

const say = (zh, en) => new Refusal(`${zh}\n${en}`)

export const refusals = {
  noSuchMode: (mode, modes) => say(`没有 ${mode} 这种启动方式，可用：${modes.join('、')}。`, `There is no mode ${mode}; there are ${modes.join(', ')}.`),
  badPort: (port) => say(`PORT=${port} 不是端口号：请用 1 到 65535 之间的整数。`, `PORT=${port} is no port: take a whole number from 1 to 65535.`),
  badAddress: (name) => say(`${name} 不是完整的地址：请写成 ${name === 'REDIS_URL' ? 'redis://主机:6379' : 'postgres://用户:口令@主机:5432/数据库'}。`, `${name} is no complete address: write ${name === 'REDIS_URL' ? 'redis://host:6379' : 'postgres://user:password@host:5432/database'}.`),
  copiedData: (dataDir, owner) =>
    say(`数据目录 ${dataDir} 是 ${owner} 的复制品，其中的链接仍指向那一份的数据库：请删掉 ${dataDir} 里的 postgres 和 redis 链接再启动，或换一个 DATA_DIR。`, `${dataDir} is a copy of ${owner} and its links still lead to the database of that one: remove the links postgres and redis in it, or take another DATA_DIR.`),
  notRunning: (dataDir) => say(`${dataDir} 的这一份没有在运行：请先执行 npm start（或用 DATA_DIR 指到正在运行的那一份）。`, `The copy in ${dataDir} is not running: run npm start first, or point DATA_DIR to one that does.`),
  outsideNeeded: (name) => say(`这一份用的是外部服务：请在命令前同样给出 ${name}。`, `This copy uses an outside server: give ${name} to the command too.`),
  commandFailed: (command, log, lastWords) => say(`${command} 没有成功，详见 ${log}。`, `${command} failed; see ${log}.\n${lastWords}`),
  noTestTool: (what, log) => say(`测试所需的 ${what} 没有装上，详见 ${log}。`, `${what}, needed by the tests, could not be installed; see ${log}.`),
  platform: (what) =>
    say(`本机是 ${what}，只支持 64 位 x86 的 Debian 系 Linux（glibc）；请换一台机器或用虚拟机。`, `This machine is ${what}; only x86-64 Linux with glibc (Debian and its kin) is supported: use another or a virtual machine.`),
  portTaken: (port) => say(`端口 ${port} 已被占用：请停掉占用它的程序，或改用 PORT=${port + 1} npm start。`, `Port ${port} is taken: stop what uses it, or run PORT=${port + 1} npm start.`),
  portForbidden: (port) => say(`没有权限使用端口 ${port}：请用 1024 以上的端口，如 PORT=3333 npm start。`, `No right to use port ${port}: take one above 1024, such as PORT=3333 npm start.`),
  running: (dataDir, pid) =>
    say(`数据目录 ${dataDir} 正由进程 ${pid} 使用：请用那一份，或用另一个 DATA_DIR 和 PORT 再启动一份。`, `${dataDir} is in use by process ${pid}: use that copy, or start another with its own DATA_DIR and PORT.`),
  noNetwork: (what) => say(`取不到 ${what}（连不上网络）：请接通网络或配置代理、镜像后再运行一次。`, `Cannot fetch ${what} (no network): connect, or set the proxy or mirror, and run again.`),
  installFailed: (what, log) => say(`安装 ${what} 失败，详见 ${log}。`, `Installing ${what} failed; see ${log}.`),
  noApt: (packages) => say(`缺少 ${packages}，而本机没有 apt：请用本机的包管理器装上后再运行。`, `${packages} is missing and this machine has no apt: install it with the system's own package manager and run again.`),
  noExec: (dir) => say(`${dir} 所在的磁盘不允许运行程序（noexec）：请用 DATA_DIR 指到别的磁盘。`, `${dir} is on a noexec disk: point DATA_DIR elsewhere.`),
  diskFull: (dir, needed) => say(`${dir} 所在磁盘空间不足（至少要 ${needed} MB）：请清理，或用 DATA_DIR 指到别的磁盘。`, `The disk of ${dir} is full (${needed} MB are needed): free some, or point DATA_DIR elsewhere.`),
  cannotWrite: (dir) => say(`没有权限写 ${dir}：请改它的属主，或用 DATA_DIR 指到可写的目录。`, `No right to write ${dir}: change its owner, or point DATA_DIR to a folder you may write.`),
  databaseVersion: (found, wanted, dir) =>
    say(`${dir} 的数据属于 PostgreSQL ${found}，本程序带的是 ${wanted}：请先用旧版本导出再导入（见 docs/operations）。`, `${dir} was made by PostgreSQL ${found}, this program brings ${wanted}: export with the old release and import (docs/operations).`),
  passwordLost: (file) => say(`有数据库而没有口令文件 ${file}：请从备份恢复该文件。`, `There is a database but no ${file}: restore it from a backup.`),
  restoreUsage: () => say('用法：npm run restore -- --from=<备份目录> --keys=<密钥备份目录>，DATA_DIR 指到一个没有用过的目录。', 'Usage: npm run restore -- --from=<backup> --keys=<backup of the keys>, with DATA_DIR pointing to an unused folder.'),
  noBackup: (file) => say(`没有找到 ${file}：请指到备份命令写出的目录。`, `There is no ${file}: point to the folder that the backup made.`),
  restoreOverData: (dataDir) => say(`${dataDir} 里已有数据，恢复不会覆盖它：请用 DATA_DIR 指到一个没有用过的目录。`, `${dataDir} holds data already and nothing will be overwritten: point DATA_DIR to an unused folder.`),
  notReady: (name, log) => say(`${name} 没有启动成功，详见 ${log}。`, `${name} did not come up; see ${log}.`),
}

const NO_NETWORK = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|ETIMEDOUT|Could not resolve|Could not connect|Temporary failure|Failed to fetch|Unable to connect/
const DISK_FULL = /No space left|ENOSPC|not enough free space|Disk quota exceeded/

/** The sentence for a child's failure, read from what it printed. */
export function refusalFor(output, { what, dir, neededMb, log }) {
  if (DISK_FULL.test(output)) return refusals.diskFull(dir, neededMb)
  if (NO_NETWORK.test(output)) return refusals.noNetwork(what)
  return refusals.installFailed(what, log)
}
