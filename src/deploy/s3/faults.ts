/** `Code` of an error document of S3; empty when it is none. Its message is not used: some stores repeat there what was sent. */
export function faultCode(body: string): string {
  const start = body.indexOf('<Code>');
  const end = body.indexOf('</Code>', start);
  const code = start === -1 || end === -1 ? '' : body.slice(start + 6, end);
  return /^[A-Za-z0-9.]{1,60}$/.test(code) ? code : '';
}

/** What to do about an answer that another attempt will not change. */
export function faultMend(status: number, code: string): string {
  if (status >= 300 && status < 400) return 'Set AWS_REGION to the region of the bucket, and look at the endpoint.';
  if (code === 'NoSuchBucket') return 'Make the bucket first, or mend its name.';
  if (code === 'RequestTimeTooSkewed') return 'Set the clock of this machine.';
  if (code === 'SignatureDoesNotMatch' || code === 'InvalidAccessKeyId' || status === 401)
    return 'Look at AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN, and at AWS_REGION.';
  if (code === 'ExpiredToken') return 'The credentials are temporary and have expired: get new ones.';
  if (status === 403)
    return 'Allow these credentials s3:ListBucket on the bucket, and s3:GetObject, s3:PutObject and s3:DeleteObject below the prefix.';
  return 'See whether the endpoint is a store that speaks S3, and what its log says.';
}
