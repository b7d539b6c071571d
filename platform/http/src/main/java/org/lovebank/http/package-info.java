/** How a house speaks HTTP: strict JSON, request ids, and the clock that use cases ask. Knows no noun. */
@NullMarked
package org.lovebank.http;

import org.jspecify.annotations.NullMarked;
