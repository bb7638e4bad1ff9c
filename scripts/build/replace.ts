import { rename, rm } from 'node:fs/promises';

/** Fills a folder anew, beside what it holds, which goes only when `fill` says that the new one is whole. */
export async function replaceFolder(folder: string, fill: (beside: string) => Promise<boolean>): Promise<boolean> {
  const beside = `${folder}.new`;
  await rm(beside, { recursive: true, force: true });
  try {
    const whole = await fill(beside);
    if (!whole) return false;
    await rm(folder, { recursive: true, force: true });
    await rename(beside, folder);
    return true;
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}
