/** Secrets that an orchestrator hands over as files. */
@NullMarked
package org.lovebank.http.secret;

import org.jspecify.annotations.NullMarked;
