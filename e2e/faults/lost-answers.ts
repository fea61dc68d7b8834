import { setTimeout as wait } from "node:timers/promises";
import { startApp } from "./app-process";
import { TcpProxy } from "./proxy";
import { type Finding, hangSeconds, type Scenario, type Stage, underLoad } from "./scenario";

const DROP_S = 20;
/** Of the answers that are due, how many never arrive. */
const SHARE = 0.1;

const portOf = (url: string | undefined) => Number(new URL(url ?? "").port);

function through(url: string | undefined, proxy: TcpProxy): string {
  const there = new URL(url ?? "");
  there.port = String(proxy.port);
  return there.href;
}

/** Cuts connections as answers come back, for a while, and then no more. */
async function drop(
  stage: Stage,
  proxy: TcpProxy,
  ports: number[],
  isDue: (answer: Buffer, asked: string) => boolean,
): Promise<Finding> {
  const finding = await underLoad(stage, { times: 1, ports }, async () => {
    proxy.onAnswer = (answer, asked) =>
      isDue(answer, asked) && stage.random.next() < SHARE ? "cut" : "pass";
    await wait(hangSeconds(stage, DROP_S) * 1_000);
    proxy.pass();
  });
  if (proxy.dropped === 0) finding.broken.push("no answer was dropped, so nothing was tried");
  return { ...finding, said: `${proxy.dropped} answers dropped; ${finding.said}` };
}

/** The same behind a process of the app that reaches one of its servers through a proxy. */
async function dropBehind(
  stage: Stage,
  setting: "DATABASE_URL" | "REDIS_URL",
  isDue: (answer: Buffer, asked: string) => boolean,
): Promise<Finding> {
  const url = stage.house.appEnv[setting];
  const proxy = await TcpProxy.to(portOf(url));
  const env = { [setting]: through(url, proxy) };
  const app = await startApp("behind-a-proxy", stage.house, { env });
  try {
    return await drop(stage, proxy, [app.port], isDue);
  } finally {
    await app.stop();
    await proxy.close();
  }
}

export const lostAnswers: Scenario[] = [
  {
    name: "answers dropped between client and app",
    isShort: true,
    run: async (stage) => {
      const proxy = await TcpProxy.to(stage.house.port);
      const changes = /^(POST|PUT|PATCH|DELETE) \/api\/v1\//;
      try {
        return await drop(stage, proxy, [proxy.port], (_, asked) => changes.test(asked));
      } finally {
        await proxy.close();
      }
    },
  },
  {
    name: "connection cut at COMMIT between app and Postgres",
    run: (stage) => dropBehind(stage, "DATABASE_URL", (answer) => answer.includes("COMMIT\0")),
  },
  {
    name: "answers dropped between app and Redis",
    needsRedis: true,
    run: (stage) => dropBehind(stage, "REDIS_URL", (_, asked) => /evalsha|eval/i.test(asked)),
  },
];
