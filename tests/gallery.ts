import { type Action, bold, code, italic, plain, type Reply, type Text } from '../src/chat/reply.ts';

const cite = (number: number) => ({ kind: 'cite', number }) as const;
const citation = (number: number) => ({
  title: `Release notes ${number}`,
  publisher: 'The project',
  address: `https://example.org/notes/${number}?a=1&b=2`,
  dated: '2026-05',
  checked: '2026-11-01',
  stale: number % 2 === 0,
});
const action = (label: string, at = 0): Action => ({ label, command: 'paint', args: { colour: `${label}-${at}` } });

/** What people and pages may hold that must never come alive. */
export const hostileStrings: readonly string[] = [
  '@everyone @here <@1> <@!1> <@&1> <#1> </compare:1> <t:0:R> <:a:1> <a:b:1> <id:browse>',
  '<!channel> <!here> <!everyone> <@U1> <#C1> <!subteam^S1> <!date^0^{date}|x> <https://evil.example|click>',
  '[click](https://evil.example) <https://evil.example> https://evil.example ![x](https://evil.example) www.evil.example evil.example www.__u__evil.example',
  '**bold** __u__ *i* _i_ ~~s~~ ~s~ ||spoiler|| `code` ```block``` > quote >>> all # head - list 1. one -# small',
  '&lt;!channel&gt; &amp;lt; &#60;@U1&#62; %3C!channel%3E',
  '`‍`​@‮everyone‬ \u0000\u0007\u001b[31mred\u001b[0m ',
  'a\n> b\n# c\n```\nd\n- e',
  '\\ \\\\ \\* \\` \\[ x]( y) | a | b |\n| - | - |',
  'mailto:a@evil.example tel:123 discord://x slack://x javascript:alert(1) discord.gg/evil',
  '👩‍👩‍👧‍👦 مرحبا 你好 𝔘𝔫𝔦 ́́́ \ud800',
  '',
  ' ',
];

const reply = (part: Partial<Reply>): Reply => ({ title: 'A title', tone: 'answer', blocks: [], citations: [], actions: [], ...part });
const every: Text = [
  plain('plain '),
  bold('bold'),
  plain(' '),
  italic('italic'),
  plain(' '),
  code('code'),
  plain(' '),
  { kind: 'link', text: 'a page', address: 'https://example.org/a_b*c' },
  cite(1),
];
const table = (columns: number, rows: number, text: Text): Reply['blocks'][number] => ({
  kind: 'table',
  caption: 'Differences',
  columns: Array.from({ length: columns }, (_, at) => (at === 0 ? 'Aspect' : `Column ${at}`)),
  rows: Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, at) => (at === 0 ? [plain(`Row ${row}`)] : text))),
});

/** Replies that every renderer is shown: each kind of block, hostile words, and the largest sizes. */
export const gallery: Readonly<Record<string, Reply>> = {
  'nothing but a title': reply({}),
  'every kind of block': reply({
    blocks: [
      { kind: 'paragraph', text: every },
      { kind: 'heading', text: 'Decides' },
      { kind: 'list', items: [every, [plain('second')]] },
      {
        kind: 'facts',
        facts: [
          { name: 'Licence', value: [plain('MIT'), cite(1)] },
          { name: 'Latest release', value: [plain('2.0, May 2026'), cite(2)] },
        ],
      },
      table(3, 3, [plain('a cell'), cite(2)]),
      { kind: 'code', code: 'pip install x\nprint("``` & <b>")' },
      { kind: 'choices', label: 'Another aspect', choices: [action('Speed'), action('Licence')] },
      { kind: 'note', text: [plain('Checked in November 2026.')] },
    ],
    citations: [citation(1), citation(2)],
    actions: [action('All aspects'), action('Sources')],
  }),
  'a notice': reply({ tone: 'notice', blocks: [{ kind: 'paragraph', text: [plain('Did you mean this?')] }], actions: [action('This')] }),
  'a problem': reply({ tone: 'problem', title: 'Something went wrong on my side.' }),
  'empty parts': reply({
    title: '',
    blocks: [
      { kind: 'paragraph', text: [] },
      { kind: 'heading', text: '' },
      { kind: 'list', items: [] },
      { kind: 'list', items: [[]] },
      { kind: 'facts', facts: [{ name: '', value: [] }] },
      { kind: 'table', caption: '', columns: ['', ''], rows: [] },
      { kind: 'table', caption: '', columns: ['', ''], rows: [[[], []]] },
      { kind: 'code', code: '' },
      { kind: 'choices', label: '', choices: [] },
      { kind: 'note', text: [plain('')] },
    ],
    actions: [action('')],
  }),
  'hostile words everywhere': reply({
    title: hostileStrings[0] ?? '',
    blocks: hostileStrings.flatMap((text): Reply['blocks'] => [
      { kind: 'paragraph', text: [plain(text), bold(text), italic(text), code(text)] },
      { kind: 'heading', text },
      { kind: 'list', items: [[plain(text)]] },
      { kind: 'facts', facts: [{ name: text, value: [plain(text)] }] },
      { kind: 'code', code: text },
    ]),
    actions: hostileStrings.slice(0, 5).map((text, at) => action(text, at)),
  }),
  'hostile words in a table': reply({
    blocks: [
      {
        kind: 'table',
        caption: hostileStrings[3] ?? '',
        columns: ['Aspect', hostileStrings[1] ?? ''],
        rows: hostileStrings.map((text) => [[plain(text)], [plain(text)]]),
      },
    ],
  }),
  'very long text': reply({
    title: 'T'.repeat(400),
    blocks: [
      { kind: 'paragraph', text: [plain('word '.repeat(4000))] },
      { kind: 'paragraph', text: [plain('&'.repeat(9000)), cite(1)] },
      { kind: 'code', code: 'x'.repeat(9000) },
    ],
    citations: [citation(1)],
  }),
  'very many pieces': reply({
    blocks: [
      { kind: 'list', items: Array.from({ length: 200 }, (_, at) => [plain(`Item ${at}`), cite((at % 30) + 1)]) },
      { kind: 'facts', facts: Array.from({ length: 60 }, (_, at) => ({ name: `Fact ${at}`, value: [plain('value')] })) },
      { kind: 'choices', label: 'Many', choices: Array.from({ length: 130 }, (_, at) => action(`Choice ${at}`, at)) },
    ],
    citations: Array.from({ length: 30 }, (_, at) => citation(at + 1)),
    actions: Array.from({ length: 40 }, (_, at) => action(`Button ${at}`, at)),
  }),
  'a large table': reply({
    blocks: [table(6, 150, [plain('A cell with a sentence in it that goes on for a while.'), cite(1)])],
    citations: [citation(1)],
  }),
  'a wide table': reply({ blocks: [table(30, 3, [plain('cell')])] }),
  'two tables': reply({
    blocks: [table(3, 2, [plain('one')]), { kind: 'paragraph', text: [plain('between')] }, table(2, 2, [plain('two')])],
  }),
  'huge cells': reply({ blocks: [table(5, 2, [plain('long '.repeat(2000))])] }),
};
