/** Findings over HTTP: what each rule sees, and who judges it. */
@NullMarked
package org.lovebank.volunteer.finding;

import org.jspecify.annotations.NullMarked;
