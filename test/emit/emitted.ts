import assert from 'node:assert/strict';
import { emit } from '../../src/emit/emit.ts';
import type { Artifact, EmitContext } from '../../src/model/artifact.ts';
import type { Released } from '../../src/model/publication.ts';
import { context, released } from './cast.ts';

/** Everything that is emitted for a publication of the cast, by path. */
export class Emitted {
  readonly artifacts: Artifact[];

  constructor(publication: Released = released(), given: EmitContext = context) {
    this.artifacts = emit(publication, given);
  }

  artifact(path: string): Artifact {
    const artifact = this.artifacts.find((candidate) => candidate.path === path);
    assert.ok(artifact, `${path} was not emitted`);
    return artifact;
  }

  text(path: string): string {
    return this.artifact(path).content;
  }

  json<T = Record<string, unknown>>(path: string): T {
    return JSON.parse(this.text(path));
  }

  paths(): string[] {
    return this.artifacts.map(({ path }) => path);
  }
}
