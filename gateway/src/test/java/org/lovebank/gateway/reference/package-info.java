/** Many documents, one reference. */
@NullMarked
package org.lovebank.gateway.reference;

import org.jspecify.annotations.NullMarked;
