// Requests to the server that the page came from. No other address is ever asked.

/** What the server said against a request, or that it did not answer. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    cause: string,
    readonly remedy = '',
  ) {
    super(cause);
  }
}

interface ErrorBody {
  error?: {cause?: string; remedy?: string};
}

async function failureOf(response: Response): Promise<ApiError> {
  const body = (await response.json().catch(() => ({}))) as ErrorBody;
  return new ApiError(
    response.status,
    body.error?.cause ?? response.statusText,
    body.error?.remedy ?? '',
  );
}

async function send(method: string, path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {method, ...init});
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw new ApiError(0, String(failure));
  }
  if (!response.ok) throw await failureOf(response);
  return response;
}

const json = (body: unknown): RequestInit => ({
  body: JSON.stringify(body),
  headers: {'Content-Type': 'application/json'},
});

export type Parameters = Record<string, string | number | boolean | undefined>;

/** A path with its parameters; those that are undefined or empty are left out. */
export function address(path: string, parameters: Parameters = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined || value === '' || value === false) continue;
    query.set(name, value === true ? '1' : String(value));
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The answer to a GET. The caller says what type the API gives at this address. */
export async function get<T>(path: string, parameters?: Parameters, signal?: AbortSignal): Promise<T> {
  const response = await send('GET', address(path, parameters), signal ? {signal} : {});
  return (await response.json()) as T;
}

export async function post<T>(path: string, body: unknown = {}): Promise<T> {
  return (await (await send('POST', path, json(body))).json()) as T;
}

export async function put(path: string, body: unknown): Promise<void> {
  await send('PUT', path, json(body));
}

export async function remove(path: string): Promise<void> {
  await send('DELETE', path);
}

/** Sends the bytes of a file. */
export async function postFile<T>(path: string, file: Blob): Promise<T> {
  return (await (await send('POST', path, {body: file})).json()) as T;
}

/** Asks with a token, which the server then keeps in a cookie. */
export async function signIn(token: string): Promise<void> {
  await send('POST', '/api/v1/session', {headers: {Authorization: `Bearer ${token}`}});
}
