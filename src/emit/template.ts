import Handlebars from 'handlebars';

const compiled = new Map<string, HandlebarsTemplateDelegate>();

/**
 * A Handlebars template filled in. Nothing is escaped here: each output has its own rules, so whoever makes `values` escapes.
 *
 * @throws Error for a name that `values` lacks: a slip in a template must not become a gap in a file.
 */
export function renderTemplate(template: string, values: object): string {
  let render = compiled.get(template);
  if (render === undefined) {
    render = Handlebars.compile(template, { noEscape: true, strict: true });
    compiled.set(template, render);
  }
  return render(values);
}
