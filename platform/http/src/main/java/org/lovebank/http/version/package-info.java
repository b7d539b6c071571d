/** Editing without treading on each other: ETag and If-Match (RFC 9110 §13). */
@NullMarked
package org.lovebank.http.version;

import org.jspecify.annotations.NullMarked;
