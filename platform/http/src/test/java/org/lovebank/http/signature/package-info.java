/** Tests of keys and codes. */
@NullMarked
package org.lovebank.http.signature;

import org.jspecify.annotations.NullMarked;
