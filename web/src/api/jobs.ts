import {ApiError, get, remove} from './http';
import type {Job} from './types';

/** What a job tells while it runs. */
export type OnProgress = (share: number, step: string) => void;

interface Started {
  job: number;
}

/**
 * Follows a job by the server's events until it ends, and gives its result. Throws ApiError where it
 * fails or is cancelled. A connection that breaks is made again; the job does not mind.
 */
export function finished<Result>(started: Started, onProgress?: OnProgress): Promise<Result> {
  const path = `/api/v1/jobs/${started.job}`;
  return new Promise((resolve, reject) => {
    const events = new EventSource(`${path}/events`);
    const settle = (job: Job<Result>) => {
      onProgress?.(job.progress, job.step);
      if (job.state === 'waiting' || job.state === 'running') return;
      events.close();
      if (job.state === 'done') {
        resolve(job.result as Result);
      } else {
        reject(new ApiError(409, job.error?.cause ?? job.state, job.error?.remedy));
      }
    };
    events.onmessage = (event: MessageEvent<string>) => settle(JSON.parse(event.data) as Job<Result>);
    events.onerror = () => {
      // The stream's end is an error to the browser too; how the job stands decides.
      get<Job<Result>>(path).then(settle, (failure: unknown) => {
        events.close();
        reject(failure instanceof Error ? failure : new ApiError(0, String(failure)));
      });
    };
  });
}

export const cancel = (job: number): Promise<void> => remove(`/api/v1/jobs/${job}`);
