/** The package has no types; these are of what the tests use. */
declare module 'piston-client' {
  interface Execution {
    language: string;
    version?: string;
    files: { name?: string; content: string; encoding?: string }[];
    stdin?: string;
    args?: string[];
    compileTimeout?: number;
    runTimeout?: number;
    compileMemoryLimit?: number;
    runMemoryLimit?: number;
  }
  interface Stage {
    stdout: string;
    stderr: string;
    output: string;
    code: number | null;
    signal: string | null;
  }
  type Result = { language: string; version: string; run: Stage; compile?: Stage } | { message: string };
  interface Client {
    runtimes(): Promise<{ language: string; version: string; aliases: string[] }[]>;
    execute(language: string, code: string, options?: Partial<Execution>): Promise<Result>;
    execute(execution: Execution): Promise<Result>;
  }
  export default function piston(options: { server: string }): Client;
}
