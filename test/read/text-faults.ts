/** One slip in the text of a file each: where it is underlined and what is said. */
export interface TextFault {
  name: string;
  text: string;
  /** `rule line:column-line:column message | mend`, one for each diagnostic. */
  expected: string[];
}

export const textFaults: readonly TextFault[] = [
  {
    name: 'tab indentation',
    text: 'a:\n\tb: 1',
    expected: ['yaml/syntax 2:1-2:2 The line is indented with a tab. | Indent with spaces, two for each level.'],
  },
  {
    name: 'tab after spaces',
    text: 'a: 1\nb:\n  \tc: 2\n',
    expected: ['yaml/syntax 3:3-3:4 The line is indented with a tab. | Indent with spaces, two for each level.'],
  },
  {
    name: 'colon in unquoted text',
    text: 'title: Gateway: path traversal',
    expected: [
      'yaml/syntax 1:15-1:16 Unquoted text cannot hold a colon that is followed by a space. | Quote it: title: "Gateway: path traversal"',
    ],
  },
  {
    name: 'colon in a list item',
    text: 'a:\n  - b: c: d\n',
    expected: [
      'yaml/syntax 2:9-2:10 Unquoted text cannot hold a colon that is followed by a space. | Quote it: b: "c: d"',
    ],
  },
  {
    name: 'double quote not closed',
    text: 'title: "Gateway\n',
    expected: ['yaml/syntax 1:8-1:9 The text that begins with `"` is not closed. | Put a `"` at its end.'],
  },
  {
    name: 'single quote not closed',
    text: "a: 'x\nb: 1\n",
    expected: ["yaml/syntax 1:4-1:5 The text that begins with `'` is not closed. | Put a `'` at its end."],
  },
  {
    name: 'quote closed by the next one',
    text: 'a:\n  - b: "x\n    c: 1\n  - d: "y"\n',
    expected: ['yaml/syntax 2:8-2:9 The text that begins with `"` is not closed. | Put a `"` at its end.'],
  },
  {
    name: 'apostrophe in single quotes',
    text: "summary: 'It's bad'\nb: 1\n",
    expected: [
      "yaml/syntax 1:13-1:14 The apostrophe ends the text that was begun with a single quote. | Write it twice (''), or put the text between double quotes.",
    ],
  },
  {
    name: 'at sign',
    text: 'a: @x',
    expected: ['yaml/syntax 1:4-1:6 Unquoted text cannot begin with `@`. | Quote it: "@x"'],
  },
  {
    name: 'backtick',
    text: 'summary: `path` is joined\n',
    expected: ['yaml/syntax 1:10-1:26 Unquoted text cannot begin with a backtick. | Quote it: "`path` is joined"'],
  },
  {
    name: 'percent sign',
    text: 'a: %x',
    expected: ['yaml/syntax 1:4-1:6 Unquoted text cannot begin with `%`. | Quote it: "%x"'],
  },
  {
    name: 'asterisk',
    text: 'summary: **bold** text\n',
    expected: ['yaml/syntax 1:10-1:23 Unquoted text cannot begin with `*`. | Quote it: "**bold** text"'],
  },
  {
    name: 'lone asterisk',
    text: 'a: *b',
    expected: ['yaml/syntax 1:4-1:6 Unquoted text cannot begin with `*`. | Quote it: "*b"'],
  },
  {
    name: 'exclamation mark',
    text: 'a: !important x',
    expected: ['yaml/syntax 1:4-1:16 Unquoted text cannot begin with `!`. | Quote it: "!important x"'],
  },
  {
    name: 'exclamation mark in a list',
    text: '- !x y',
    expected: ['yaml/syntax 1:3-1:7 Unquoted text cannot begin with `!`. | Quote it: "!x y"'],
  },
  {
    name: 'range without quotes',
    text: 'affected:\n  gateway: >=4.0.0 <4.2.7\n',
    expected: ['yaml/syntax 2:12-2:26 Unquoted text cannot begin with `>`. | Quote it: ">=4.0.0 <4.2.7"'],
  },
  {
    name: 'range without quotes in brackets',
    text: 'gateway: [>=4.0.0 <4.2.7, 5]',
    expected: ['yaml/syntax 1:11-1:29 Unquoted text cannot begin with `>`. | Quote it: ">=4.0.0 <4.2.7"'],
  },
  {
    name: 'bar',
    text: 'a: |x',
    expected: ['yaml/syntax 1:4-1:6 Unquoted text cannot begin with `|`. | Quote it: "|x"'],
  },
  {
    name: 'no space after the colon',
    text: 'id:X\ntitle: y\n',
    expected: ['yaml/syntax 1:3-1:4 There is no space after the colon of `id`. | Write `id: X`.'],
  },
  {
    name: 'no space after a later colon',
    text: 'a: 1\nb:2\nc: 3',
    expected: ['yaml/syntax 2:2-2:3 There is no space after the colon of `b`. | Write `b: 2`.'],
  },
  {
    name: 'text without a key',
    text: 'a: 1\nsome words\n',
    expected: [
      'yaml/syntax 2:1-2:11 `some words` is neither a key with a value nor a list item. | Write `key: value`; text of several lines stands indented under its key, after `|`.',
    ],
  },
  {
    name: 'bracket not closed',
    text: 'a: [1, 2',
    expected: [
      'yaml/syntax 1:4-1:5 The `[` is not closed. | Close it with `]`, or quote the text if the bracket belongs to it.',
    ],
  },
  {
    name: 'bracket not closed before a key',
    text: 'a: [1\nb: 2',
    expected: [
      'yaml/syntax 1:4-1:5 The `[` is not closed. | Close it with `]`, or quote the text if the bracket belongs to it.',
    ],
  },
  {
    name: 'brace not closed',
    text: 'a: {b: 1',
    expected: [
      'yaml/syntax 1:4-1:5 The `{` is not closed. | Close it with `}`, or quote the text if the bracket belongs to it.',
    ],
  },
  {
    name: 'bracket too many',
    text: 'a: [x]]',
    expected: [
      'yaml/syntax 1:7-1:8 There is a `]` too many. | Remove it, or quote the text if the bracket belongs to it.',
    ],
  },
  {
    name: 'bracket closed with a brace',
    text: 'a: {b: [1, 2}\n',
    expected: [
      'yaml/syntax 1:13-1:14 The `[` is closed with `}`. | Separate entries by one comma each, and quote text that holds a comma, a bracket or a colon.',
    ],
  },
  {
    name: 'comma missing',
    text: 'a: [ "1" "2" ]',
    expected: [
      'yaml/syntax 1:10-1:11 A comma is missing or out of place before `"`. | Separate entries by one comma each, and quote text that holds a comma, a bracket or a colon.',
    ],
  },
  {
    name: 'text after the closing quote',
    text: 'a: ">=1" <2',
    expected: [
      'yaml/syntax 1:10-1:12 `<2` stands after the closing quote. | Move the closing quote to the end of the text, or make a list of the texts: ["…", "…"].',
    ],
  },
  {
    name: 'list on the line of its key',
    text: 'a: - b',
    expected: [
      'yaml/syntax 1:4-1:7 A list cannot begin on the line of its key. | Begin it on the next line, indented by two spaces, or write it as [a, b]. Quote text that begins with `-`.',
    ],
  },
  {
    name: 'key beside a list',
    text: '- a\nb: 1',
    expected: [
      'yaml/syntax 2:1-2:5 Here a key stands beside the items of a list. | Indent it by two spaces if it belongs to the item above, or put the list under a key of its own.',
    ],
  },
  {
    name: 'indented under a value',
    text: 'a: 1\n  b: 2',
    expected: [
      'yaml/syntax 2:3-2:7 The indentation of this line (2 spaces) fits none of the lines above it. | Begin it at the left edge, as the lines above.',
    ],
  },
  {
    name: 'indented too little',
    text: 'a:\n   b: 1\n  c: 2',
    expected: [
      'yaml/syntax 3:3-3:7 The indentation of this line (2 spaces) fits none of the lines above it. | Indent it by 3 or 0 spaces, as the lines above.',
    ],
  },
  {
    name: 'item indented too little',
    text: 'a:\n  - b\n - c',
    expected: [
      'yaml/syntax 3:2-3:5 The indentation of this line (1 space) fits none of the lines above it. | Indent it by 2 or 0 spaces, as the lines above.',
    ],
  },
  {
    name: 'key of an item indented too little',
    text: 'revisions:\n  - version: 1\n   date: x\n',
    expected: [
      'yaml/syntax 3:4-3:11 The indentation of this line (3 spaces) fits none of the lines above it. | Indent it by 4 or 2 spaces, as the lines above.',
    ],
  },
  {
    name: 'unknown escape',
    text: 'a: "C:\\Users"',
    expected: [
      'yaml/syntax 1:7-1:10 `\\Us` is not an escape sequence. | Write the text between single quotes, where a backslash is a backslash, or double the backslash.',
    ],
  },
  {
    name: 'null character',
    text: 'a: \u0000',
    expected: [
      'yaml/syntax 1:4-1:5 The file holds the control character U+0000. | Remove it; it is invisible in most editors.',
    ],
  },
  {
    name: 'control character',
    text: 'a: b\u0007c',
    expected: [
      'yaml/syntax 1:5-1:6 The file holds the control character U+0007. | Remove it; it is invisible in most editors.',
    ],
  },
  {
    name: 'half a surrogate pair',
    text: 'a: \ud800',
    expected: [
      'yaml/syntax 1:4-1:5 The file holds the control character U+D800. | Remove it; it is invisible in most editors.',
    ],
  },
  {
    name: 'merge conflict',
    text: '<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n',
    expected: [
      'yaml/conflict 1:1-1:13 The file holds an unresolved merge. | Keep what is right and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    ],
  },
  {
    name: 'merge conflict inside',
    text: 'a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\nc: 3\n',
    expected: [
      'yaml/conflict 2:1-2:13 The file holds an unresolved merge. | Keep what is right and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    ],
  },
  {
    name: 'empty file',
    text: '',
    expected: ['yaml/empty 1:1-1:1 The file is empty. | Write its content, or remove the file.'],
  },
  {
    name: 'comments only',
    text: '# a\n',
    expected: ['yaml/empty 1:1-2:1 The file is empty. | Write its content, or remove the file.'],
  },
  {
    name: 'two documents',
    text: '---\na: 1\n---\nb: 2',
    expected: [
      'yaml/syntax 3:1-3:4 The file holds 2 YAML documents, separated by `---` or `...`. | Put each one into a file of its own.',
    ],
  },
  {
    name: 'key twice',
    text: 'a: 1\nb: 2\na: 3\n',
    expected: [
      'yaml/duplicate-key 3:1-3:2 `a` is already there, on line 1. | Remove one of the two, or join their values.',
    ],
  },
  {
    name: 'key twice, deeper',
    text: 'a:\n  - b: 1\n    "b": 2\n',
    expected: [
      'yaml/duplicate-key 3:5-3:8 `b` is already there, on line 2. | Remove one of the two, or join their values.',
    ],
  },
  {
    name: 'list as key',
    text: '? [a, b]\n: 1',
    expected: [
      'yaml/syntax 1:1-1:9 A key must be text, not a list or a mapping. | Quote it if brackets belong to the key; `? ` is not needed.',
    ],
  },
  {
    name: 'too deep',
    text: '['.repeat(101),
    expected: [
      'yaml/syntax 1:100-1:101 The values are nested more than 100 levels deep. | Check the brackets; no advisory needs that.',
    ],
  },
  {
    name: 'alias of itself',
    text: 'a: &x [*x]',
    expected: [
      'yaml/aliases 1:8-1:10 The alias `*x` stands inside the value that it refers to. | Write the values out where they are needed.',
    ],
  },
  {
    name: 'aliases that repeat',
    text: 'k0: &a0 [x]\nk1: &a1 [*a0, *a0]\nk2: &a2 [*a1, *a1]\nk3: &a3 [*a2, *a2]\nk4: &a4 [*a3, *a3]\nk5: &a5 [*a4, *a4]\nk6: &a6 [*a5, *a5]\nk7: &a7 [*a6, *a6]\nk8: &a8 [*a7, *a7]\nk9: &a9 [*a8, *a8]\nk10: &a10 [*a9, *a9]\nk11: &a11 [*a10, *a10]\nk12: &a12 [*a11, *a11]\nk13: &a13 [*a12, *a12]\nk14: &a14 [*a13, *a13]\nk15: &a15 [*a14, *a14]\nk16: &a16 [*a15, *a15]\nk17: &a17 [*a16, *a16]',
    expected: [
      'yaml/aliases 16:18-16:22 With `*a14` the aliases of this file stand for more than 50000 values. | Write the values out where they are needed.',
    ],
  },
  {
    name: 'unknown directive',
    text: '%foo\na: 1',
    expected: [
      'yaml/syntax 2:1-2:5 This is not well-formed YAML: directives end mark is expected. | Compare with the lines around it; quoting the text is the usual cure.',
    ],
  },
  {
    name: 'CRLF',
    text: 'a: 1\r\nb: @x\r\n',
    expected: ['yaml/syntax 2:4-2:6 Unquoted text cannot begin with `@`. | Quote it: "@x"'],
  },
];
