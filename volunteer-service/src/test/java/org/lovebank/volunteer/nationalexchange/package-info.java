/** The national exchange over HTTP: told once, answered line by line. */
@NullMarked
package org.lovebank.volunteer.nationalexchange;

import org.jspecify.annotations.NullMarked;
