/** Signatures that outsiders check (签名): Ed25519 keys out of the settings, and codes short enough to type. Knows no noun. */
@NullMarked
package org.lovebank.http.signature;

import org.jspecify.annotations.NullMarked;
