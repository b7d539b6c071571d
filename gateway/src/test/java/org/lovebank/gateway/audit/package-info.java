/** Proves who may read of changed rights. */
@NullMarked
package org.lovebank.gateway.audit;

import org.jspecify.annotations.NullMarked;
