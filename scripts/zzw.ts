import { readFileSync } from 'node:fs';
import { loadKnowledge } from '../src/core/knowledge/load.ts';
import { createServices } from '../commands/services.ts';
const { knowledge } = await loadKnowledge('knowledge', '2026-11-21');
const s = createServices(knowledge!, () => new Date());
for (const q of readFileSync(process.argv[2]!, 'utf8').split('\n').filter(Boolean)) {
  const u = s.understand(q),
    f = s.questions.find(q);
  const w = Object.entries(u.wants)
    .map(([k, v]) => `${k[0]}${v.toFixed(2)}`)
    .join(' ');
  console.log(
    q.slice(0, 60).padEnd(60),
    w,
    'chance',
    f.chance.toFixed(2),
    f.candidates[0]?.entry.id,
    '| field',
    u.inField,
    'task',
    u.need.task,
    'adv',
    u.asks.advice,
    'for',
    u.isForeign,
  );
}
