/**
 * The words that {@code ./lovebank} understands.
 *
 * <p>A command reads its options, asks another room to act, and tells the person how it went; it decides nothing itself.
 */
@NullMarked
package org.lovebank.stack.command;

import org.jspecify.annotations.NullMarked;
