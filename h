HTTP/1.1 404 Not Found
x-content-type-options: nosniff
referrer-policy: strict-origin-when-cross-origin
x-frame-options: DENY
content-security-policy: frame-ancestors 'none'; base-uri 'self'; object-src 'none'
vary: rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch
x-nextjs-prerender: 1
x-nextjs-stale-time: 300
content-type: text/html; charset=utf-8
cache-control: public, max-age=0, must-revalidate
etag: W/"kGpG6yadUt__-jncnkvmEh"
content-length: 7525
Connection: keep-alive
Keep-Alive: timeout=30

