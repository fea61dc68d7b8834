import { type ChildProcess, fork } from "node:child_process";
import type { Leash } from "@/lib/boot/leash.mjs";

export type Run = {
  answered: number;
  perSecond: number;
  p50: number;
  p99: number;
  /** Answers with another status, by status. */
  others: Record<string, number>;
  bytesEach: number;
  /** Share of one core that asking took. */
  generatorCpu: number;
};

/** A child process that does one job at a time. */
export class Worker {
  readonly #child: ChildProcess;

  constructor(name: string, file: string, leash: Leash, env: NodeJS.ProcessEnv) {
    const execArgv = file.endsWith(".ts") ? ["--import", "tsx"] : [];
    this.#child = fork(file, { env, execArgv, stdio: ["ignore", "inherit", "inherit", "ipc"] });
    const pid = this.#child.pid ?? 0;
    leash.hold({ name, pid, signal: "SIGTERM", graceMs: 1_000, group: false, rank: 3 });
  }

  run(job: object): Promise<Run> {
    return new Promise((resolve, reject) => {
      const ended = () => reject(new Error("A process of the benchmark ended by itself."));
      this.#child.once("exit", ended);
      this.#child.once("message", (message: { result: Run } | { error: string }) => {
        this.#child.off("exit", ended);
        if ("error" in message) reject(new Error(message.error));
        else resolve(message.result);
      });
      this.#child.send(job);
    });
  }
}
