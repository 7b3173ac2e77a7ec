import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** Nothing but our own files, and no inline code or style at all. */
export const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  // This server speaks plain HTTP on this machine; a promise of HTTPS would break other servers here.
  strictTransportSecurity: false,
});

const ownHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Refuses requests that reached us under another name, as after a change of DNS: anybody may sign in here. */
export const onlyThisMachine: MiddlewareHandler = async (context, next) => {
  if (ownHost.test(context.req.header('host') ?? '')) return next();
  return context.text('This demonstration answers on localhost only.', 421);
};

/** Keeps answers about people out of every cache. */
export const neverStored: MiddlewareHandler = async (context, next) => {
  await next();
  context.header('cache-control', 'no-store');
};
