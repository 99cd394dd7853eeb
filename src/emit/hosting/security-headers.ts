/**
 * Sent with every answer. Pages hold no inline script or style and load nothing from elsewhere.
 *
 * Strict-Transport-Security is not among them: it binds every other site on that host name, which is for its owner to decide.
 */
export const securityHeaders: readonly { name: string; value: string }[] = [
  { name: 'X-Content-Type-Options', value: 'nosniff' },
  { name: 'Referrer-Policy', value: 'no-referrer' },
  {
    name: 'Content-Security-Policy',
    value:
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  },
];
