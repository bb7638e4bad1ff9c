import { defineCommand } from '../../src/chat/command.ts';
import type { Services } from '../../commands/services.ts';
import { suggestFrameworks } from '../../commands/typed/naming.ts';
import { unknownName } from '../../commands/typed/unknown-names.ts';
import { claimText, createCiting } from '../../commands/views/citing.ts';

export const licenceCommand = defineCommand<Services>()({
  name: 'licence',
  description: 'The licence of one framework',
  examples: ['keras'],
  visibility: 'public',
  options: {
    framework: { type: 'text', description: 'The framework, in any spelling', required: true, suggest: suggestFrameworks },
  },
  run({ framework: typed }, services) {
    const { knowledge } = services;
    const framework = knowledge.frameworks.get(knowledge.names.find(typed)?.id ?? '');
    if (framework === undefined) {
      throw unknownName(typed, 'framework', knowledge.names, (name) => ({ label: name, command: 'licence', args: { framework: name } }));
    }
    const citing = createCiting(services);
    const items = (framework.claims.get('licence') ?? []).map((claim) => claimText(claim, citing));
    return {
      outcome: 'answered',
      args: { framework: framework.id },
      reply: { title: framework.name, tone: 'answer', blocks: [{ kind: 'list', items }], citations: citing.citations(), actions: [] },
    };
  },
});
