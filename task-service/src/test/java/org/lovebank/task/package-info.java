/** The house from its front door, with a real database and really signed tokens. */
@NullMarked
package org.lovebank.task;

import org.jspecify.annotations.NullMarked;
