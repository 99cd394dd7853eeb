import { PublisherError } from '../../publisher-error.ts';
import { shown } from '../shown.ts';

/** Where a tree goes in a store that speaks S3. */
export interface S3Place {
  /** As the user wrote it: `s3://bucket/prefix`. */
  name: string;
  /** URL of the bucket; ends with `/`. */
  bucketUrl: string;
  /** Before each key; empty, or ends with `/`. */
  prefix: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/** Whether a target is a store, not a folder. */
export function isS3(to: string): boolean {
  return /^s3:/i.test(to);
}

/**
 * Works out a store from `s3://bucket/prefix`, `--endpoint` and the usual variables of the environment.
 *
 * @throws PublisherError USAGE
 */
export function parseS3Place(
  to: string,
  endpoint: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): S3Place {
  const [, bucket, rest = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/s.exec(to) ?? [];
  if (bucket === undefined) throw usage(`${shown(to)} names no bucket.`, 'Write s3://bucket or s3://bucket/prefix.');
  const segments = rest.replace(/\/$/, '').split('/');
  if (rest !== '' && (/[\\\p{Cc}]/u.test(rest) || segments.some((each) => ['', '.', '..'].includes(each)))) {
    throw usage(`${shown(to)} has a prefix with an empty segment, "." or "..".`, 'Write s3://bucket/prefix.');
  }
  const accessKeyId = env.AWS_ACCESS_KEY_ID ?? '';
  const secretAccessKey = env.AWS_SECRET_ACCESS_KEY ?? '';
  if (accessKeyId.trim() === '' || secretAccessKey.trim() === '') {
    throw usage(
      'There are no credentials for the store.',
      'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (and AWS_SESSION_TOKEN, if they are temporary).',
    );
  }
  const region = env.AWS_REGION || env.AWS_DEFAULT_REGION || 'us-east-1';
  if (!/^[A-Za-z0-9-]{1,40}$/.test(region)) throw usage('AWS_REGION is no region.', 'Name one such as eu-central-1.');
  return {
    name: to.replace(/\/$/, ''),
    bucketUrl: bucketUrl(bucket, region, endpoint ?? env.AWS_ENDPOINT_URL_S3 ?? env.AWS_ENDPOINT_URL),
    prefix: rest === '' ? '' : `${segments.join('/')}/`,
    region,
    accessKeyId,
    secretAccessKey,
    ...(env.AWS_SESSION_TOKEN ? { sessionToken: env.AWS_SESSION_TOKEN } : {}),
  };
}

/** Buckets of AWS have a host each, but for names with a dot, which no certificate covers; other stores all know the path. */
function bucketUrl(bucket: string, region: string, endpoint: string | undefined): string {
  if (endpoint !== undefined && endpoint !== '') return `${endpointUrl(endpoint)}${bucket}/`;
  const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  return bucket.includes('.')
    ? `https://s3.${region}.${suffix}/${bucket}/`
    : `https://${bucket}.s3.${region}.${suffix}/`;
}

function endpointUrl(endpoint: string): string {
  const url = URL.parse(endpoint);
  const isOwn = url !== null && /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(url.hostname);
  const isFit = url !== null && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (url === null || !isFit || (url.protocol !== 'https:' && !(url.protocol === 'http:' && isOwn))) {
    throw usage(
      'The endpoint of the store is no https URL without a login, query or fragment.',
      'Write --endpoint https://s3.example.com (http is for this machine alone).',
    );
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

function usage(what: string, mend: string): PublisherError {
  return new PublisherError('USAGE', what, mend);
}
