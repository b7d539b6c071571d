@NullMarked
package org.lovebank.gateway.route.turn;

import org.jspecify.annotations.NullMarked;
