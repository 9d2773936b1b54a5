// Loaded into the worker: when the launcher is killed for good, it ends too. Web processes do so as members of the cluster.
if (process.channel) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
