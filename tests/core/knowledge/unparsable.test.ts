import { describe, expect, it } from 'vitest';
import { faultText } from '../../../src/core/knowledge/read/fault.ts';
import { readYaml } from '../../../src/core/knowledge/read/yaml-file.ts';

const told = (text: string, firstLine?: number): readonly string[] => readYaml('one.yaml', text, firstLine).faults.map(faultText);
const QUOTE = 'put the text in quotation marks';

describe('a text that is no YAML', () => {
  it.each([
    ['a colon in a text', 'a: b\nquestion: GPU: can it?\nc: d\n', `2:14 is no valid YAML: a colon stands in the text: ${QUOTE}`],
    ['a colon at its end', 'says: This is it:\nx: y\n', `1:17 is no valid YAML: a colon stands in the text: ${QUOTE}`],
    ['a colon, with line ends of Windows', 'says: GPU: it\r\nx: y\r\n', `1:10 is no valid YAML: a colon stands in the text: ${QUOTE}`],
    [
      'a colon within { }',
      'parts:\n  - { name: torch: compile, aliases: [] }\n',
      `2:18 is no valid YAML: a colon stands in the text: ${QUOTE}`,
    ],
    [
      'a link within { }',
      '- { id: a, title: See https://a.b: it, kind: c }\n',
      `1:34 is no valid YAML: a colon stands in the text: ${QUOTE}`,
    ],
    ['a bracket within { }', 'x: { title: The {best} one, b: c }\n', `1:17 is no valid YAML: a bracket stands in the text: ${QUOTE}`],
    [
      'a quotation mark that is not closed',
      'a: b\nsays: "It is\nsources: [a]\nchecked: 2026\n',
      '2:7 is no valid YAML: the quotation mark " is not closed: end the text with one',
    ],
    [
      'one that another text closes',
      'says: "It is\nsources: ["a"]\n',
      '1:7 is no valid YAML: the quotation mark " is not closed: end the text with one',
    ],
    ['one that is an apostrophe', "brief: 'tis so\n", "1:8 is no valid YAML: the quotation mark ' is not closed: end the text with one"],
    [
      'a text that goes on behind its quotation marks',
      'says: "Keras" is good\nx: y\n',
      '1:7 is no valid YAML: the text goes on behind "Keras": put all of it in quotation marks, \'…\' around those that it holds',
    ],
    ['a tab', 'claims:\n\tpurpose: x\n', '2:1 is no valid YAML: is indented with a tab: use blanks'],
    ['a tab after blanks', 'claims:\n  - says: x\n\t  brief: y\n', '3:1 is no valid YAML: is indented with a tab: use blanks'],
    ['an open [', 'a: b\naliases: [x, y\nparts: []\n', '2:10 is no valid YAML: the bracket [ is not closed: end it with ]'],
    ['an open {', 'release: { version: 1\nx: y\n', '1:10 is no valid YAML: the bracket { is not closed: end it with }'],
    ['a field that stands twice', 'a: b\nc: d\na: e\n', '3:1 is no valid YAML: this field stands twice: keep one of them'],
    ['no blank after a colon', 'name:Keras\nkind: b\n', '1:1 is no valid YAML: a blank is missing after the colon'],
    ['no colon', 'name\nkind: b\n', '1:1 is no valid YAML: is no field with a value: write `field: value`'],
    ['another sign at the beginning', 'name: @scope/x\n', `1:7 is no valid YAML: a text cannot begin with this: ${QUOTE}`],
    ['a bracket at the beginning', 'says: [beta] things\n', `1:7 is no valid YAML: a text cannot begin with a bracket: ${QUOTE}`],
    ['a backslash', 'says: "C:\\Users"\n', '1:12 is no valid YAML: within "…" a backslash is written \\\\'],
    [
      'another column',
      'status:\n  state: a\n   says: b\n',
      '3:8 is no valid YAML: begins in another column than the lines around it: indent it as they are',
    ],
    ['a # in a text of two lines', 'says: since #12\n  it is\n', `1:13 is no valid YAML: a # after a blank begins a comment: ${QUOTE}`],
  ])('is told for %s, where that stands', (_, text, expected) => {
    expect(told(text)).toEqual([`one.yaml:${expected}`]);
  });

  it('does not blame texts in quotation marks before it', () => {
    expect(told('a: "b\n  c"\nd: \'e\'\nf: ["g", "h"]\nsays: one: two\n')).toEqual([
      `one.yaml:5:10 is no valid YAML: a colon stands in the text: ${QUOTE}`,
    ]);
  });

  it('is told by its line in the file, where it is front matter', () => {
    expect(told('question: a: b\n', 2)).toEqual([`one.yaml:2:12 is no valid YAML: a colon stands in the text: ${QUOTE}`]);
  });
});

describe('a # after a blank', () => {
  const fault = `a # after a blank begins a comment, which nobody is told: ${QUOTE}`;
  it.each([
    ['a claim', 'a: b\nsays: since issue #12 was closed.\n', '2:19'],
    ['an item', 'phrasings:\n  - why issue #12\n  - b\n', '2:15'],
    ['a text of two lines', 'says: since\n  the issue #12 was\n', '2:13'],
    ["a text with an apostrophe, in a claim's list", "- if: it's #1\n  checked: x\n", '1:12'],
    ['braces over two lines', 'choose:\n  - { if: it is #1\n    , checked: x }\n', '2:17'],
  ])('that cuts off %s is told', (_, text, place) => {
    expect(told(text)).toEqual([`one.yaml:${place} ${fault}`]);
  });

  it.each([
    ['in quotation marks', 'says: "a # b"\ntitle: \'a # b\'\n'],
    ['after them', 'says: "a" # b\n'],
    ['beside what is no sentence', 'kind: library # a few words\nchecked: 2026-01-01 # the day\n'],
    ['beside a field, and on a line of its own', 'claims: # by aspect\n  - says: a\n    # b\n# c\n'],
  ])('is a comment %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });
});
