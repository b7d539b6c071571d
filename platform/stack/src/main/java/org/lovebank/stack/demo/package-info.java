/**
 * The demo community and the journey through it, played over the public API only, as any partner would.
 *
 * <p>Knows addresses and words of the API, never a class of a house. People in it are invented.
 */
@NullMarked
package org.lovebank.stack.demo;

import org.jspecify.annotations.NullMarked;
