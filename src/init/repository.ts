import { vscodeExtensions, vscodeSettings } from '../editor/settings.ts';
import type { Answers } from './answers.ts';
import { exampleFile, policyFile, productsFile, publisherFile } from './content-files.ts';
import { githubWorkflow } from './github-workflow.ts';
import { gitlabPipeline } from './gitlab-pipeline.ts';
import { editorConfig, ignoreFile, manifestFile, type Project, readmeFile, securityFile } from './project-files.ts';

/** One file of a new repository. */
export interface InitialFile {
  /** Relative to the repository, with `/`. */
  path: string;
  text: string;
  /** Only a repository without advisories needs it. */
  example?: true;
}

/** Every file of a new repository. `now` dates the example. */
export function initialFiles(answers: Answers, project: Project, now: Date): InitialFile[] {
  const today = now.toISOString().slice(0, 10);
  const year = today.slice(0, 4);
  const id = `${answers.idPrefix}-${year}-0001`;
  const files: Record<string, string> = {
    'advisories/publisher.yaml': publisherFile(answers),
    'advisories/products.yaml': productsFile(answers),
    'advisories/policy.yaml': policyFile(answers),
    'package.json': manifestFile(answers, project),
    'README.md': readmeFile(answers, id),
    'SECURITY.md': securityFile(answers),
    '.gitignore': ignoreFile,
    '.editorconfig': editorConfig,
    '.vscode/settings.json': vscodeSettings('advisories'),
    '.vscode/extensions.json': vscodeExtensions(),
    '.github/workflows/advisories.yml': githubWorkflow(answers),
    '.gitlab-ci.yml': gitlabPipeline(answers),
  };
  return [
    ...Object.entries(files).map(([path, text]) => ({ path, text })),
    { path: `advisories/${year}/${id}.yaml`, text: exampleFile(id, today), example: true },
  ];
}
