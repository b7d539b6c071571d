/** Clients made of the merged document: types and calls for TypeScript and Java, small enough to be read. */
@NullMarked
package org.lovebank.reference.client;

import org.jspecify.annotations.NullMarked;
