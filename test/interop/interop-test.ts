import { test } from 'node:test';
import { findTool, isRequired, missingLine, type ToolName } from './tools.ts';

/**
 * A test that needs programs which may be missing. Where one is, the test is skipped by its name, loudly; or fails, where
 * `INTEROP_REQUIRE` asks for the program.
 */
export function interopTest(name: string, needs: readonly ToolName[], run: () => Promise<void>): void {
  const missing = needs.filter((tool) => findTool(tool).path === undefined);
  const skipped = missing.length > 0 && !missing.some(isRequired);
  const why = missing.map(missingLine).join('; ');
  if (skipped) process.stderr.write(`SKIPPED ${name}: ${why}\n`);
  test(name, { ...(skipped ? { skip: why } : {}), timeout: 300_000 }, async () => {
    if (missing.length > 0) throw new Error(why);
    await run();
  });
}
