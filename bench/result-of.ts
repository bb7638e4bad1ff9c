import type { Deployment } from './deployment.ts';
import { startProcess } from './process.ts';

/** What a process of the bench found: the line of JSON that it wrote. Undefined if it took longer than `most` ms. */
export async function resultOf<T>(deployment: Deployment, script: string, args: readonly string[], most = 120_000): Promise<T | undefined> {
  // Node would give a process of ours less memory than the largest sizes take.
  const one = startProcess(deployment.compiled(`bench/${script}.main.ts`), { args, flags: ['--max-old-space-size=8192'] });
  let late: NodeJS.Timeout | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    late = setTimeout(() => resolve(undefined), most);
  });
  try {
    const found = await Promise.race([one.until(/^\{.*\}$/m), tooLate]);
    return found === undefined ? undefined : (JSON.parse(found.match[0]) as T);
  } finally {
    clearTimeout(late);
    await one.stop();
  }
}
