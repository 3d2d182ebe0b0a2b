import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '../grading/compile.ts';
import { defaultLimits } from '../grading/index.ts';
import { cpp } from '../languages/cpp.ts';
import { HEADERS, headerFolders } from '../languages/headers.ts';
import { type Service, startService } from './service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ slots: 1 });
});
afterAll(() => service.stop());

/* A checkout that the compiler's uid cannot enter has none to use. */
test.runIf(headerFolders().length > 0)(
  'the precompiled header is used: a compiler that may not read it, or has other flags, would take four times as long',
  async () => {
    const language = {
      ...cpp,
      compile: { ...cpp.compile, argv: (program) => [...cpp.compile.argv(program), '-H'] },
    } satisfies typeof cpp;
    const files = [{ name: 'main.cpp', content: '#include <bits/stdc++.h>\nint main() { std::cout << 1; }\n' }];
    const installed = service.installed.find((one) => one.language.name === 'cpp');
    if (installed === undefined) throw new Error('g++ is not installed');
    const submission = { installed: { ...installed, language }, files, limits: defaultLimits };
    await using box = service.sandbox.openBox();
    box.write('main.cpp', files[0]?.content ?? '');
    const { ok, stderr } = await compile(submission, language.program(files), box, service.sandbox, undefined);
    expect({ ok, stderr }).toEqual({ ok: true, stderr: expect.stringContaining(`! ${HEADERS}/bits/stdc++.h.gch`) });
  },
);
