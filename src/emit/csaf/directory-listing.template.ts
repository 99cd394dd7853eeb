/** A folder as plain links, relative and without any script: clients walk them. */
export const directoryListing = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{title}}</title>
</head>
<body>
<h1>{{title}}</h1>
<ul>
{{#each links}}
<li><a href="{{this}}">{{this}}</a></li>
{{/each}}
</ul>
</body>
</html>
`;
