// @ts-check
// Runs once the packages are there, in a process of its own, so that the launcher stays small:
// checks the settings, makes our own database if need be, and brings it to today's schema.
import postgres from "postgres";

const minimumVersion = 15;

/** @param {string} url */
function open(url) {
  return postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined });
}

/** @param {string} path @returns {Promise<any>} a module in TypeScript, which Node can't type here */
const load = (path) => import(new URL(path, import.meta.url).href);

/** Makes the database that `url` names, on a server of ours. @param {string} url @param {string} adminUrl */
async function create(url, adminUrl) {
  const name = new URL(url).pathname.slice(1);
  const sql = open(adminUrl);
  try {
    const found = await sql`select 1 from pg_database where datname = ${name}`;
    if (found.length === 0) await sql`create database ${sql(name)}`;
  } finally {
    await sql.end();
  }
}

/** @param {string} url */
async function checkVersion(url) {
  const sql = open(url);
  try {
    const [row] = await sql`select current_setting('server_version_num')::int / 10000 as major`;
    if (row?.major >= minimumVersion) return;
    throw new Error(`Soko needs Postgres ${minimumVersion} or newer; this is ${row?.major}.`);
  } finally {
    await sql.end();
  }
}

/** Search in Hindi or Arabic finds nothing, and says nothing, on a database with the C locale. @param {string} url */
async function checkTrigrams(url) {
  const sql = open(url);
  try {
    const [row] = await sql`select cardinality(show_trgm('किराना')) as found`;
    if (row?.found > 0) return;
    throw new Error(
      "This database sees no letters in Hindi or Arabic, so search would find nothing. " +
        "Make it anew with a UTF-8 locale (for example LOCALE_PROVIDER builtin, locale C.UTF-8).",
    );
  } finally {
    await sql.end();
  }
}

/** @param {unknown} error @returns {string} without the password that a URL holds */
function explain(error) {
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
  const unreachable = ["ECONNREFUSED", "ENOTFOUND", "CONNECT_TIMEOUT", "ETIMEDOUT", "EAI_AGAIN"];
  if (code && unreachable.includes(code)) return `The database can't be reached: ${message}.`;
  if (code === "28P01" || code === "28000") return `The database refuses the sign-in: ${message}.`;
  return code ? `The database says: ${message} (${code})` : message;
}

const env = process.env;
try {
  const { parseEnv } = await load("../env.ts");
  parseEnv(env);
  const url = env.DIRECT_DATABASE_URL || env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set.");
  if (env.SOKO_ADMIN_DATABASE_URL) await create(url, env.SOKO_ADMIN_DATABASE_URL);
  await checkVersion(url);
  const { migrate } = await load("../../db/migrate.ts");
  await migrate(url);
  await checkTrigrams(url);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}
