/**
 * The journey: one story in three acts, each step named and asserted.
 *
 * <p>Sees only what a caller of the API sees; people in it are invented anew for every run.
 */
@NullMarked
package org.lovebank.stack.demo.journey;

import org.jspecify.annotations.NullMarked;
