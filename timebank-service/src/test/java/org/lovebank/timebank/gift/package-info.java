@NullMarked
package org.lovebank.timebank.gift;

import org.jspecify.annotations.NullMarked;
