/** The ear for timebank-service: hands what it says of minutes for orders to the room that it concerns. */
@NullMarked
package org.lovebank.task.bank;

import org.jspecify.annotations.NullMarked;
