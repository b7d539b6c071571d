/**
 * {@code ./lovebank bench signup}: a thousand volunteers ask for a hundred places at the same moment, over HTTP, of the
 * packaged task-service with its own database, beside the plain way of locking one row.
 */
@NullMarked
package org.lovebank.bench.signup;

import org.jspecify.annotations.NullMarked;
