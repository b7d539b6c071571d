/**
 * This house's ear for the registry: hands each event to the room that it concerns. Has no rule of its own.
 */
@NullMarked
package org.lovebank.timebank.registry;

import org.jspecify.annotations.NullMarked;
