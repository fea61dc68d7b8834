// In a process of its own, where the app's services may be loaded: contends, and writes the figures.
import { contend } from "./contention";

const [url = "", attempts = ""] = process.argv.slice(2);
const scale = { attempts: Number(attempts), connections: 10, products: 10, stock: 300 };
const figures = await contend(url, { ...scale, cancelEvery: 7 });
process.stdout.write(`${JSON.stringify(figures)}\n`);
