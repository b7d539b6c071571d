/** The ear for volunteer-service: hands each event to the room that it concerns. */
@NullMarked
package org.lovebank.task.registry;

import org.jspecify.annotations.NullMarked;
