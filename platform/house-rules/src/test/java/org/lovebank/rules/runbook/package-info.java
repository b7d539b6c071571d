/** The pages for bad days, done as they are written. Knows their commands, not what they should say. */
@NullMarked
package org.lovebank.rules.runbook;

import org.jspecify.annotations.NullMarked;
