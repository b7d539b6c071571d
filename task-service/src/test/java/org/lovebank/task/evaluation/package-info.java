/** Opinions about a service: once each, screened, averaged. */
@NullMarked
package org.lovebank.task.evaluation;

import org.jspecify.annotations.NullMarked;
