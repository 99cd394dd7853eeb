import { AwsV4Signer } from 'aws4fetch';
import type { S3Place } from './place.ts';

/** A request as it is sent. */
export interface S3Request {
  method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  url: string;
  headers: Record<string, string>;
  body?: Buffer<ArrayBuffer>;
}

/** Signs a request by AWS Signature Version 4, the hash of its body included; the secret itself never leaves this function. */
export async function signed(request: S3Request, place: S3Place, sha256: string, now: Date): Promise<Headers> {
  const { accessKeyId, secretAccessKey, sessionToken, region } = place;
  const { headers } = await new AwsV4Signer({
    method: request.method,
    url: request.url,
    headers: { ...request.headers, 'X-Amz-Content-Sha256': sha256 },
    accessKeyId,
    secretAccessKey,
    ...(sessionToken === undefined ? {} : { sessionToken }),
    region,
    service: 's3',
    datetime: now.toISOString().replace(/[:-]|\.\d{3}/g, ''),
    ...(request.body === undefined ? {} : { body: request.body }),
  }).sign();
  return headers;
}
