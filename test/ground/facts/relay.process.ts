import { Relay } from '../../../ground/facts/relay.ts';
import { createLog } from '../../../ground/process/log.ts';
import { openRelayBench } from './relay-bench.ts';

/** A relay as a process of its own, to be killed: begins when its parent says so. */
const { seller, reader, counter } = await openRelayBench(process.argv[2]!);
const relay = new Relay([seller, reader, counter]);
process.on('message', () => {
  relay.start(2, createLog('silent'));
  process.send?.('started');
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
