/**
 * This house's ear for the wish wall and its work: hands each event to the room that it concerns. Has no rule of its own.
 */
@NullMarked
package org.lovebank.timebank.task;

import org.jspecify.annotations.NullMarked;
