/** The ears for the other houses: hand each event to the room that it concerns. Know no rule. */
@NullMarked
package org.lovebank.volunteer.ear;

import org.jspecify.annotations.NullMarked;
