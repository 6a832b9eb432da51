// Loaded into what bin/run.mjs starts: when the starter is killed so hard that it cannot pass the
// signal on, the process ends itself politely instead of staying behind.
import { isMainThread } from 'node:worker_threads';

const parent = process.ppid;

if (isMainThread) {
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 1000);
  timer.unref();
}
