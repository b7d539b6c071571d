/** Who may go in to a house now, who waits, and who is sent away. Knows no request. */
@NullMarked
package org.lovebank.gateway.route.turn;

import org.jspecify.annotations.NullMarked;
