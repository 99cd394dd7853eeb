import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { githubWorkflow } from '../../src/init/github-workflow.ts';
import { gitlabPipeline } from '../../src/init/gitlab-pipeline.ts';
import { type Host, hostNames } from '../../src/init/hosts.ts';
import { parseYaml } from '../../src/read/yaml.ts';

const baseUrl = 'https://security.example.com/';

interface Step {
  uses?: string;
  run?: string;
  env?: Record<string, string>;
}
interface Job {
  permissions: Record<string, string>;
  'timeout-minutes': number;
  needs?: string;
  steps: Step[];
}
interface Workflow {
  on: { schedule: unknown[]; push: { branches: string[] }; workflow_dispatch: { inputs: object } };
  permissions: object;
  concurrency: { group: string };
  jobs: Record<string, Job>;
}

function readWorkflow(host: Host): Workflow {
  const { value, diagnostics } = parseYaml(githubWorkflow({ baseUrl, host }), 'advisories.yml');
  assert.deepEqual(diagnostics, []);
  return value as Workflow;
}

/** Permissions of the job that deploys: no more than it needs to read what was built, or to hand it to Pages. */
const deployPermissions: Readonly<Record<Host, object | undefined>> = {
  'cloudflare-pages': {},
  netlify: {},
  server: {},
  s3: { contents: 'read' },
  'github-pages': { pages: 'write', 'id-token': 'write' },
  'gitlab-pages': { pages: 'write', 'id-token': 'write' },
  none: undefined,
};

for (const host of hostNames) {
  describe(`the workflow for ${host}`, () => {
    const text = githubWorkflow({ baseUrl, host });
    const workflow = readWorkflow(host);
    const jobs = Object.entries(workflow.jobs);
    const steps = jobs.flatMap(([name, job]) => job.steps.map((step) => ({ name, step })));

    it('grants no job more than it needs, and bounds its time', () => {
      assert.deepEqual(workflow.permissions, {});
      const deploy = deployPermissions[host];
      assert.deepEqual(Object.fromEntries(jobs.map(([name, { permissions }]) => [name, permissions])), {
        check: { contents: 'read' },
        publish: { contents: 'read' },
        ...(deploy && { deploy }),
      });
      for (const [name, job] of jobs) assert.ok(job['timeout-minutes'] > 0, name);
    });

    it('pins every action by its commit, and every tool by its version', () => {
      const used = text.split('\n').filter((line) => /^ *(- )?uses:/.test(line));
      assert.ok(used.length >= 6);
      for (const line of used) assert.match(line, /uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
      for (const [call] of text.matchAll(/npx .*/g)) assert.match(call, /^npx --yes [a-z-]+@\d+\.\d+\.\d+ /);
    });

    it('puts nothing that others choose into a script', () => {
      for (const { step } of steps) assert.doesNotMatch(step.run ?? '', /\$\{\{/);
    });

    it('gives the key to the build alone, and access to the host to the deployment alone', () => {
      for (const { name, step } of steps) {
        const secrets = Object.values(step.env ?? {}).flatMap((value) => value.match(/secrets\.\w+/g) ?? []);
        const isKey = (secret: string): boolean => secret.startsWith('secrets.CSAF_PRESS_');
        if (secrets.length > 0) assert.ok(secrets.every(isKey) ? name === 'publish' : name === 'deploy', name);
        if (name === 'deploy') assert.ok(!secrets.some(isKey), step.run);
      }
    });

    it('publishes on a push, every day and by hand, never two at once, and compares with what is public', () => {
      assert.equal(workflow.on.schedule.length, 1);
      assert.deepEqual(workflow.on.push.branches, ['main']);
      assert.ok('first' in workflow.on.workflow_dispatch.inputs);
      assert.match(workflow.concurrency.group, /publication/);
      assert.equal(workflow.jobs.deploy?.needs, host === 'none' ? undefined : 'publish');
      const build = workflow.jobs.publish?.steps.find(({ run }) => run?.includes('--production'));
      assert.match(build?.run ?? '', /build --production --previous "\$PUBLISHED" \$FIRST$/);
      assert.equal(build?.env?.PUBLISHED, baseUrl);
    });

    it('names in its head every secret and variable that it reads', () => {
      const [head = '', body = ''] = text.split('\nname: Advisories\n');
      for (const [, name = ''] of body.matchAll(/(?:secrets|vars)\.(\w+)/g)) assert.ok(head.includes(name), name);
    });

    it('has scripts that bash reads, here and in the pipeline of GitLab', () => {
      const { value, diagnostics } = parseYaml(gitlabPipeline({ baseUrl, host }), '.gitlab-ci.yml');
      assert.deepEqual(diagnostics, []);
      const pipeline = value as Record<string, { script?: string[]; before_script?: string[] }>;
      const lines = Object.values(pipeline).flatMap((job) => [...(job.before_script ?? []), ...(job.script ?? [])]);
      for (const script of [...lines, ...steps.flatMap(({ step }) => step.run ?? [])]) {
        execFileSync('bash', ['-n', '-c', script]);
      }
      assert.ok(pipeline.publish?.script?.some((line) => line.includes('--previous "$PUBLISHED" $FIRST')));
      assert.equal('deploy' in pipeline, host !== 'none');
    });
  });
}

it('a deployment that is not one step goes documents first, lists last', () => {
  const script = readWorkflow('server').jobs.deploy?.steps.find(({ run }) => run?.includes('rsync'))?.run ?? '';
  assert.match(script, /for wave in document page list metadata; do/);
  // While something is left to delete, the published publication.json must name it: the next build learns of it there.
  assert.ok(script.indexOf('--delete-missing-args') < script.indexOf('echo publication.json'));
  assert.match(JSON.stringify(readWorkflow('s3').jobs.deploy), /csaf-press -- deploy --to/);
});
