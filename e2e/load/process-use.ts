import { readFileSync } from "node:fs";

/** Ticks of /proc/<pid>/stat: 100 a second on every Linux that Node runs on. */
const TICKS = 100;

/** CPU seconds that a process has used so far; null where the system has no /proc. */
export function cpuSeconds(pid: number): number | null {
  const stat = readProc(`/proc/${pid}/stat`);
  if (stat === null) return null;
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** A process's share of the memory in use, in MB (PSS); null where the system does not say. */
export function memoryMb(pid: number): number | null {
  const pss = /^Pss:\s+(\d+) kB/m.exec(readProc(`/proc/${pid}/smaps_rollup`) ?? "")?.[1];
  return pss === undefined ? null : Number(pss) / 1024;
}

function readProc(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
