@NullMarked
package org.lovebank.timebank.writeoff;

import org.jspecify.annotations.NullMarked;
