/** Hostile requests against the running street; knows only how to start the attack and read its report. */
@NullMarked
package org.lovebank.rules.hostile;

import org.jspecify.annotations.NullMarked;
