/** What V8's sampling profiler says of the Worker's own isolate. */
interface Profile {
  nodes: { id: number; callFrame: { functionName: string } }[];
  samples: number[];
  /** Microseconds before each sample. */
  timeDeltas: number[];
}

/** Microseconds from one sample to the next. */
const EVERY_US = 250;
/** While the isolate is not at work no sample is taken: the next one stands for its own moment, and not for all the time before it. */
const MOST_US = EVERY_US * 1.2;
const NOT_AT_WORK = ["(idle)", "(program)"];

export interface Profiler {
  /** Ms that the isolate is at work while this is done, with its garbage and with what it calls at once; the database's own and the network's are others'. */
  cpuOf(act: () => Promise<unknown>): Promise<number>;
  close(): void;
}

/** Speaks to the inspector of a workerd that Wrangler started. */
export async function openProfiler(inspector: URL): Promise<Profiler> {
  const list = await (await fetch(new URL("/json", `http://${inspector.host}`))).json();
  const [{ webSocketDebuggerUrl }] = list as [{ webSocketDebuggerUrl: string }];
  const headers = { origin: "http://localhost" };
  const socket = new WebSocket(webSocketDebuggerUrl, { headers } as unknown as string[]);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error("The inspector does not answer."));
  });
  const asked = new Map<number, (result: { profile: Profile }) => void>();
  socket.onmessage = ({ data }) => {
    const { id, result } = JSON.parse(String(data));
    asked.get(id)?.(result);
    asked.delete(id);
  };
  let count = 0;
  const ask = (method: string, params = {}) =>
    new Promise<{ profile: Profile }>((resolve) => {
      asked.set(++count, resolve);
      socket.send(JSON.stringify({ id: count, method, params }));
    });
  await ask("Profiler.enable");
  await ask("Profiler.setSamplingInterval", { interval: EVERY_US });
  return {
    async cpuOf(act) {
      await ask("Profiler.start");
      await act();
      return atWorkMs((await ask("Profiler.stop")).profile);
    },
    close: () => socket.close(),
  };
}

function atWorkMs({ nodes, samples, timeDeltas }: Profile): number {
  const rests = new Set(
    nodes.filter(({ callFrame }) => NOT_AT_WORK.includes(callFrame.functionName)).map(({ id }) => id),
  );
  const us = samples.map((id, i) => (rests.has(id) ? 0 : Math.min(timeDeltas[i] ?? 0, MOST_US)));
  return us.reduce((sum, each) => sum + each, 0) / 1000;
}
