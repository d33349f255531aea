/** How a call out of a function begins: the arguments of `__forge_fetch__`. */
export type CallMeta = Readonly<{
  type: string;
  provider?: string;
  remote?: string;
  accountId?: string;
  contextAri?: string;
}>;

export type BoundaryCall = Readonly<{
  invocation: string;
  meta: CallMeta;
  path: string;
  method: string;
  headers: Readonly<Record<string, string>>;
  body: string | null;
}>;

export type AppError = Readonly<{ errorType: string; errorMessage: string; stack: string }>;

/** What a function's process says. */
export type FromProcess =
  | Readonly<{ kind: 'ready' }>
  | Readonly<{ kind: 'broken'; message: string }>
  | Readonly<{ kind: 'line'; invocation: string | null; level: string; text: string }>
  | Readonly<{ kind: 'egress'; invocation: string | null; address: string }>
  | Readonly<{ kind: 'call'; call: number } & BoundaryCall>
  | Readonly<{ kind: 'done'; invocation: string; success: boolean; body: string | null; error?: AppError }>;

/** Why the platform, and not the app, ended an invocation; the names are InvocationErrorCode's. */
export type PlatformError = 'FUNCTION_TIME_OUT' | 'FUNCTION_OUT_OF_MEMORY' | 'FUNCTION_PLATFORM_UNKNOWN_ERROR';

export type Outcome =
  | Readonly<{ kind: 'returned'; result: unknown }>
  | Readonly<{ kind: 'threw'; error: AppError }>
  | Readonly<{ kind: 'died'; because: PlatformError; message: string }>;

/** What the platform answers a call with: a reply, or nothing because the way back broke. */
export type BoundaryReply =
  | Readonly<{ status: number; headers: Readonly<Record<string, string>>; body: string }>
  | Readonly<{ lost: 'timeout' | 'reset' }>;
