package org.lovebank.gateway.usage;

/** Requests that were let pass, and requests that were turned away because a quota was used up. */
record UseOfDay(long requests, long refused) {}
