@NullMarked
package org.lovebank.timebank.deposit;

import org.jspecify.annotations.NullMarked;
