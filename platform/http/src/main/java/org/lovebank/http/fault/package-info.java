/**
 * The fault points of the suite: one enum, and whoever listens to it.
 *
 * <p>Knows nothing of what is done at a point; that stands in tests only.
 */
@NullMarked
package org.lovebank.http.fault;

import org.jspecify.annotations.NullMarked;
